import type { Text } from '../../settings/language.ts';
import type { interactionMetrics } from '../definitions/interaction.ts';

/** What viewers did, in counts. */
export const interactionSays = {
  comments: {
    zh: '评论条数，含表情评论和飘屏评论，重复下发的只算一次；没有逐条的评论、只有平台给出或绑定的累计值时，取其增量。',
    en: 'Comments, with emoji and banner comments; one that arrives twice counts once. Where no comment is heard, only a running total that the platform gives or the user bound: its rise.',
  },
  organicComments: {
    zh: '评论条数 − 引导的和可疑的评论。',
    en: 'Comments − those induced and those suspicious.',
  },
  commentsPerMinute: {
    zh: '评论条数 ÷ 分钟数。',
    en: 'Comments ÷ minutes.',
  },
  likes: {
    zh: '点赞次数：平台累计点赞在采集期间的增量，不是逐条相加——平台只下发一部分点赞消息。',
    en: 'The rise of the platform’s running total of likes while recording. Not a sum of like messages: only some of those are sent.',
  },
  gifts: {
    zh: '送出的礼物件数，连击按最终数量计，不重复计算。',
    en: 'Gifts sent. A combo counts by its final number, once.',
  },
  giftValue: {
    zh: '送出礼物的总价值，以平台自己的币计：平台累计值的增量，没有累计值时取件数 × 单价。',
    en: 'What the gifts were worth in the platform’s own coin: the rise of its running total, or where it gives none, gifts × the price of each.',
  },
  follows: {
    zh: '采集期间关注主播的次数。',
    en: 'Times somebody followed the streamer while recording.',
  },
  shares: {
    zh: '分享直播间的次数。',
    en: 'Times the room was shared.',
  },
  clubJoins: {
    zh: '采集期间加入粉丝团的次数。',
    en: 'Times somebody joined the fan club while recording.',
  },
  interactionsPerViewerMinute: {
    zh: '（评论 + 关注 + 分享 + 礼物）÷ 观看总时长（人·分钟）。点赞太多，会淹没其他互动，不计入。',
    en: '(Comments + follows + shares + gifts) ÷ minutes watched by all viewers together. Likes stay out: they would drown the rest.',
  },
} as const satisfies Readonly<Record<keyof typeof interactionMetrics, Text>>;
