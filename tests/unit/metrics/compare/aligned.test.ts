import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveOf, originOf, overOneAxis, sharedKinds } from '../../../../utils/metrics/compare/aligned.ts';
import type { MarkRow } from '../../../../utils/store/schema.ts';
import { after, before, type MarkId, minutes, moment, type RecorderId } from '../../../../utils/units.ts';
import { broadcastOf, minuteOf, START } from '../../exchange/broadcast.ts';

const ZONE = 'Asia/Shanghai';
const price = (minute: number): MarkRow => ({
  id: `${minute}` as MarkId,
  recorder: 'ann' as RecorderId,
  at: after(START, minutes(minute)),
  until: null,
  kind: 'price',
  text: '',
  deleted: false,
  editedAt: START,
});
const marked = broadcastOf(
  [0, 1, 2, 3].map((index) => minuteOf(index, { online: 100 + index })),
  {},
  {
    marks: [price(3), price(2)],
  },
);

describe('a broadcast’s curve', () => {
  test('begins at nought by its start, at its time of day by the clock, before its first mark by that', () => {
    const starts = (by: 'start' | 'clock' | 'price') => curveOf(marked, 'online', by, ZONE)?.starts;
    expect(starts('start')).toBe(0);
    // 04:03 UTC is 12:03 in Shanghai.
    expect(starts('clock')).toBe(12 * 60 + 3);
    expect(starts('price')).toBe(-2);
    expect(curveOf(marked, 'online', 'start', ZONE)?.values).toEqual([100, 101, 102, 103]);
  });

  test('is none where it has no such mark', () => {
    expect(originOf(marked, 'giveaway', ZONE)).toBeNull();
    expect(curveOf(marked, 'online', 'giveaway', ZONE)).toBeNull();
  });

  test('by the clock begins at the day’s beginning, in whatever zone', () => {
    const origin = originOf({ ...marked, from: moment(Date.UTC(2026, 3, 24, 23, 30)) }, 'clock', ZONE);
    expect(origin).toBe(before(moment(Date.UTC(2026, 3, 25)), minutes(8 * 60)));
  });
});

test('curves over one axis keep every value at its own minute', () => {
  const anyCurve = fc.record({
    starts: fc.integer({ min: -20, max: 20 }),
    values: fc.array(fc.option(fc.nat(9)), { minLength: 1, maxLength: 10 }),
  });
  fc.assert(
    fc.property(fc.array(anyCurve, { maxLength: 4 }), (curves) => {
      const axis = overOneAxis(curves);
      for (const [index, { starts, values }] of curves.entries())
        for (const [minute, value] of values.entries())
          expect(axis.values[index]?.[axis.minutes.indexOf(starts + minute)]).toBe(value);
    }),
  );
});

test('broadcasts are aligned by kinds of mark that each of them has', () => {
  expect(sharedKinds([marked, { ...marked, marks: [] }])).toEqual(['end']);
  expect(sharedKinds([marked, marked])).toEqual(['price', 'end']);
  expect(sharedKinds([])).toEqual([]);
});
