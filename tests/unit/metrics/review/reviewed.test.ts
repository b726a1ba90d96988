import { describe, expect, test } from 'vitest';
import type { MetricId } from '../../../../utils/metrics/definitions.ts';
import { FEWEST_UNITS } from '../../../../utils/metrics/compare/compare.ts';
import { placeIn, usualOf } from '../../../../utils/metrics/review/band.ts';
import { changeOf, risenBy } from '../../../../utils/metrics/review/change.ts';
import { FEWEST_IN_CELL, heatMap } from '../../../../utils/metrics/review/heat.ts';
import { type Indicator, indicatorOf } from '../../../../utils/metrics/review/indicators.ts';
import { apart, isIn, periodWith } from '../../../../utils/metrics/review/period.ts';
import { reviewOf } from '../../../../utils/metrics/review/reviewed.ts';
import { testsOf } from '../../../../utils/metrics/review/variants.ts';
import { isViolation } from '../../../../utils/metrics/review/violations.ts';
import { days, moment } from '../../../../utils/units.ts';
import { listed, NOW, ZONE } from './builders.ts';

const all = listed();
const WEEK = periodWith('week', '2026-05-04');
const indicator = (metric: MetricId): Indicator => indicatorOf(metric) ?? expect.unreachable();

describe('a review', () => {
  test('holds a period’s broadcasts against those of the one before, and against the past', () => {
    const { views, before, past, former } = reviewOf(all, WEEK, NOW, ZONE);
    expect(views.length).toBeGreaterThan(3);
    expect(views.every(({ from }) => isIn(WEEK, from, ZONE))).toBe(true);
    expect(before.every(({ from }) => isIn(former, from, ZONE))).toBe(true);
    expect(past.every(({ from }) => !isIn(WEEK, from, ZONE))).toBe(true);
    expect(past).toEqual(expect.arrayContaining([...before]));
  });

  test('of a period that runs looks at the one before only as far as it has got', () => {
    const running = reviewOf(all, periodWith('week', '2026-05-14'), NOW, ZONE);
    expect(running.passed).toBe(days(3.5));
    for (const { from } of running.before) expect(from).toBeLessThan(NOW - days(7));
    const whole = reviewOf(all, periodWith('week', '2026-05-14'), moment(NOW + days(7)), ZONE);
    expect(whole.passed).toBeNull();
    expect(whole.before.length).toBeGreaterThan(running.before.length);
  });

  test('says of few broadcasts that they are not enough, whatever their figures', () => {
    const { views, before } = reviewOf(all, WEEK, NOW, ZONE);
    const few = changeOf(before.slice(0, FEWEST_UNITS - 1), views, indicator('entries'), days(7));
    expect([few.verdict, few.base.units]).toEqual(['notEnough', FEWEST_UNITS - 1]);
  });

  test('compares what was on air at the same time of the period, so that consecutive periods can be told apart', () => {
    const { views, former } = reviewOf(all, periodWith('month', '2026-05-01'), NOW, ZONE);
    expect(apart(former, periodWith('month', '2026-05-01'))).toBe(days(30));
    const before = views.map((view) => ({ ...view, from: moment(view.from - days(30)) }));
    const same = changeOf(before, views, indicator('entries'), days(30));
    expect([same.verdict, same.rounds]).toEqual(['noDifferenceYet', views.length]);
  });

  test('knows what is usual, and where a value lies in it', () => {
    const usual = usualOf(all, indicator('onlineAverage'));
    if (!usual) throw new Error('nothing usual');
    expect(usual.low).toBeLessThan(usual.middle);
    expect([usual.low - 1, usual.middle, usual.high + 1].map((value) => placeIn(usual, value))).toEqual([
      'below',
      'within',
      'above',
    ]);
    expect(usualOf(all.slice(0, FEWEST_UNITS - 1), indicator('onlineAverage'))).toBeNull();
  });

  test('tells a rise only between two numbers', () => {
    expect([risenBy(100, 150), risenBy(0, 5), risenBy(null, 5)]).toEqual([0.5, null, null]);
  });
});

describe('a map of hours', () => {
  test('has every broadcast in one cell, and no figure where there are too few', () => {
    const { hours, days: map } = heatMap(all, indicator('onlineAverage'), ZONE);
    expect(map).toHaveLength(7);
    expect(map.every((cells) => cells.length === hours.length)).toBe(true);
    const cells = map.flat();
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    for (const { count, value, heat } of cells) {
      expect(value === null).toBe(count < FEWEST_IN_CELL);
      expect(heat).toBeGreaterThanOrEqual(0);
      expect(heat).toBeLessThanOrEqual(1);
    }
    expect(Math.max(...cells.map(({ heat }) => heat))).toBe(1);
  });

  test('gives amounts a broadcast', () => {
    const { days: map } = heatMap([...all, ...all], indicator('entries'), ZONE);
    const { days: once } = heatMap(all, indicator('entries'), ZONE);
    const index = map.flat().findIndex(({ count }) => count >= 2 * FEWEST_IN_CELL);
    expect(map.flat()[index]?.value).toBeCloseTo(once.flat()[index]?.value ?? NaN, 6);
  });
});

describe('tests by tags', () => {
  test('are counted by kind, and who is on air is none of them', () => {
    const tagged = [['主播:小美', '话术:A'], ['话术:B'], ['话术:A', '大促']].map((tags) => ({
      from: NOW,
      tags,
    }));
    expect(testsOf(tagged)).toEqual([
      {
        kind: '话术',
        variants: [
          { variant: 'A', count: 2 },
          { variant: 'B', count: 1 },
        ],
      },
    ]);
  });
});

test('a mark tells of a violation by its words alone', () => {
  expect(['违规警告：极限词', 'Violation: price', '福袋', ''].map(isViolation)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
