import type { Account } from './account.ts';
import { type Block, blocksOf, stepsOf } from './blocks.ts';

/**
 * The mean rest R: how long those present will still stay, as a multiple of the mean stay W. With S a stay,
 * R = E[S²] ÷ 2 E[S] where the room is steady: W / 2 where all stay alike, W where whoever stays long leaves
 * as readily as who just came, many times W where half leave at once and some stay for ever.
 */
export interface Rests {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

interface Estimate {
  readonly ratio: number;
  /** Standard error. */
  readonly error: number;
}

/** What rooms are like of which nothing is known yet. */
const USUAL: Estimate = { ratio: 2, error: 2 };
/** The least that stays can give, with some room for those who have just come all at once. */
const LEAST = 0.4;
/** Those who came last, and those who stay longest, may rest so much less or more than the room's record says. */
const LESS = 0.6;
const MORE = 1.25;
/** Rests longer than this share of the record cannot be told from it, nor are they likely. */
const LONGEST = 0.35;
/** A short record is no reason to think that nobody stays for long. */
const SHORTEST_RECORD = 1800;

/** What the room's own record tells of rests. */
export function restsOf(account: Account): Rests {
  const steps = stepsOf(account);
  const sum = (term: 'entries' | 'seconds'): number => steps.reduce((total, step) => total + step[term], 0);
  const area = steps.reduce((total, { online, seconds }) => total + online * seconds, 0);
  const [entries, length] = [Math.max(1, sum('entries')), sum('seconds')];
  const stay = Math.max(1, area / entries);
  // A short memory sees short rests best; the longer one sees whether there are longer rests too.
  const soon = weighed(USUAL, fit(blocksOf(steps, stay, stay)));
  const late = weighed(
    { ratio: soon.ratio, error: Math.max(0.3, Math.abs(soon.ratio)) },
    fit(blocksOf(steps, Math.max(stay, length / 6), stay)),
  );
  const most = Math.max(1, soon.ratio + 2 * soon.error, late.ratio + 2 * late.error);
  const growth = Math.max(1, most / Math.max(LEAST, soon.ratio));
  const longest = (LONGEST * Math.max(SHORTEST_RECORD, length)) / stay;
  const low = Math.max(LEAST, LESS * Math.min(1, soon.ratio - 2 * soon.error));
  return {
    ratio: Math.max(low, late.ratio),
    low,
    high: Math.max(MORE * most, Math.min(longest, most * growth ** 2)),
  };
}

/** What was known and what was told, each by its precision. */
function weighed(known: Estimate, told: Estimate | null): Estimate {
  if (!told) return known;
  const [before, now] = [1 / known.error ** 2, 1 / told.error ** 2];
  return {
    ratio: (known.ratio * before + told.ratio * now) / (before + now),
    error: 1 / Math.sqrt(before + now),
  };
}

/**
 * Over any block ∫N dt = entries × W − change of N × R, but for chance. Chance moves N too, so that least
 * squares would be biased: W and R are found with the entries, and what they alone would have moved, as
 * instruments (two-stage least squares, errors robust to unequal variance).
 */
function fit(blocks: readonly Block[]): Estimate | null {
  const sum = (term: (block: Block) => number): number =>
    blocks.reduce((total, block) => total + term(block), 0);
  const a = sum(({ entries }) => entries * entries);
  const b = sum(({ entries, change }) => entries * change);
  const c = sum(({ driven, entries }) => driven * entries);
  const d = sum(({ driven, change }) => driven * change);
  const y = sum(({ entries, area }) => entries * area);
  const z = sum(({ driven, area }) => driven * area);
  const determinant = b * c - a * d;
  const stay = (b * z - d * y) / determinant;
  const rest = (a * z - c * y) / determinant;
  const variance = sum(({ entries, area, change, driven }) => {
    const chance = area - stay * entries + rest * change;
    return ((chance * (a * driven - c * entries)) / determinant) ** 2;
  });
  const told = { ratio: rest / stay, error: Math.sqrt(variance) / stay };
  return stay > 0 && told.error > 0 && Number.isFinite(told.ratio) ? told : null;
}
