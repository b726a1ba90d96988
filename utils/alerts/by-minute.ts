import type { EventKind } from '../events/entry.ts';
import type { MetricId } from '../metrics/definitions.ts';
import type { Minute } from '../metrics/view.ts';
import { between, minutes as minutesLong, type Moment } from '../units.ts';
import type { ByMinute } from './usual.ts';

const MINUTE = minutesLong(1);
/** A minute of which less was heard is not compared. */
const HEARD_ENOUGH = 0.5;

type Read = (minute: Minute) => number | null;

const seen =
  (kind: EventKind): Read =>
  ({ span, coverage }) =>
    (span.events[kind]?.count ?? 0) / coverage;
const risen =
  (id: keyof Minute['rises']): Read =>
  ({ rises }) =>
    rises[id] ?? null;

/** The figures that are held against earlier broadcasts, each as a minute tells it. */
const READ = {
  online: ({ span: { online } }) =>
    online && online.known > 0 ? (online.area.low + online.area.high) / 2 / online.known : null,
  entriesPerMinute: risen('entries'),
  commentsPerMinute: seen('comment'),
  likes: risen('likes'),
  follows: seen('follow'),
  gifts: seen('gift'),
  shares: seen('share'),
  orders: risen('orders'),
  gmv: risen('gmv'),
} as const satisfies Partial<Record<MetricId, Read>>;

export type UsualMetric = keyof typeof READ;
export const USUAL_METRICS = Object.keys(READ) as UsualMetric[];

/** A broadcast's minutes as a series counted from its beginning; null where too little was heard. */
export function byMinute(metric: UsualMetric, minutes: readonly Minute[], began: Moment): ByMinute {
  const series: (number | null)[] = [];
  for (const minute of minutes) {
    const index = Math.floor(between(began, minute.from) / MINUTE + 0.5);
    if (index < 0) continue;
    while (series.length < index) series.push(null);
    series[index] = minute.coverage < HEARD_ENOUGH ? null : READ[metric](minute);
  }
  return series;
}
