import { byMinute, type UsualMetric } from '../../alerts/by-minute.ts';
import { wallTime, type Zone } from '../../exchange/zone.ts';
import { before, between, days, duration, minutes, type Moment } from '../../units.ts';
import { type Mark, marksOf } from '../marks.ts';
import type { BroadcastDetail } from '../view.ts';

/** What lies over one another: beginnings, the time of day, or the first mark of a kind. */
export type Alignment = 'start' | 'clock' | Mark['kind'];

/** The figures whose curves are laid over one another, minute by minute. */
export const ALIGNED = [
  'online',
  'commentsPerMinute',
  'entriesPerMinute',
  'orders',
] as const satisfies UsualMetric[];
export type AlignedMetric = (typeof ALIGNED)[number];

const MINUTE = minutes(1);
const DAY = days(1);

/** The moment of a broadcast that lies at nought; null where it has no such mark. */
export function originOf(detail: BroadcastDetail, by: Alignment, zone: Zone): Moment | null {
  if (by === 'start') return detail.from;
  if (by === 'clock') return before(detail.from, duration(wallTime(detail.from, zone) % DAY));
  return marksOf(detail).find(({ kind }) => kind === by)?.from ?? null;
}

/** A curve: its first value's distance from nought in whole minutes, and a value a minute; null where not known. */
export interface Curve {
  readonly starts: number;
  readonly values: readonly (number | null)[];
}

/** A broadcast's curve; null where it has not what it is to be aligned by. */
export function curveOf(
  detail: BroadcastDetail,
  metric: AlignedMetric,
  by: Alignment,
  zone: Zone,
): Curve | null {
  const origin = originOf(detail, by, zone);
  if (origin === null) return null;
  const starts = Math.round(between(origin, detail.from) / MINUTE);
  return { starts, values: byMinute(metric, detail.minutes, detail.from) };
}

/** Curves over one axis: the minutes that any of them has, and each one's value there. */
export function overOneAxis(curves: readonly Curve[]): {
  readonly minutes: readonly number[];
  readonly values: readonly (readonly (number | null)[])[];
} {
  const ends = curves.map(({ starts, values }) => starts + values.length);
  const first = Math.min(...curves.map(({ starts }) => starts));
  const length = curves.length === 0 ? 0 : Math.max(...ends) - first;
  const axis = Array.from({ length }, (_, index) => first + index);
  return {
    minutes: axis,
    values: curves.map(({ starts, values }) => axis.map((minute) => values[minute - starts] ?? null)),
  };
}

/** The kinds of mark that each of the broadcasts has. */
export function sharedKinds(details: readonly BroadcastDetail[]): Mark['kind'][] {
  const kinds = details.map((detail) => new Set(marksOf(detail).map(({ kind }) => kind)));
  return [...(kinds[0] ?? [])].filter((kind) => kinds.every((own) => own.has(kind)));
}
