import { isoDay, type Zone } from '../../exchange/zone.ts';
import { days, earlier, later, type Moment } from '../../units.ts';
import type { Quantity, Unknown } from '../figure.ts';
import type { Across } from './returning.ts';
import { type BroadcastViewers, type Overlap, overlap, seenIn } from './viewers.ts';

/** Within how many days after the cohort's own a viewer has to come back. */
export const RETURN_DAYS = { returnDay1: 1, returnDay7: 7, returnDay30: 30 } as const;
export type ReturnId = keyof typeof RETURN_DAYS;

/** A cohort, and those of it who were in later broadcasts too, the last of which ended then. */
export interface Back extends Overlap {
  readonly until: Moment;
}

/** The viewers seen to interact on one day, and how many of them came back. */
export interface Cohort {
  /** Days since 1970, by the zone's calendar. */
  readonly day: number;
  readonly from: Moment;
  readonly viewers: Quantity;
  readonly back: Readonly<Record<ReturnId, Back | { readonly unknown: Unknown }>>;
}

/** The day of the calendar that a moment lies in, as a number: the next day is one more. */
export const dayIn =
  (zone: Zone) =>
  (at: Moment): number =>
    Date.parse(isoDay(at, zone)) / days(1);

/**
 * The cohorts of some broadcasts by local day: of the distinct viewers seen to interact in those that began
 * on day D, how many were seen to interact in those that began on day D + 1 (`returnDay1`), on days D + 1 to
 * D + 7 (`returnDay7`) or D + 1 to D + 30 (`returnDay30`). Not known before the last of these days is over,
 * nor where there was no broadcast on them.
 */
export function cohortsOf(
  broadcasts: readonly BroadcastViewers[],
  dayOf: (at: Moment) => number,
  now: Moment,
): Cohort[] {
  const byDay = [...Map.groupBy(broadcasts, ({ from }) => dayOf(from))].toSorted(([a], [b]) => a - b);
  return byDay.map(([day, own]) => {
    const back = (span: number): Cohort['back'][ReturnId] => {
      const after = byDay.flatMap(([other, each]) => (other > day && other <= day + span ? each : []));
      if (day + span >= dayOf(now) || after.length === 0) return { unknown: 'notYet' };
      return { ...overlap(own, after), until: after.map(({ until }) => until).reduce(later) };
    };
    return {
      day,
      from: own.map(({ from }) => from).reduce(earlier),
      viewers: seenIn(own),
      back: {
        returnDay1: back(RETURN_DAYS.returnDay1),
        returnDay7: back(RETURN_DAYS.returnDay7),
        returnDay30: back(RETURN_DAYS.returnDay30),
      },
    };
  });
}

/**
 * The share of viewers who came back, of one cohort or of several, each weighed by its size. Cohorts of which
 * it is not known are left out, and those with bounds only where others have a value. The bounds are those of
 * the sketches, divided: chance between days is not in them.
 */
export function returnRate(cohorts: readonly Cohort[], id: ReturnId): Across {
  const known = cohorts.flatMap(({ from, back: { [id]: back } }) =>
    'unknown' in back ? [] : [{ ...back, from }],
  );
  const valued = known.filter(({ both }) => both.value !== null);
  const pooled = valued.length > 0 ? valued : known;
  const all = total(pooled.map((cohort) => cohort.all));
  const back = total(pooled.map(({ both }) => both));
  if (pooled.length === 0) return { unknown: 'notYet' };
  if (all.high === 0) return { unknown: 'notEstimable' };
  const exact = all.low === all.high && back.low === back.high;
  return {
    value: back.value === null || !all.value ? null : Math.min(1, back.value / all.value),
    low: back.low / (all.high ?? Infinity),
    high: back.high === null || all.low === 0 ? 1 : Math.min(1, back.high / all.low),
    basis: exact ? 'observed' : 'estimated',
    numerator: back.value,
    denominator: all.value,
    from: pooled.map(({ from }) => from).reduce(earlier),
    until: pooled.map(({ until }) => until).reduce(later),
  };
}

/** Summed side by side; what one of them does not know, the sum does not. */
function total(quantities: readonly Quantity[]): Pick<Quantity, 'value' | 'low' | 'high'> {
  const sum = (part: 'value' | 'low' | 'high'): number | null =>
    quantities.reduce<number | null>(
      (all, { [part]: one }) => (all === null || one === null ? null : all + one),
      0,
    );
  return { value: sum('value'), low: sum('low') ?? 0, high: sum('high') };
}
