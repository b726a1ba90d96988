import type { EventKind } from '../events/entry.ts';
import type { MetricId } from '../metrics/definitions.ts';
import type { Unit } from '../metrics/unit.ts';
import type { BroadcastDetail, Minute } from '../metrics/view.ts';
import { TOPIC_COLUMNS } from './topic-columns.ts';
import { averageOnline, lastOnline, peakOnline, seen } from './minute.ts';
import type { Rise } from './rise.ts';

/** What a cell holds: null where nobody could know, which is never the same as 0. */
export type Cell = string | number | null;

/** What the minutes of one broadcast are read against. */
export interface Origin {
  readonly detail: BroadcastDetail;
  readonly rise: Rise;
  /** What was seen to happen anywhere in the broadcast. */
  readonly kinds: ReadonlySet<string>;
  /** Whether comments were looked through for topics. */
  readonly looked: boolean;
}

/** One column of a table of minutes: what it is called, what it means, how it is read. */
export interface Column {
  readonly name: string;
  readonly unit: Unit | 'text' | 'time';
  readonly zh: string;
  readonly en: string;
  /** The broadcast's figure that the column adds up to or stands under; empty while that is unknown. */
  readonly metric: MetricId | null;
  readonly read: (minute: Minute, origin: Origin) => Cell;
}

const events = (kind: EventKind) => (minute: Minute) => seen(minute, kind, 'count');

/** The columns of a broadcast's minutes, in order: both formats and the dictionary follow this. */
export const COLUMNS = [
  {
    name: 'platform',
    unit: 'text',
    zh: '平台',
    en: 'Platform',
    metric: null,
    read: (_, { detail }) => detail.platform,
  },
  {
    name: 'room',
    unit: 'text',
    zh: '直播间，同网址中的编号',
    en: 'Room, as its address names it',
    metric: null,
    read: (_, { detail }) => detail.room,
  },
  {
    name: 'broadcast',
    unit: 'text',
    zh: '直播场次，平台自己的编号',
    en: 'Broadcast, by the platform’s own id',
    metric: null,
    read: (_, { detail }) => detail.broadcast,
  },
  {
    name: 'from',
    unit: 'time',
    zh: '这一分钟的起点，含时区',
    en: 'Start of the minute, with the zone',
    metric: null,
    read: ({ from }) => from,
  },
  {
    name: 'until',
    unit: 'time',
    zh: '这一分钟的终点，含时区',
    en: 'End of the minute, with the zone',
    metric: null,
    read: ({ until }) => until,
  },
  {
    name: 'definitions',
    unit: 'text',
    zh: '口径：按哪一家的定义计算',
    en: 'Definition set that figures are computed by',
    metric: null,
    read: (_, { detail }) => detail.definitions,
  },
  {
    name: 'coverage',
    unit: 'fraction',
    zh: '这一分钟里听到的比例，0 到 1',
    en: 'Share of the minute in which the room was heard, 0 to 1',
    metric: null,
    read: (minute) => Math.round(minute.coverage * 10_000) / 10_000,
  },
  {
    name: 'online',
    unit: 'count',
    zh: '在线人数，这一分钟的最后一次读数',
    en: 'Viewers online, the minute’s last reading',
    metric: 'online',
    read: lastOnline,
  },
  {
    name: 'onlineAverage',
    unit: 'number',
    zh: '平均在线人数，按时间加权',
    en: 'Average viewers online, weighted by time',
    metric: 'onlineAverage',
    read: averageOnline,
  },
  {
    name: 'onlinePeak',
    unit: 'count',
    zh: '最高在线人数',
    en: 'Most viewers online',
    metric: 'onlinePeak',
    read: peakOnline,
  },
  {
    name: 'entries',
    unit: 'count',
    zh: '进房人次，平台累计值的增量',
    en: 'Entries: the rise of the platform’s running total',
    metric: 'entries',
    read: (minute, { rise }) => rise(minute, 'entries'),
  },
  {
    name: 'entriesSeen',
    unit: 'count',
    zh: '看到的进房消息数，平台会抽样',
    en: 'Entry messages seen; platforms send a sample',
    metric: 'entriesSeen',
    read: events('entry'),
  },
  {
    name: 'comments',
    unit: 'count',
    zh: '评论数；没有打开直播间时，为绑定的累计评论数的增量',
    en: 'Comments; where no room was open, the rise of a running total that was bound',
    metric: 'comments',
    read: (minute, { rise, kinds }) =>
      kinds.has('comment')
        ? seen(minute, 'comment', 'count')
        : rise(minute, 'comments', { kind: 'comment', of: 'count' }),
  },
  {
    name: 'likes',
    unit: 'count',
    zh: '点赞数，平台累计值的增量；平台不给累计值时为看到的点赞数',
    en: 'Likes: the rise of the platform’s running total, or those seen where it sends none',
    metric: 'likes',
    read: (minute, { rise }) => rise(minute, 'likes', { kind: 'like', of: 'count' }),
  },
  {
    name: 'likesSeen',
    unit: 'count',
    zh: '看到的点赞数，平台会抽样',
    en: 'Likes seen in messages; platforms send a sample',
    metric: null,
    read: (minute, { kinds }) => (kinds.has('like') ? seen(minute, 'like', 'count') : null),
  },
  {
    name: 'gifts',
    unit: 'count',
    zh: '礼物个数，连击不重复计',
    en: 'Gifts, combos not counted twice',
    metric: 'gifts',
    read: events('gift'),
  },
  {
    name: 'giftValue',
    unit: 'coin',
    zh: '礼物价值，以平台的虚拟币计',
    en: 'Worth of the gifts in the platform’s coin',
    metric: 'giftValue',
    read: (minute) => seen(minute, 'gift', 'value'),
  },
  {
    name: 'follows',
    unit: 'count',
    zh: '新增粉丝：主播后台给出累计值时为其增量，否则为看到的关注数',
    en: 'New followers: the rise of the console’s running total, or the follows seen where there is none',
    metric: 'follows',
    read: (minute, { rise }) => rise(minute, 'follows', { kind: 'follow', of: 'count' }),
  },
  {
    name: 'shares',
    unit: 'count',
    zh: '分享次数：平台给出累计值时为其增量，否则为看到的分享数',
    en: 'Shares: the rise of the platform’s running total, or the shares seen where it sends none',
    metric: 'shares',
    read: (minute, { rise }) => rise(minute, 'shares', { kind: 'share', of: 'count' }),
  },
  {
    name: 'clubJoins',
    unit: 'count',
    zh: '加入粉丝团：主播后台给出累计值时为其增量，否则为看到的加入数',
    en: 'Fan-club joins: the rise of the console’s running total, or the joins seen where there is none',
    metric: 'clubJoins',
    read: (minute, { rise }) => rise(minute, 'clubJoins', { kind: 'clubJoin', of: 'count' }),
  },
  {
    name: 'productsShown',
    unit: 'count',
    zh: '商品上架或讲解次数',
    en: 'Times a product was put up',
    metric: 'productsShown',
    read: events('productShown'),
  },
  {
    name: 'purchaseHints',
    unit: 'count',
    zh: '“正在去购买”提示次数',
    en: 'Purchase prompts shown in the room',
    metric: 'purchaseHints',
    read: events('purchaseHint'),
  },
  {
    name: 'orders',
    unit: 'count',
    zh: '成交订单数，平台累计值的增量；平台不给累计值时为看到的订单数',
    en: 'Orders paid: the rise of the platform’s running total, or those seen where it sends none',
    metric: 'orders',
    read: (minute, { rise }) => rise(minute, 'orders', { kind: 'orderPaid', of: 'events' }),
  },
  {
    name: 'itemsSold',
    unit: 'count',
    zh: '成交件数',
    en: 'Items sold',
    metric: 'itemsSold',
    read: (minute, { rise }) => rise(minute, 'itemsSold', { kind: 'orderPaid', of: 'count' }),
  },
  {
    name: 'gmv',
    unit: 'money',
    zh: '成交金额，以货币的最小单位计（分）',
    en: 'GMV in the currency’s minor unit (fen)',
    metric: 'gmv',
    read: (minute, { rise }) => rise(minute, 'gmv', { kind: 'orderPaid', of: 'value' }),
  },
  ...TOPIC_COLUMNS,
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]['name'];
