import { isoDay, localZone } from '../../../utils/exchange/zone.ts';
import { type Moment, moment } from '../../../utils/units.ts';

/** The day that it is. */
export const today = (): string => isoDay(moment(Date.now()), localZone());

/** When a day begins by the computer's clock: `2026-04-24`. */
export const startOf = (day: string): Moment => moment(new Date(`${day}T00:00`).getTime());

/** The day so many days after another. */
export function dayAfter(day: string, count = 1): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Spans that reach up to today, in days. */
export const PRESETS = [7, 30, 90] as const;

/** The first of so many days, by the last of them. */
export const firstOf = (days: number, last: string): string => dayAfter(last, 1 - days);
