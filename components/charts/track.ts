import type { Minute } from '../../utils/metrics/view.ts';

/** The shared time axis, in seconds: where each minute's step begins, and where steps end. */
export interface Track {
  readonly xs: readonly number[];
  /** For each x the minute that begins there; -1 where time ends or is left out. */
  readonly minutes: readonly number[];
}

/** Lays minutes on the axis. A minute's value holds until its end, so the last one needs an x of its own. */
export function trackOf(minutes: readonly Minute[]): Track {
  const points: [x: number, minute: number][] = [];
  for (const [index, { from, until }] of minutes.entries()) {
    points.push([from / 1000, index]);
    if (minutes[index + 1]?.from !== until) points.push([until / 1000, -1]);
  }
  return { xs: points.map(([x]) => x), minutes: points.map(([, minute]) => minute) };
}

/** A series of minutes as one of points. */
export const along = (track: Track, values: readonly (number | null)[]): (number | null)[] =>
  track.minutes.map((minute) => values[minute] ?? null);

/** The minute that holds at a moment in seconds; null outside every minute. */
export function minuteAt(track: Track, x: number): number | null {
  const next = track.xs.findIndex((start) => start > x);
  const minute = track.minutes[next - 1];
  return next < 1 || minute === undefined || minute < 0 ? null : minute;
}
