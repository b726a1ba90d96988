import type { MetricId } from '../metrics/definitions.ts';
import type { Minute } from '../metrics/minutes.ts';
import type { Moment } from '../units.ts';
import type { Alert } from './alert.ts';
import { type Series, seriesOf, USUAL_METRICS, type UsualMetric } from './by-minute.ts';
import { type ThanUsual, thanUsual, type Usual, usualOf } from './usual.ts';
import { usualAlerts } from './usual-alerts.ts';

/** What a room's earlier broadcasts were like: nothing of a metric until enough of them are known. */
export type RoomUsual = Readonly<Record<UsualMetric, Usual>>;

/** The figures of a broadcast's last minutes that can be compared, each against its usual. */
export type ThanUsuals = Readonly<Partial<Record<UsualMetric, ThanUsual>>>;

/** One figure's, with the metric by which it is written. */
export interface UsualFact extends ThanUsual {
  readonly metric: UsualMetric;
}

/** What is known of a metric's usual; undefined for metrics that are not compared. */
export function usualIn(than: ThanUsuals, id: MetricId): UsualFact | undefined {
  const metric = USUAL_METRICS.find((compared) => compared === id);
  const known = metric && than[metric];
  return known && { metric, ...known };
}

/** A broadcast held against the room's earlier ones. */
export interface AgainstUsual {
  readonly alerts: readonly Alert[];
  readonly than: ThanUsuals;
}

/** @param earlier the room's earlier broadcasts, newest first */
export const roomUsualOf = (earlier: readonly Series[]): RoomUsual =>
  Object.fromEntries(
    USUAL_METRICS.map((metric) => [metric, usualOf(earlier.map((series) => series[metric]))]),
  ) as RoomUsual;

/** A minute that is not over yet says too little: the broadcast counts as far as its minutes are whole. */
export function againstUsual(
  usual: RoomUsual,
  minutes: readonly Minute[],
  { from, until }: { readonly from: Moment; readonly until: Moment },
): AgainstUsual {
  const whole = minutes.filter((minute) => minute.until <= until);
  const current = seriesOf(whole, from);
  const than: Partial<Record<UsualMetric, ThanUsual>> = {};
  const alerts: Alert[] = [];
  for (const metric of USUAL_METRICS) {
    const series = current[metric];
    const last = thanUsual(usual[metric], series, series.length - 1);
    if (last) than[metric] = last;
    alerts.push(...usualAlerts(metric, usual[metric], series, from));
  }
  return { alerts, than };
}
