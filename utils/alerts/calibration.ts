import type { ChangeRule, Rule } from './rules.ts';

/** How often a rule speaks though nothing changed: at most. */
export interface ByChance {
  readonly count: number;
  readonly per: 'day' | 'broadcast';
}

/**
 * False alarms a day in a room where nothing changes: the upper 95% limits, rounded up, of what 1,550 simulated
 * days gave on average. The rooms are Poisson's at 2 to 2,000 events a minute, and rooms at 64 to 2,000 a
 * minute as bursty as a recorded one (a minute's comments vary by 31 times their mean) with bursts of 10 s
 * to 10 minutes, in which products are up all the time. All rules together speak about once in 48 such days, and
 * more than once on one of 1,550; in the worst of them, whose rate wanders for ten minutes at a time, once in
 * eight, mostly in the first hour. A test simulates rooms afresh and holds its count against these.
 */
export const PER_DAY: Readonly<Record<ChangeRule['id'], number>> = {
  commentsFell: 0.02,
  commentsRose: 0.01,
  entriesFell: 0.01,
  entriesRose: 0.01,
  interactionsFell: 0.01,
  interactionsHalved: 0.01,
  interactionsRose: 0.01,
  onlineFell: 0.01,
  onlineRose: 0.01,
  onlineFellExplaining: 0.01,
};

/**
 * Null where chance has no part: nothing was heard.
 *
 * @param broadcasts how many earlier ones a comparison rests on
 */
export function byChance(rule: Rule, broadcasts = 0): ByChance | null {
  switch (rule.detector) {
    case 'change':
      return { count: PER_DAY[rule.id], per: 'day' };
    case 'usual':
      return { count: 1 / (broadcasts + 1), per: 'broadcast' };
    case 'silence':
      return null;
  }
}
