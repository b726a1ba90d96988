import { seen } from '../build.ts';
import { audience, totalOrSeen } from '../quantities.ts';
import { type Definition, over, shareWho, viewersWho } from './definition.ts';

/** How many did it, each once, and what share of the viewers that is. */
export const interactorsMetrics = {
  interactors: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '互动人数', en: 'Viewers who interacted' },
    says: {
      zh: '看到评论、点赞、送礼、关注或分享过的观众数，按人去重。',
      en: 'Distinct viewers seen to comment, like, send a gift, follow or share.',
    },
    of: viewersWho('any'),
  },
  commenters: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '评论人数', en: 'Commenters' },
    says: {
      zh: '看到发过评论的观众数，按人去重。',
      en: 'Distinct viewers seen to comment.',
    },
    of: viewersWho('comment'),
  },
  likers: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '点赞人数', en: 'Likers' },
    says: {
      zh: '看到点过赞的观众数，按人去重。点赞消息是抽样下发的，实际只多不少。',
      en: 'Distinct viewers seen to like. Like messages are sampled: there are at least this many.',
    },
    of: viewersWho('like'),
  },
  gifters: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '送礼人数', en: 'Gifters' },
    says: {
      zh: '看到送过礼物的观众数，按人去重。',
      en: 'Distinct viewers seen to send a gift.',
    },
    of: viewersWho('gift'),
  },
  followers: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '关注人数', en: 'Viewers who followed' },
    says: {
      zh: '看到关注主播的观众数，按人去重。',
      en: 'Distinct viewers seen to follow the streamer.',
    },
    of: viewersWho('follow'),
  },
  sharers: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '分享人数', en: 'Sharers' },
    says: {
      zh: '看到分享直播间的观众数，按人去重。',
      en: 'Distinct viewers seen to share the room.',
    },
    of: viewersWho('share'),
  },
  interactionRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '互动率', en: 'Interaction rate' },
    says: {
      zh: '互动人数 ÷ 观看人数（期初在场 + 期间新来）。互动指评论、点赞、送礼、关注或分享，一人多次只算一人。',
      en: 'Viewers who commented, liked, sent a gift, followed or shared, each once ÷ viewers (present at the start + new since).',
    },
    of: shareWho('any'),
  },
  organicInteractionRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'rules',
    proportion: true,
    name: { zh: '自发互动率', en: 'Organic interaction rate' },
    says: {
      zh: '至少有一次互动不是被引导、也不可疑的人数 ÷ 观看人数（期初在场 + 期间新来）。和互动率并列：两者之差就是引导出来的。',
      en: 'Viewers with at least one interaction that was neither induced nor suspicious ÷ viewers (present at the start + new since). It stands beside the interaction rate: the difference is what was called for.',
    },
    of: shareWho('organic'),
  },
  commentRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '评论率', en: 'Comment rate' },
    says: {
      zh: '评论人数 ÷ 观看人数（期初在场 + 期间新来）。',
      en: 'Viewers who commented ÷ viewers (present at the start + new since).',
    },
    of: shareWho('comment'),
  },
  likeRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '点赞率', en: 'Like rate' },
    says: {
      zh: '点赞人数 ÷ 观看人数（期初在场 + 期间新来）。点赞消息是抽样下发的，实际只多不少。',
      en: 'Viewers who liked ÷ viewers (present at the start + new since). Like messages are sampled: it is at least this.',
    },
    of: shareWho('like'),
  },
  giftRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '送礼率', en: 'Gift rate' },
    says: {
      zh: '送礼人数 ÷ 观看人数（期初在场 + 期间新来）。',
      en: 'Viewers who sent a gift ÷ viewers (present at the start + new since).',
    },
    of: shareWho('gift'),
  },
  shareRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '分享率', en: 'Share rate' },
    says: {
      zh: '分享人数 ÷ 观看人数（期初在场 + 期间新来）。',
      en: 'Viewers who shared ÷ viewers (present at the start + new since).',
    },
    of: shareWho('share'),
  },
  followRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'messages',
    proportion: true,
    name: { zh: '转粉率', en: 'Follow rate' },
    says: {
      zh: '新增粉丝 ÷ 观看人数（期初在场 + 期间新来）。',
      en: 'New followers ÷ viewers (present at the start + new since).',
    },
    of: over((account) => totalOrSeen(account, 'follows', 'follow') ?? seen(account, 'follow'), audience, [
      'follow',
      'uniqueViewers',
    ]),
  },
} as const satisfies Readonly<Record<string, Definition>>;
