import { isoDay, wallTime, type Zone } from '../../exchange/zone.ts';
import { days, duration, type Duration, type Moment, moment } from '../../units.ts';

export const PERIOD_KINDS = ['day', 'week', 'month'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A day, a week from Monday to Sunday or a month of the calendar. */
export interface Period {
  readonly kind: PeriodKind;
  /** Its first and last day: `2026-04-20`. */
  readonly first: string;
  readonly last: string;
}

const DAY = days(1);
const timeOf = (day: string): number => Date.parse(`${day}T00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The period of a kind that a day lies in. */
export function periodWith(kind: PeriodKind, day: string): Period {
  const time = timeOf(day);
  if (kind === 'day') return { kind, first: day, last: day };
  if (kind === 'week') {
    const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;
    return { kind, first: dayOf(monday), last: dayOf(monday + 6 * DAY) };
  }
  const [year = 0, month = 1] = day.split('-').map(Number);
  return { kind, first: `${day.slice(0, 7)}-01`, last: dayOf(Date.UTC(year, month, 0)) };
}

/** The period that an address names; null for one that names none. */
export function periodNamed(kind: string, day: string): Period | null {
  const known = PERIOD_KINDS.find((each) => each === kind);
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? timeOf(day) : NaN;
  return known && !Number.isNaN(time) && dayOf(time) === day ? periodWith(known, day) : null;
}

/** What a period is stored as, and named by in addresses. */
export const nameOfPeriod = ({ kind, first }: Pick<Period, 'kind' | 'first'>): string => `${kind}/${first}`;

/** The period of such a name; null for one that names none. */
export function periodOf(name: string): Period | null {
  const [kind = '', first = ''] = name.split('/');
  const period = periodNamed(kind, first);
  return period && nameOfPeriod(period) === name ? period : null;
}

/** Clocks on earth are up to 14 hours ahead of UTC and up to 12 behind it. */
const [AHEAD, BEHIND] = [(14 * DAY) / 24, (12 * DAY) / 24];

/** Whether a moment lies in a period by the calendar of any zone. */
export const mayBeIn = ({ first, last }: Period, at: Moment): boolean =>
  at >= timeOf(first) - AHEAD && at < timeOf(last) + DAY + BEHIND;

/** The period that now is in. */
export const periodAt = (kind: PeriodKind, now: Moment, zone: Zone): Period =>
  periodWith(kind, isoDay(now, zone));

/** The one of the same kind right before or after. */
export const beside = ({ kind, first, last }: Period, side: 'before' | 'after'): Period =>
  periodWith(kind, side === 'before' ? dayOf(timeOf(first) - DAY) : dayOf(timeOf(last) + DAY));

/** From the beginning of one to that of another, by the calendar. */
export const apart = (a: Period, b: Period): Duration => duration(timeOf(b.first) - timeOf(a.first));

/** Noon of its first day, for writing it where the zone does not matter. */
export const noonOf = (day: string): Moment => moment(timeOf(day) + DAY / 2);

/** When the last of its days is over. */
export function endOf({ last }: Period, zone: Zone): Moment {
  const wall = moment(timeOf(last) + DAY);
  return moment(2 * wall - wallTime(wall, zone));
}

/** Whether a moment lies in a period, by the zone's calendar. */
export function isIn({ first, last }: Period, at: Moment, zone: Zone): boolean {
  const day = isoDay(at, zone);
  return first <= day && day <= last;
}

/** How much of a period is over by the zone's clocks; null once all of it is. */
export function passedOf({ first, last }: Period, now: Moment, zone: Zone): Duration | null {
  const wall = wallTime(now, zone);
  if (wall >= timeOf(last) + DAY) return null;
  return duration(Math.max(0, wall - timeOf(first)));
}

/** How long after a period's beginning a moment is, by the zone's clocks. */
export const sinceBeginning = ({ first }: Period, at: Moment, zone: Zone): Duration =>
  duration(wallTime(at, zone) - timeOf(first));
