import { FEWEST_UNITS } from '../compare/compare.ts';
import { unitOf } from '../compare/units.ts';
import type { Listed } from '../view.ts';
import type { Indicator } from './indicators.ts';

/** What a broadcast usually comes to: half of them lie between `low` and `high`. */
export interface Usual {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly broadcasts: number;
}

/** The quartiles of some broadcasts; null where there are too few of them to be a habit. */
export function usualOf(
  views: readonly Pick<Listed, 'from' | 'live' | 'figures'>[],
  { metric }: Indicator,
  fewest = FEWEST_UNITS,
): Usual | null {
  const values = views
    .flatMap((view) => {
      const unit = unitOf(view, metric);
      return 'leftOut' in unit ? [] : unit.value;
    })
    .toSorted((a, b) => a - b);
  if (values.length < fewest) return null;
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share)) as [
    number,
    number,
    number,
  ];
  return { low, middle, high, broadcasts: values.length };
}

/** Between its neighbours in proportion (Hyndman and Fan's type 7). @param sorted not empty */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below = NaN, above = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

/** Where a value lies in what is usual. */
export const placeIn = ({ low, high }: Usual, value: number): 'below' | 'within' | 'above' =>
  value < low ? 'below' : value > high ? 'above' : 'within';
