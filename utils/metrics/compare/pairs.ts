import { compare, type Comparison, LEVEL } from './compare.ts';
import type { Unit } from './rounds.ts';

export interface Pair {
  readonly base: string;
  readonly other: string;
  readonly comparison: Comparison;
}

/**
 * Every group against every other, in the order given. The level is shared among the pairs (Bonferroni):
 * the chance of finding any difference where there is none stays the same however many groups there are.
 * `p` is of the pair alone: it is to be held against the level's share.
 */
export function comparePairs(groups: ReadonlyMap<string, readonly Unit[]>, level = LEVEL): Pair[] {
  const named = [...groups];
  const pairs = (named.length * (named.length - 1)) / 2;
  return named.flatMap(([base, units], index) =>
    named.slice(index + 1).map(([other, others]) => ({
      base,
      other,
      comparison: compare(units, others, level / pairs),
    })),
  );
}
