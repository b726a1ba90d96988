import type { Known } from './figure.ts';
import { between, type Moment } from '../units.ts';

const MINUTE = 60_000;

/** What was sold in a minute of a stretch, in minor units: an amount over its length in minutes. */
export function gmvPerMinute(gmv: Known, from: Moment, until: Moment): Known {
  return perMinute(gmv, between(from, until));
}

/** An amount by the minute of a length, with its bounds; as it was where there is no length. */
export function perMinute(known: Known, length: number): Known {
  const minutes = length / MINUTE;
  if (!('figure' in known) || minutes <= 0) return known;
  const { figure } = known;
  const each = (amount: number | null): number | null => (amount === null ? null : amount / minutes);
  return {
    figure: {
      ...figure,
      value: each(figure.value),
      low: each(figure.low),
      high: each(figure.high),
      estimate: each(figure.estimate),
      numerator: figure.value,
      denominator: minutes,
    },
  };
}
