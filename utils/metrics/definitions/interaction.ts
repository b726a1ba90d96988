import { SIGN_IDS } from '../../events/signs.ts';
import { figure, reasonFor, rise, seen, unknown } from '../build.ts';
import { constant, heardMinutes, interactions, minus, MINUTE, viewerTime } from '../quantities.ts';
import { type Definition, count, orUnknown, over, totalOrEvents } from './definition.ts';

/** What viewers did, in counts. */
export const interactionMetrics = {
  comments: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '评论', en: 'Comments' },
    says: {
      zh: '评论条数，含表情评论和飘屏评论，重复下发的只算一次。',
      en: 'Comments, with emoji and banner comments; one that arrives twice counts once.',
    },
    of: count('comment'),
  },
  organicComments: {
    unit: 'count',
    basis: 'observed',
    source: 'rules',
    name: { zh: '自发评论', en: 'Organic comments' },
    says: {
      zh: '评论条数 − 引导的和可疑的评论。',
      en: 'Comments − those induced and those suspicious.',
    },
    of: (account) => {
      const all = seen(account, 'comment');
      if (!all) return unknown(reasonFor(account, 'comment'));
      const signed = SIGN_IDS.reduce((sum, sign) => sum + (account.span.signs[sign]?.events ?? 0), 0);
      return figure(account, minus(all, constant(signed)));
    },
  },
  commentsPerMinute: {
    unit: 'perMinute',
    basis: 'observed',
    source: 'messages',
    name: { zh: '每分钟评论', en: 'Comments/min' },
    says: {
      zh: '评论条数 ÷ 分钟数。',
      en: 'Comments ÷ minutes.',
    },
    of: over((account) => seen(account, 'comment'), heardMinutes, ['comment', 'comment']),
  },
  likes: {
    unit: 'count',
    basis: 'reported',
    source: 'readings',
    name: { zh: '点赞', en: 'Likes' },
    says: {
      zh: '点赞次数：平台累计点赞在采集期间的增量，不是逐条相加——平台只下发一部分点赞消息。',
      en: 'The rise of the platform’s running total of likes while recording. Not a sum of like messages: only some of those are sent.',
    },
    of: (account) => orUnknown(account, rise(account, 'likes') ?? seen(account, 'like'), 'like'),
  },
  gifts: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '礼物', en: 'Gifts' },
    says: {
      zh: '送出的礼物件数，连击按最终数量计，不重复计算。',
      en: 'Gifts sent. A combo counts by its final number, once.',
    },
    of: count('gift'),
  },
  giftValue: {
    unit: 'coin',
    basis: 'observed',
    source: 'messages',
    name: { zh: '礼物价值', en: 'Gift value' },
    says: {
      zh: '送出礼物的总价值，以平台自己的币计：平台累计值的增量，没有累计值时取件数 × 单价。',
      en: 'What the gifts were worth in the platform’s own coin: the rise of its running total, or where it gives none, gifts × the price of each.',
    },
    of: (account) => {
      const priced = account.gives('giftValue') !== 'never';
      const value = rise(account, 'giftValue') ?? (priced ? seen(account, 'gift', 'value') : null);
      return orUnknown(account, value, 'giftValue');
    },
  },
  follows: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '新增粉丝', en: 'New followers' },
    says: {
      zh: '采集期间关注主播的次数。',
      en: 'Times somebody followed the streamer while recording.',
    },
    of: totalOrEvents('follows', 'follow'),
  },
  shares: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '分享', en: 'Shares' },
    says: {
      zh: '分享直播间的次数。',
      en: 'Times the room was shared.',
    },
    of: totalOrEvents('shares', 'share'),
  },
  clubJoins: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '新增粉丝团', en: 'Fan-club joins' },
    says: {
      zh: '采集期间加入粉丝团的次数。',
      en: 'Times somebody joined the fan club while recording.',
    },
    of: totalOrEvents('clubJoins', 'clubJoin'),
  },
  interactionsPerViewerMinute: {
    unit: 'number',
    basis: 'estimated',
    source: 'messages',
    name: { zh: '人均每分钟互动', en: 'Interactions per viewer-minute' },
    says: {
      zh: '（评论 + 关注 + 分享 + 礼物）÷ 观看总时长（人·分钟）。点赞太多，会淹没其他互动，不计入。',
      en: '(Comments + follows + shares + gifts) ÷ minutes watched by all viewers together. Likes stay out: they would drown the rest.',
    },
    of: over(interactions, viewerTime(MINUTE), ['comment', 'online']),
  },
} as const satisfies Readonly<Record<string, Definition>>;
