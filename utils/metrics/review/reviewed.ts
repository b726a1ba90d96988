import { isoDay, type Zone } from '../../exchange/zone.ts';
import { before as earlierBy, days, type Duration, type Moment } from '../../units.ts';
import type { Listed } from '../view.ts';
import { beside, endOf, isIn, passedOf, type Period, periodAt, sinceBeginning } from './period.ts';

/** How far back what is usual is looked for, in days, and how far the map of hours reaches, in weeks. */
export const USUAL_DAYS = 90;
export const HEAT_WEEKS = 12;

/** A period's broadcasts, and those that they are held against. Newest first, as they were given. */
export interface Reviewed {
  readonly period: Period;
  readonly former: Period;
  /** The period of the kind that now is in, and the day. */
  readonly current: Period;
  readonly today: string;
  /** How much of it is over; null once all of it is. */
  readonly passed: Duration | null;
  readonly now: Moment;
  /** Its end, or now. */
  readonly until: Moment;
  readonly views: readonly Listed[];
  /** Those of the period before: while this one runs, as far as it has got. */
  readonly before: readonly Listed[];
  /** Those of some time before it: what is usual. */
  readonly past: readonly Listed[];
  /** Those of some weeks up to its end. */
  readonly lately: readonly Listed[];
}

/** What a review of a period looks at. */
export function reviewOf(all: readonly Listed[], period: Period, now: Moment, zone: Zone): Reviewed {
  const former = beside(period, 'before');
  const passed = passedOf(period, now, zone);
  const end = endOf(period, zone);
  const since = endOf(former, zone);
  const reached = ({ from }: Listed): boolean =>
    passed === null || sinceBeginning(former, from, zone) <= passed;
  return {
    period,
    former,
    current: periodAt(period.kind, now, zone),
    today: isoDay(now, zone),
    passed,
    now,
    until: passed === null ? end : now,
    views: all.filter(({ from }) => isIn(period, from, zone)),
    before: all.filter((view) => isIn(former, view.from, zone) && reached(view)),
    past: all.filter(within(earlierBy(since, days(USUAL_DAYS)), since)),
    lately: all.filter(within(earlierBy(end, days(HEAT_WEEKS * 7)), end)),
  };
}

const within = (from: Moment, until: Moment) => (view: Listed) => view.from >= from && view.from < until;
