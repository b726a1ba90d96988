import { groupBy } from '../../../utils/metrics/compare/groups.ts';
import { comparePairs, type Pair } from '../../../utils/metrics/compare/pairs.ts';
import type { Unit } from '../../../utils/metrics/compare/rounds.ts';
import { type LeftOut, unitOf } from '../../../utils/metrics/compare/units.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import type { Grouping } from './groupings.ts';

/** Broadcasts in groups, each group against each. */
export interface Grouped {
  readonly groups: ReadonlyMap<string, readonly Unit[]>;
  readonly pairs: readonly Pair[];
  /** How many of the figures are the least they may be. */
  readonly floors: number;
  readonly leftOut: readonly { readonly view: Listed; readonly why: LeftOut | 'ungrouped' }[];
}

/** Groups broadcasts and compares a metric between the groups, in an order that does not change as they grow. */
export function grouped(views: readonly Listed[], grouping: Grouping, metric: MetricId): Grouped {
  const told = views.map((view) => ({ view, of: unitOf(view, metric), tags: view.tags, from: view.from }));
  const inGroups = [...groupBy(told, grouping.key)].toSorted(([a], [b]) => inOrder(a, b));
  // What has the tag is told of against what has not.
  if (grouping.section === 'byTags') inGroups.reverse();
  const units = new Map(
    inGroups.map(([group, list]) => [group, list.flatMap(({ of }) => ('leftOut' in of ? [] : of))]),
  );
  return {
    groups: units,
    pairs: comparePairs(units),
    floors: [...units.values()].flat().filter(({ floor }) => floor).length,
    leftOut: told.flatMap((each) => {
      if (grouping.key(each) === null) return { view: each.view, why: 'ungrouped' as const };
      return 'leftOut' in each.of ? { view: each.view, why: each.of.leftOut } : [];
    }),
  };
}

const inOrder = (a: string, b: string): number => a.localeCompare(b, 'zh-CN', { numeric: true });
