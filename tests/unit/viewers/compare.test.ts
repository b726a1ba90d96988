import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intersection, sizeOf, union } from '../../../utils/viewers/compare.ts';
import { Sketch, SKETCH_SIZE } from '../../../utils/viewers/sketch.ts';
import { hashes, pair } from './hashes.ts';

describe('the union of sketches', () => {
  const sketch = fc
    .record({ size: fc.constantFrom(0, 3, 4095, 4096, 9000), seed: fc.nat(5) })
    .map(({ size, seed }) => new Sketch(hashes(size, seed)));
  const same = (a: Sketch, b: Sketch): void => expect(a.hashes()).toEqual(b.hashes());

  test('is associative, commutative and idempotent', () => {
    fc.assert(
      fc.property(sketch, sketch, sketch, (a, b, c) => {
        same(union([union([a, b]), c]), union([a, union([b, c])]));
        same(union([a, b]), union([b, a]));
        same(union([a, a]), a);
        same(union([a, union([a, b])]), union([a, b]));
      }),
      { numRuns: 20 },
    );
  });

  test('of no sketches is empty', () => {
    expect(sizeOf(union([]))).toEqual({ value: 0, low: 0, high: 0 });
  });
});

describe('the intersection of two sketches', () => {
  test('is counted where neither has overflowed, though both together would', () => {
    fc.assert(
      fc.property(
        fc.nat(4095),
        fc.nat(4095),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (a, b, part, seed) => {
          const shared = Math.floor(part * Math.min(a, b));
          const [left, right] = pair(a, b, shared, seed);
          expect(intersection(left, right)).toEqual({ value: shared, low: shared, high: shared });
        },
      ),
      { numRuns: 30 },
    );
  });

  test('is the same either way round, and lies within its bounds and both sets', () => {
    const size = fc.constantFrom(1, 300, 5000, 20_000);
    fc.assert(
      fc.property(size, size, fc.constantFrom(0, 0.1, 0.5, 1), fc.nat(), (a, b, part, seed) => {
        const [left, right] = pair(a, b, Math.floor(part * Math.min(a, b)), seed);
        const { value, low, high } = intersection(left, right);
        expect(intersection(right, left)).toEqual({ value, low, high });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(Math.min(sizeOf(left).high, sizeOf(right).high));
      }),
      { numRuns: 40 },
    );
  });

  test('of a set with itself is the set', () => {
    const sketch = new Sketch(hashes(20_000, 1));
    expect(intersection(sketch, sketch).value).toBeCloseTo(sketch.distinct().count, 6);
  });

  // Relative standard error √(1/c): c are in both among the k smallest of the union.
  const CASES = [
    { a: 12_000, b: 12_000, shared: 6000 },
    { a: 10_000, b: 14_000, shared: 1200 },
    { a: 2000, b: 15_000, shared: 700 },
    { a: 10_000, b: 10_000, shared: 60 },
    { a: 9000, b: 9000, shared: 0 },
  ];
  test.each(CASES)(
    'of $a and $b that share $shared is as near as its sample allows',
    ({ a, b, shared }) => {
      const RUNS = 60;
      const sampled = (SKETCH_SIZE * shared) / (a + b - shared);
      let squares = 0;
      let held = 0;
      for (let seed = 0; seed < RUNS; seed += 1) {
        const [left, right] = pair(a, b, shared, seed);
        const { value, low, high } = intersection(left, right);
        squares += (value - shared) ** 2;
        if (low <= shared && shared <= high) held += 1;
      }
      const expected = shared === 0 ? 0 : shared / Math.sqrt(sampled);
      expect(Math.sqrt(squares / RUNS)).toBeLessThanOrEqual(1.2 * expected);
      expect(held / RUNS).toBeGreaterThanOrEqual(0.92);
    },
    60_000,
  );
});
