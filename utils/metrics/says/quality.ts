import type { Text } from '../../settings/language.ts';
import type { qualityMetrics } from '../definitions/quality.ts';

/** How well the broadcast was heard. */
export const qualitySays = {
  coverage: {
    zh: '真正收到直播间数据的时长 ÷ 这段时间的总时长。',
    en: 'The time in which the room was heard ÷ the whole span.',
  },
  sampledShare: {
    zh: '看到的点赞消息里的点赞数 ÷ 平台累计点赞的增量。比例越低，按人去重的数字越偏低。',
    en: 'Likes in the messages seen ÷ the rise of the platform’s running total. The lower, the more the counts of distinct viewers fall short.',
  },
  inducedShare: {
    zh: '被引导发出的评论（福袋口令、“扣1”、复制的句子）÷ 评论条数。按规则逐条判断，只看之前说过的话；每波的头几条不算。',
    en: 'Comments that were called for (lucky-bag passwords, “1”, copied lines) ÷ comments. Rules judge each as it arrives, by what had been said before; the first few of a wave are not counted.',
  },
  suspiciousShare: {
    zh: '不像真人打出来的评论（一人反复发同一句、发得比手快）÷ 评论条数。原始数和去掉后的数都列出；这是提示，不是定论。',
    en: 'Comments that no person types (the same text again and again, faster than hands) ÷ comments. The raw counts and those without them both stand; a hint, not a verdict.',
  },
} as const satisfies Readonly<Record<keyof typeof qualityMetrics, Text>>;
