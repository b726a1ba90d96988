import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST, isEnough, wilson, wilsonOf } from '../../../../utils/metrics/statistics/wilson.ts';

/** The chance of each number of successes: logarithms keep hundreds of trials within range. */
function binomial(trials: number, share: number): number[] {
  let log = trials * Math.log(1 - share);
  return Array.from({ length: trials + 1 }, (_, successes) => {
    if (successes > 0) log += Math.log(((trials - successes + 1) / successes) * (share / (1 - share)));
    return Math.exp(log);
  });
}

/** The exact chance that the interval holds the share. */
const coverage = (trials: number, share: number): number =>
  binomial(trials, share).reduce((sum, chance, successes) => {
    const { low, high } = wilsonOf(successes, trials);
    return low <= share && share <= high ? sum + chance : sum;
  }, 0);

const GRID = [10, 20, 30, 50, 75, 100, 150, 200, 300, 500].flatMap((trials) =>
  Array.from({ length: 99 }, (_, index) => ({ trials, share: (index + 1) / 100 })),
);
const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a Wilson interval', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is the one that Newcombe (1998) prints', (successes, trials, low, high) => {
    expect(wilsonOf(successes, trials).low).toBeCloseTo(low, 4);
    expect(wilsonOf(successes, trials).high).toBeCloseTo(high, 4);
  });

  // Sums of binomial terms in exact fractions, the bounds found as roots of a quadratic equation.
  test.each([
    [10, 0.5, 0.9785],
    [20, 0.1, 0.9568],
    [50, 0.3, 0.9567],
    [100, 0.02, 0.9492],
    [100, 0.2, 0.9405],
    [200, 0.01, 0.9483],
    [200, 0.5, 0.944],
  ])('of %d trials at a share of %d covers it as the exact table says', (trials, share, exact) => {
    expect(coverage(trials, share)).toBeCloseTo(exact, 4);
  });

  test('covers 95.1% on the average over 10 to 500 trials and shares of 1% to 99%, never less than 90.4%', () => {
    const covered = GRID.map(({ trials, share }) => coverage(trials, share));
    expect(average(covered)).toBeGreaterThanOrEqual(0.951);
    expect(Math.min(...covered)).toBeGreaterThanOrEqual(0.904);
  });

  test('covers 95.0%, never less than 92.8%, where both outcomes are expected as often as one is shown', () => {
    const covered = GRID.filter(({ trials, share }) => Math.min(share, 1 - share) * trials >= FEWEST).map(
      ({ trials, share }) => coverage(trials, share),
    );
    expect(average(covered)).toBeGreaterThanOrEqual(0.95);
    expect(Math.min(...covered)).toBeGreaterThanOrEqual(0.928);
  });

  test('holds the share found, lies between 0 and 1, and mirrors when successes and failures swap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const successes = Math.round(n * part);
        const { low, high } = wilsonOf(successes, n);
        const mirrored = wilsonOf(n - successes, n);
        expect(low).toBeGreaterThanOrEqual(-1e-12);
        expect(low).toBeLessThanOrEqual(successes / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(successes / n - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        expect(mirrored.low).toBeCloseTo(1 - high, 10);
        expect(mirrored.high).toBeCloseTo(1 - low, 10);
      }),
    );
  });
});

describe('an interval to be shown', () => {
  test.each([
    [4, 100],
    [96, 100],
    [0, 0],
    [5, 9],
  ])('is missing for %d in %d: too few', (successes, trials) => {
    expect(isEnough(successes, trials)).toBe(false);
    expect(wilson(successes, trials)).toBeNull();
  });

  test.each([
    [5, 10],
    [5, 100],
    [95, 100],
  ])('is there for %d in %d', (successes, trials) => {
    expect(isEnough(successes, trials)).toBe(true);
    expect(wilson(successes, trials)).toEqual(wilsonOf(successes, trials));
  });
});
