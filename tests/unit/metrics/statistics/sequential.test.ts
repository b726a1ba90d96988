import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sequentialMean } from '../../../../utils/metrics/statistics/sequential.ts';
import { random } from '../../../rooms/generated/random.ts';

const values = fc.array(
  fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((value) => Math.round(value * 1e3) / 1e3),
  {
    minLength: 2,
    maxLength: 60,
  },
);
const normals = (seed: number, count: number, mean = 0): number[] => {
  const { logNormal } = random(seed, 'normals');
  return Array.from({ length: count }, () => mean + Math.log(logNormal(1, 1)));
};
const at = (list: readonly number[], level = 0.05) => {
  const found = sequentialMean(list, level);
  if (!found) throw new Error('There are at least two values.');
  return found;
};

describe('the mean of values that come one by one', () => {
  test('is not judged before there are two', () => {
    expect(sequentialMean([], 0.05)).toBeNull();
    expect(sequentialMean([3], 0.05)).toBeNull();
  });

  test('may lie anywhere while there are few', () => {
    expect(at([1, 1.1, 0.9])).toMatchObject({ low: -Infinity, high: Infinity });
    expect(at([1, 1, 1])).toMatchObject({ low: -Infinity, high: Infinity });
  });

  test('is known exactly once enough of them were the same, whatever rounding makes of their sum', () => {
    for (const value of [0.1, -1 / 3, 0, 1e-9, 1234.56]) {
      const { low, high, p } = at(Array.from({ length: 30 }, () => value));
      expect(low).toBeCloseTo(value, 9);
      expect(high).toBeCloseTo(value, 9);
      expect(p < 0.05).toBe(value !== 0);
    }
  });

  test('has bounds that leave out nought exactly when p is below the level', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0.05, 0.01, 0.2), (list, level) => {
        const { low, high, p } = at(list, level);
        fc.pre(Math.abs(p - level) > 1e-9);
        expect(low > 0 || high < 0).toBe(p < level);
      }),
    );
  });

  test('moves and stretches with the values', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (list, by) => {
        const [still, moved, turned] = [
          at(list),
          at(list.map((value) => value + by)),
          at(list.map((value) => -2 * value)),
        ];
        if (Number.isFinite(still.low)) {
          expect(moved.low).toBeCloseTo(still.low + by, 4);
          expect(turned.high).toBeCloseTo(-2 * still.low, 4);
        }
        expect(turned.p).toBeCloseTo(still.p, 6);
      }),
    );
  });

  test('is held by the bounds at all of 100 lengths at once, in at least 95% of 2,000 sequences', () => {
    let missed = 0;
    for (let seed = 0; seed < 2000; seed += 1) {
      const list = normals(seed, 100);
      missed += list.some((_, index) => (sequentialMean(list.slice(0, index + 1), 0.05)?.p ?? 1) < 0.05)
        ? 1
        : 0;
    }
    expect(missed / 2000).toBeLessThanOrEqual(0.05);
  }, 60_000);

  test('is held as well by values of which each is 0.3 like the one before', () => {
    let missed = 0;
    for (let seed = 0; seed < 2000; seed += 1) {
      let last = 0;
      const list = normals(seed, 50).map((fresh) => (last = 0.3 * last + fresh));
      missed += list.some((_, index) => (sequentialMean(list.slice(0, index + 1), 0.05)?.p ?? 1) < 0.05)
        ? 1
        : 0;
    }
    expect(missed / 2000).toBeLessThanOrEqual(0.05);
  }, 60_000);

  test('is found to differ from nought in the end if it does', () => {
    for (let seed = 0; seed < 20; seed += 1) expect(at(normals(seed, 400, 0.4)).low).toBeGreaterThan(0);
  });
});
