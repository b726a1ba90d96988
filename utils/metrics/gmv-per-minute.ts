import type { Known } from './figure.ts';
import { between, type Moment } from '../units.ts';

export const MINUTE = 60_000;

/** What was sold in a minute of a stretch, in minor units: an amount over its length in minutes. */
export function gmvPerMinute(gmv: Known, from: Moment, until: Moment): Known {
  return perMinute(gmv, between(from, until));
}

/** An amount by the minute of a length, with its bounds; as it was where there is no length. */
export function perMinute(known: Known, length: number): Known {
  const minutes = length / MINUTE;
  if (!('figure' in known) || minutes <= 0) return known;
  const { value } = known.figure;
  const each = times(known, 1 / minutes);
  return 'figure' in each ? { figure: { ...each.figure, numerator: value, denominator: minutes } } : each;
}

/** So many times as much, with its bounds. */
export function times(known: Known, factor: number): Known {
  if (!('figure' in known)) return known;
  const { figure } = known;
  const each = (amount: number | null): number | null => (amount === null ? null : amount * factor);
  const { value, low, high, estimate } = figure;
  return {
    figure: { ...figure, value: each(value), low: each(low), high: each(high), estimate: each(estimate) },
  };
}
