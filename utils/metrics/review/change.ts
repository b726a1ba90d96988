import { after, type Duration } from '../../units.ts';
import { compare, type Comparison, LEVEL } from '../compare/compare.ts';
import type { Unit } from '../compare/rounds.ts';
import { unitOf } from '../compare/units.ts';
import type { Listed } from '../view.ts';
import { type Indicator, INDICATORS } from './indicators.ts';

type View = Pick<Listed, 'from' | 'live' | 'figures'>;

/** The chance that any of a board's indicators is ever said to differ where none does stays at one broadcast's. */
const SHARE = LEVEL / INDICATORS.length;

/**
 * The broadcasts of a period against those of an earlier one, as of broadcasts in general: the unit is the
 * broadcast. The earlier ones are moved on by what lies between, so that a round is a stretch of the period's own
 * course in which both were on air: Monday's against Monday's.
 */
export const changeOf = (
  before: readonly View[],
  now: readonly View[],
  { metric }: Indicator,
  between: Duration,
): Comparison =>
  compare(
    unitsOf(before, metric).map(({ from, value }) => ({ from: after(from, between), value })),
    unitsOf(now, metric),
    SHARE,
  );

const unitsOf = (views: readonly View[], metric: Indicator['metric']): Unit[] =>
  views.flatMap((view) => {
    const unit = unitOf(view, metric);
    return 'leftOut' in unit ? [] : unit;
  });

/** By how much a total is above or below another, as a share of it; null where either is not one number. */
export function risenBy(before: number | null, now: number | null): number | null {
  return before === null || now === null || before <= 0 ? null : now / before - 1;
}
