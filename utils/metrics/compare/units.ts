import type { MetricId } from '../definitions.ts';
import type { Unknown } from '../figure.ts';
import type { Listed } from '../view.ts';
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
