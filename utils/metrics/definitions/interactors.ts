import { seen } from '../build.ts';
import { audience, totalOrSeen } from '../quantities.ts';
import { type Definition, over, shareWho, viewersWho } from './definition.ts';

/** How many did it, each once, and what share of the viewers that is. */
export const interactorsMetrics = {
  interactors: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    of: viewersWho('any'),
  },
  commenters: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    of: viewersWho('comment'),
  },
  likers: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    of: viewersWho('like'),
  },
  gifters: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    of: viewersWho('gift'),
  },
  followers: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    of: viewersWho('follow'),
  },
  sharers: {
    unit: 'count',
    basis: 'observed',
    source: 'hashes',
    of: viewersWho('share'),
  },
  interactionRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    of: shareWho('any'),
  },
  organicInteractionRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'rules',
    proportion: true,
    of: shareWho('organic'),
  },
  commentRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    of: shareWho('comment'),
  },
  likeRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    of: shareWho('like'),
  },
  giftRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    of: shareWho('gift'),
  },
  shareRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'hashes',
    proportion: true,
    of: shareWho('share'),
  },
  followRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'messages',
    proportion: true,
    of: over((account) => totalOrSeen(account, 'follows', 'follow') ?? seen(account, 'follow'), audience, [
      'follow',
      'uniqueViewers',
    ]),
  },
} as const satisfies Readonly<Record<string, Definition>>;
