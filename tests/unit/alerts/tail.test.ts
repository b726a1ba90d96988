import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRarer } from '../../../utils/alerts/tail.ts';

/** The chance below which a count is rare, found by halving. */
function tailOf(count: number, mean: number, burstiness: number, side: 'fall' | 'rise'): number {
  let [low, high] = [-60, 0];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (isRarer(10 ** middle, count, mean, burstiness, side)) high = middle;
    else low = middle;
  }
  return 10 ** high;
}

describe('how rare a count is', () => {
  test('is Poisson’s tail where nothing is bursty', () => {
    // Sums of e^-m m^k / k!, by hand: P(0 | 10), P(≤ 2 | 10), P(≥ 20 | 10).
    expect(tailOf(0, 10, 0, 'fall')).toBeCloseTo(Math.exp(-10), 8);
    expect(tailOf(2, 10, 0, 'fall') / (Math.exp(-10) * 61)).toBeCloseTo(1, 3);
    expect(tailOf(20, 10, 0, 'rise') / 0.0034543).toBeCloseTo(1, 2);
  });

  test('is the geometric distribution’s where the rate is exponential', () => {
    // Burstiness 1 is a shape of 1: P(≥ k) = (m / (1 + m))^k.
    expect(tailOf(60, 10, 1, 'rise') / (10 / 11) ** 60).toBeCloseTo(1, 1);
    expect(tailOf(0, 10, 1, 'fall') / (1 / 11)).toBeCloseTo(1, 3);
  });

  test('is rarer the further out, and less rare the burstier the room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 3000 }),
        fc.double({ min: 0.05, max: 0.7, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (mean, share, burstiness) => {
          const count = Math.floor(mean * share);
          const tail = tailOf(count, mean, burstiness, 'fall');
          expect(tailOf(count / 2, mean, burstiness, 'fall')).toBeLessThanOrEqual(tail * 1.001);
          expect(tailOf(count, mean, burstiness * 2, 'fall')).toBeGreaterThanOrEqual(tail * 0.999);
        },
      ),
      { numRuns: 50 },
    );
  });
});
