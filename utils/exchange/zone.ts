import type { Moment } from '../units.ts';

/** An IANA time zone: `Asia/Shanghai`. */
export type Zone = string;

/** The zone that the computer's clock stands in. */
export const localZone = (): Zone => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** ISO 8601 with the zone's offset: `2026-04-24T12:03:00+08:00`; milliseconds only where there are any. */
export function isoTime(at: Moment, zone: Zone): string {
  const shifted = new Date(wallTime(at, zone)).toISOString();
  return shifted.slice(0, -1).replace(/\.000$/, '') + written(offsetAt(at, zone));
}

/** What the zone's clocks show, as milliseconds since they showed the beginning of 1970. */
export const wallTime = (at: Moment, zone: Zone): number => at + offsetAt(at, zone) * 60_000;

/** The day of a moment in a zone: `2026-04-24`. */
export const isoDay = (at: Moment, zone: Zone): string => isoTime(at, zone).slice(0, 10);

/** Clocks change at a quarter of an hour, if at all. */
const QUARTER = 15 * 60_000;
let last = { zone: '', quarter: NaN, offset: 0 };

/** Minutes east of UTC. A table asks for thousands of moments of one quarter of an hour in a row. */
function offsetAt(at: Moment, zone: Zone): number {
  const quarter = Math.floor(at / QUARTER);
  if (last.zone !== zone || last.quarter !== quarter) last = { zone, quarter, offset: offsetFound(at, zone) };
  return last.offset;
}

function offsetFound(at: Moment, zone: Zone): number {
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
