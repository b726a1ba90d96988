import { NAMES } from '../../metrics/names.ts';
import type { EventKind } from '../../events/entry.ts';
import type { ReadingId } from '../../events/readings.ts';
import { DEFINITIONS, type MetricId } from '../../metrics/definitions.ts';
import type { Language, Text } from '../language.ts';

const EVENTS: Readonly<Record<EventKind, Text>> = {
  comment: { zh: '评论', en: 'Comments' },
  like: { zh: '点赞消息', en: 'Like messages' },
  gift: { zh: '礼物', en: 'Gifts' },
  follow: { zh: '关注消息', en: 'Follow messages' },
  share: { zh: '分享消息', en: 'Share messages' },
  clubJoin: { zh: '加入粉丝团、会员', en: 'Fan club and member messages' },
  entry: { zh: '进房消息', en: 'Entry messages' },
  productShown: { zh: '商品弹出', en: 'Products shown' },
  productHidden: { zh: '商品收起', en: 'Products put away' },
  purchaseHint: { zh: '去购买提示', en: 'Purchase prompts' },
  orderCreated: { zh: '创建订单', en: 'Orders created' },
  orderPaid: { zh: '成交订单', en: 'Orders paid' },
  orderRefunded: { zh: '退款订单', en: 'Orders refunded' },
};

const isMetric = (id: string): id is MetricId => Object.hasOwn(DEFINITIONS, id);
const isEvent = (kind: string): kind is EventKind => Object.hasOwn(EVENTS, kind);

/** What a kind of thing that platforms send is called; a figure that they report by its metric's name. */
export const kindIn = (language: Language, kind: EventKind | ReadingId): string =>
  isEvent(kind) ? EVENTS[kind][language] : isMetric(kind) ? NAMES[kind][language] : kind;
