import { describe, expect, test } from 'vitest';
import { cohortsOf, dayIn, returnRate } from '../../../../utils/metrics/across/cohorts.ts';
import type { BroadcastViewers } from '../../../../utils/metrics/across/viewers.ts';
import { after, minutes } from '../../../../utils/units.ts';
import { broadcast, onDay, range, START } from './builders.ts';

const dayOf = dayIn('UTC');
const FIRST = dayOf(START);
const KEYS = ['key'];

const cohorts = (broadcasts: readonly BroadcastViewers[], today = 100) =>
  cohortsOf(broadcasts, dayOf, onDay(today));

describe('a day', () => {
  test('is the calendar’s in its zone', () => {
    const late = after(START, minutes(-30));
    expect([dayIn('UTC')(late), dayIn('Asia/Shanghai')(late)]).toEqual([FIRST - 1, FIRST]);
    expect(dayOf(onDay(31)) - FIRST).toBe(31);
  });
});

describe('a cohort', () => {
  const first = broadcast(0, range(0, 100), KEYS);
  const sameDay = broadcast(0.5, range(50, 150), KEYS);
  const next = broadcast(1, range(140, 200), KEYS);
  const week = broadcast(6.9, range(0, 20), KEYS);
  const month = broadcast(30.9, range(0, 60), KEYS);
  const [cohort] = cohorts([month, week, next, sameDay, first]);

  test('is the viewers of one day’s broadcasts, each once', () => {
    expect(cohort).toMatchObject({ day: FIRST, from: first.from, viewers: { value: 150 } });
  });

  test('came back on the next day, within seven, within thirty', () => {
    expect(cohort?.back.returnDay1).toMatchObject({
      both: { value: 10 },
      all: { value: 150 },
      until: next.until,
    });
    expect(cohort?.back.returnDay7).toMatchObject({ both: { value: 30 }, until: week.until });
    expect(cohort?.back.returnDay30).toMatchObject({ both: { value: 70 }, until: month.until });
  });

  test('came back to nothing known where there was no broadcast, or the days are not over', () => {
    const [last] = cohorts([month]);
    for (const back of Object.values(last?.back ?? {})) expect(back).toEqual({ unknown: 'notYet' });
    const [early] = cohorts([first, next, week], 7);
    expect(early?.back.returnDay1).toMatchObject({ both: { value: 0 } });
    expect(early?.back.returnDay7).toEqual({ unknown: 'notYet' });
  });

  test('and later broadcasts that share no key give bounds only', () => {
    const [old] = cohorts([first, broadcast(1, range(0, 40), ['another'])]);
    expect(old?.back.returnDay1).toMatchObject({ both: { value: null, low: 0, high: 40 } });
  });
});

describe('the share that came back', () => {
  const days = [
    broadcast(0, range(0, 100), KEYS),
    broadcast(1, range(90, 390), KEYS),
    broadcast(2, range(300, 310), KEYS),
  ];

  test('of one cohort is those who came back over all', () => {
    const [first] = cohorts(days);
    expect(returnRate(first ? [first] : [], 'returnDay1')).toEqual({
      value: 0.1,
      low: 0.1,
      high: 0.1,
      basis: 'observed',
      numerator: 10,
      denominator: 100,
      from: days[0]?.from,
      until: days[1]?.until,
    });
  });

  test('of several is recomputed from summed counts; one without a later day is left out', () => {
    expect(returnRate(cohorts(days), 'returnDay1')).toMatchObject({
      value: 20 / 400,
      numerator: 20,
      denominator: 400,
    });
  });

  test('has bounds only where none has a value, and leaves them out where one has', () => {
    const strange = broadcast(1, range(90, 390), ['another']);
    const [only] = cohorts([days[0], strange] as BroadcastViewers[]);
    expect(returnRate(only ? [only] : [], 'returnDay1')).toMatchObject({ value: null, low: 0, high: 1 });
    expect(returnRate([...(only ? [only] : []), ...cohorts(days)], 'returnDay1')).toMatchObject({
      value: 20 / 400,
    });
  });

  test('is not known of no cohort, nor of one without viewers', () => {
    expect(returnRate([], 'returnDay7')).toEqual({ unknown: 'notYet' });
    const empty = cohorts([broadcast(0, [], KEYS), broadcast(1, [1], KEYS)]);
    expect(returnRate(empty, 'returnDay1')).toEqual({ unknown: 'notEstimable' });
  });
});
