import type { EventKind } from '../events/entry.ts';
import type { Bounds } from '../events/readings.ts';
import type { Minute } from '../metrics/view.ts';
import type { Tally } from '../tally/slot.ts';

/** The middle of what a rounded reading may stand for; null where it is only a floor ("10万+"). */
export const middle = ({ low, high }: Bounds): number | null => (high === null ? null : (low + high) / 2);

/** Events seen in a minute: 0 only where the room was heard, null where nobody listened. */
export function seen(minute: Minute, kind: EventKind, of: keyof Tally): number | null {
  return minute.span.events[kind]?.[of] ?? (minute.coverage > 0 ? 0 : null);
}

/** The last reading of viewers online. */
export function lastOnline(minute: Minute): number | null {
  const level = minute.span.online;
  return level && middle(level.last);
}

/** The highest reading of viewers online. */
export function peakOnline(minute: Minute): number | null {
  const level = minute.span.online;
  return level && middle(level.peak);
}

/** Viewers online, averaged over the time for which they are known, to a hundredth. */
export function averageOnline(minute: Minute): number | null {
  const level = minute.span.online;
  if (!level || level.known === 0) return null;
  const average = (level.area.low + level.area.high) / 2 / level.known;
  return Math.round(average * 100) / 100;
}
