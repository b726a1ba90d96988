import { HOST_KINDS, hostOf } from '../across/broadcasts.ts';
import type { MetricId } from '../definitions.ts';
import type { Unknown } from '../figure.ts';
import type { Listed } from '../view.ts';
import { kindsOf, partsOf } from './groups.ts';
import type { Unit } from './rounds.ts';

/** Why a broadcast's figure is not compared. */
export type LeftOut =
  | Unknown
  | 'running' // it may still change
  | 'boundsOnly'; // no value between its bounds can be told

/** A broadcast's figure as what is compared; `floor` where only the least it may be is known. */
export type UnitOf = (Unit & { readonly floor: boolean }) | { readonly leftOut: LeftOut };

/** What is compared of a broadcast: the value of a figure, or where gaps were filled what it probably was. */
export function unitOf(
  { from, live, figures }: Pick<Listed, 'from' | 'live' | 'figures'>,
  metric: MetricId,
): UnitOf {
  const known = figures[metric];
  if (live) return { leftOut: 'running' };
  if ('unknown' in known) return { leftOut: known.unknown };
  const { value, estimate, high } = known.figure;
  const taken = estimate ?? value;
  if (taken === null) return { leftOut: 'boundsOnly' };
  return { from, value: taken, floor: estimate === null && high === null };
}

/**
 * Broadcasts of which each host's part stands for itself, tagged with its host: the unit in which hosts are compared.
 * What came before the first change that was marked is that of whom the broadcast's own tags name.
 */
export function inShifts(views: readonly Listed[]): Listed[] {
  const kinds = kindsOf(views);
  const kind = HOST_KINDS.find((each) => kinds.includes(each)) ?? HOST_KINDS[0];
  return views.flatMap((view) => {
    if (view.shifts.length === 0) return [view];
    const others = view.tags.filter((tag) => !HOST_KINDS.includes(partsOf(tag).kind ?? ''));
    return view.shifts.map(({ host, from, until, figures }): Listed => {
      const named = host ?? hostOf(view);
      return {
        ...view,
        from,
        until,
        figures,
        tags: named === null ? others : [...others, `${kind}:${named}`],
        shifts: [],
      };
    });
  });
}
