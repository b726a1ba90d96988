import type { Moment } from '../units.ts';

/** An IANA time zone: `Asia/Shanghai`. */
export type Zone = string;

/** The zone that the computer's clock stands in. */
export const localZone = (): Zone => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** ISO 8601 with the zone's offset: `2026-04-24T12:03:00+08:00`; milliseconds only where there are any. */
export function isoTime(at: Moment, zone: Zone): string {
  const offset = offsetAt(at, zone);
  const shifted = new Date(at + offset * 60_000).toISOString();
  return shifted.slice(0, -1).replace(/\.000$/, '') + written(offset);
}

/** The day of a moment in a zone: `2026-04-24`. */
export const isoDay = (at: Moment, zone: Zone): string => isoTime(at, zone).slice(0, 10);

/** Minutes east of UTC. */
function offsetAt(at: Moment, zone: Zone): number {
  const parts = formatter(zone).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

function written(offset: number): string {
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}

/** Making one costs a hundred times what using it does, and a long broadcast has a thousand rows. */
const formatters = new Map<Zone, Intl.DateTimeFormat>();

function formatter(zone: Zone): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formatters.set(zone, made);
  return made;
}
