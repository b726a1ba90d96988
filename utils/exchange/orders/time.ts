import { type Moment, moment } from '../../units.ts';

/** Whose clock a file's times are by: China's, which has no summer time, or this computer's. */
export type Clock = 'china' | 'local';

const CHINA_AHEAD = 8 * 3_600_000;
/** Day 0 of spreadsheets, which count in days (ECMA-376 part 1, 18.17.4.1). */
const SHEET_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * A moment as files write it: `2026-04-24 12:03:09`, `2026/4/24 12:03`, `24/04/2026 12:03:09`,
 * `04/24/2026 12:03:09 PM`, or the days of a spreadsheet; null for anything else. Only American files write AM
 * and PM, and the month first. A zone that stands after the seconds, `Z` or `+08:00`, goes before the clock's.
 */
export function momentIn(text: string, clock: Clock): Moment | null {
  const days = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : null;
  if (days !== null) return at(new Date(Math.round((SHEET_EPOCH + days * DAY) / 1000) * 1000), clock);
  const found =
    /^(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,4})日?(?:[T\s]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?:\.\d+)?\s*([AP]M)?)?/i.exec(
      text,
    );
  if (!found) return null;
  const [a = 0, b = 0, c = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const half = found[7]?.toUpperCase();
  const [year, month, day] = a > 31 ? [a, b, c] : half ? [c, a, b] : [c, b, a];
  if (year < 1990 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const hours = half ? (hour % 12) + (half === 'PM' ? 12 : 0) : hour;
  const wall = new Date(Date.UTC(year, month - 1, day, hours, minute, second));
  const ahead = aheadIn(text);
  return ahead === null ? at(wall, clock) : moment(wall.getTime() - ahead);
}

/** How far the zone that a time names is ahead of UTC, in milliseconds; null where it names none. */
function aheadIn(text: string): number | null {
  const [, zone, sign, hours, minutes] =
    /:\d{1,2}:\d{1,2}(?:\.\d+)?\s*(Z|([+-])(\d{2}):?(\d{2}))\s*$/i.exec(text) ?? [];
  if (zone === undefined) return null;
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -ahead : ahead;
}

/** @param wall what the clock shows, as if it were UTC */
const at = (wall: Date, clock: Clock): Moment =>
  clock === 'china'
    ? moment(wall.getTime() - CHINA_AHEAD)
    : moment(
        new Date(
          wall.getUTCFullYear(),
          wall.getUTCMonth(),
          wall.getUTCDate(),
          wall.getUTCHours(),
          wall.getUTCMinutes(),
          wall.getUTCSeconds(),
        ).getTime(),
      );
