import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../../utils/exchange/zone.ts';
import {
  beside,
  endOf,
  isIn,
  mayBeIn,
  nameOfPeriod,
  passedOf,
  PERIOD_KINDS,
  periodNamed,
  periodOf,
  periodWith,
} from '../../../../utils/metrics/review/period.ts';
import { days, minutes, type Moment, moment } from '../../../../utils/units.ts';

const kinds = fc.constantFrom(...PERIOD_KINDS);
const moments = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((ms): Moment => moment(ms));
const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC');
const dayOf = (at: Moment): string => isoDay(at, 'UTC');

describe('a period', () => {
  test('is a day, a week from Monday to Sunday, or a month', () => {
    expect(periodWith('day', '2026-04-24')).toEqual({ kind: 'day', first: '2026-04-24', last: '2026-04-24' });
    expect(periodWith('week', '2026-04-26')).toEqual({
      kind: 'week',
      first: '2026-04-20',
      last: '2026-04-26',
    });
    expect(periodWith('month', '2028-02-10')).toEqual({
      kind: 'month',
      first: '2028-02-01',
      last: '2028-02-29',
    });
  });

  test('holds the day that it was asked for, in every zone', () => {
    fc.assert(
      fc.property(kinds, moments, zones, (kind, at, zone) => {
        expect(isIn(periodWith(kind, isoDay(at, zone)), at, zone)).toBe(true);
      }),
    );
  });

  test('has its neighbours right beside it: there and back is the same', () => {
    fc.assert(
      fc.property(kinds, moments, (kind, at) => {
        const period = periodWith(kind, dayOf(at));
        expect(beside(beside(period, 'before'), 'after')).toEqual(period);
        const next = beside(period, 'after');
        expect(Date.parse(next.first) - Date.parse(period.last)).toBe(days(1));
      }),
    );
  });

  test('is found again by its name, and nothing is by another', () => {
    fc.assert(
      fc.property(kinds, moments, (kind, at) => {
        const period = periodWith(kind, dayOf(at));
        const [named = '', first = ''] = nameOfPeriod(period).split('/');
        expect(periodNamed(named, first)).toEqual(period);
      }),
    );
    for (const [kind, day] of [
      ['year', '2026-01-01'],
      ['week', '2026-02-30'],
      ['day', 'today'],
      ['', ''],
    ] as const)
      expect(periodNamed(kind, day)).toBeNull();
  });

  test('ends when the next day begins by the zone’s clocks, and is then over', () => {
    const week = periodWith('week', '2026-05-14');
    const end = endOf(week, 'Asia/Shanghai');
    expect(end).toBe(Date.UTC(2026, 4, 17, 16));
    expect(passedOf(week, end, 'Asia/Shanghai')).toBeNull();
    expect(passedOf(week, moment(end - minutes(60)), 'Asia/Shanghai')).toBe(days(7) - minutes(60));
  });
});

test('a name and its period tell each other, and no other name is one', () => {
  fc.assert(
    fc.property(kinds, moments, (kind, at) => {
      const period = periodWith(kind, dayOf(at));
      expect(periodOf(nameOfPeriod(period))).toEqual(period);
    }),
  );
  for (const name of ['week/2026-04-21', 'month/2026-04-02', 'year/2026-01-01', 'day/2026-02-30', ''])
    expect(periodOf(name)).toBeNull();
});

test('a moment that lies in a period by anybody’s calendar may be in it; one two days off is not', () => {
  const far = fc.constantFrom('Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Shanghai', 'UTC');
  fc.assert(
    fc.property(kinds, moments, moments, far, (kind, day, at, zone) => {
      const period = periodWith(kind, dayOf(day));
      expect(mayBeIn(periodWith(kind, isoDay(at, zone)), at)).toBe(true);
      if (isIn(period, at, zone)) expect(mayBeIn(period, at)).toBe(true);
      expect(mayBeIn(period, moment(Date.parse(period.first) - days(2)))).toBe(false);
      expect(mayBeIn(period, moment(Date.parse(period.last) + days(3)))).toBe(false);
    }),
  );
});
