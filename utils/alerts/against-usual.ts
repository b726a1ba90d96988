import type { Minute } from '../metrics/minutes.ts';
import type { Steps } from '../recorder/slices.ts';
import type { Moment } from '../units.ts';
import type { Alert } from './alert.ts';
import { type Series, seriesOf, USUAL_METRICS, type UsualMetric } from './by-minute.ts';
import { type Usual, usualOf } from './usual.ts';
import { usualAlerts } from './usual-alerts.ts';

/** What a room's earlier broadcasts were like: nothing of a metric until enough of them are known. */
export type RoomUsual = Readonly<Record<UsualMetric, Usual>>;

/** @param earlier the room's earlier broadcasts, newest first */
export const roomUsualOf = (earlier: readonly Series[]): RoomUsual =>
  Object.fromEntries(
    USUAL_METRICS.map((metric) => [metric, usualOf(earlier.map((series) => series[metric]))]),
  ) as RoomUsual;

/**
 * What lastingly was not as in the room's earlier broadcasts. A minute that is not over yet says too little: the
 * broadcast counts as far as its minutes are whole. One metric after the other.
 */
export function* againstUsual(
  usual: RoomUsual,
  minutes: readonly Minute[],
  { from, until }: { readonly from: Moment; readonly until: Moment },
): Steps<Alert[]> {
  const whole = minutes.filter((minute) => minute.until <= until);
  const current = seriesOf(whole, from);
  const alerts: Alert[] = [];
  for (const metric of USUAL_METRICS) {
    yield;
    alerts.push(...usualAlerts(metric, usual[metric], current[metric], from));
  }
  return alerts;
}
