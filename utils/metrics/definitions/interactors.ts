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
    of: viewersWho('any'),
  },
  commenters: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '评论人数', en: 'Commenters' },
    of: viewersWho('comment'),
  },
  likers: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '点赞人数', en: 'Likers' },
    of: viewersWho('like'),
  },
  gifters: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '送礼人数', en: 'Gifters' },
    of: viewersWho('gift'),
  },
  followers: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '关注人数', en: 'Viewers who followed' },
    of: viewersWho('follow'),
  },
  sharers: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    name: { zh: '分享人数', en: 'Sharers' },
    of: viewersWho('share'),
  },
  interactionRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '互动率', en: 'Interaction rate' },
    of: shareWho('any'),
  },
  organicInteractionRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'rules',
    proportion: true,
    name: { zh: '自发互动率', en: 'Organic interaction rate' },
    of: shareWho('organic'),
  },
  commentRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '评论率', en: 'Comment rate' },
    of: shareWho('comment'),
  },
  likeRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '点赞率', en: 'Like rate' },
    of: shareWho('like'),
  },
  giftRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '送礼率', en: 'Gift rate' },
    of: shareWho('gift'),
  },
  shareRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    name: { zh: '分享率', en: 'Share rate' },
    of: shareWho('share'),
  },
  followRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'messages',
    proportion: true,
    name: { zh: '转粉率', en: 'Follow rate' },
    of: over((account) => totalOrSeen(account, 'follows', 'follow') ?? seen(account, 'follow'), audience, [
      'follow',
      'uniqueViewers',
    ]),
  },
} as const satisfies Readonly<Record<string, Definition>>;
