import type { Text } from '../../settings/language.ts';
import type { interactorsMetrics } from '../definitions/interactors.ts';

/** How many did it, each once, and what share of the viewers that is. */
export const interactorsSays = {
  interactors: {
    zh: '看到评论、点赞、送礼、关注或分享过的观众数，按人去重。',
    en: 'Distinct viewers seen to comment, like, send a gift, follow or share.',
  },
  commenters: {
    zh: '看到发过评论的观众数，按人去重。',
    en: 'Distinct viewers seen to comment.',
  },
  likers: {
    zh: '看到点过赞的观众数，按人去重。点赞消息是抽样下发的，实际只多不少。',
    en: 'Distinct viewers seen to like. Like messages are sampled: there are at least this many.',
  },
  gifters: {
    zh: '看到送过礼物的观众数，按人去重。',
    en: 'Distinct viewers seen to send a gift.',
  },
  followers: {
    zh: '看到关注主播的观众数，按人去重。',
    en: 'Distinct viewers seen to follow the streamer.',
  },
  sharers: {
    zh: '看到分享直播间的观众数，按人去重。',
    en: 'Distinct viewers seen to share the room.',
  },
  interactionRate: {
    zh: '互动人数 ÷ 观看人数（期初在场 + 期间新来）。互动指评论、点赞、送礼、关注或分享，一人多次只算一人。',
    en: 'Viewers who commented, liked, sent a gift, followed or shared, each once ÷ viewers (present at the start + new since).',
  },
  organicInteractionRate: {
    zh: '至少有一次互动不是被引导、也不可疑的人数 ÷ 观看人数（期初在场 + 期间新来）。和互动率并列：两者之差就是引导出来的。',
    en: 'Viewers with at least one interaction that was neither induced nor suspicious ÷ viewers (present at the start + new since). It stands beside the interaction rate: the difference is what was called for.',
  },
  commentRate: {
    zh: '评论人数 ÷ 观看人数（期初在场 + 期间新来）。',
    en: 'Viewers who commented ÷ viewers (present at the start + new since).',
  },
  likeRate: {
    zh: '点赞人数 ÷ 观看人数（期初在场 + 期间新来）。点赞消息是抽样下发的，实际只多不少。',
    en: 'Viewers who liked ÷ viewers (present at the start + new since). Like messages are sampled: it is at least this.',
  },
  giftRate: {
    zh: '送礼人数 ÷ 观看人数（期初在场 + 期间新来）。',
    en: 'Viewers who sent a gift ÷ viewers (present at the start + new since).',
  },
  shareRate: {
    zh: '分享人数 ÷ 观看人数（期初在场 + 期间新来）。',
    en: 'Viewers who shared ÷ viewers (present at the start + new since).',
  },
  followRate: {
    zh: '新增粉丝 ÷ 观看人数（期初在场 + 期间新来）。',
    en: 'New followers ÷ viewers (present at the start + new since).',
  },
} as const satisfies Readonly<Record<keyof typeof interactorsMetrics, Text>>;
