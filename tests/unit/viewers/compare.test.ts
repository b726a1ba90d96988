import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intersection, union } from '../../../utils/viewers/compare.ts';
import { Sketch, SKETCH_ERROR, SKETCH_SIZE } from '../../../utils/viewers/sketch.ts';
import { hashes, pair } from './hashes.ts';

describe('the union of sketches', () => {
  const sketch = fc
    .record({ size: fc.constantFrom(0, 3, 4095, 4096, 9000), seed: fc.nat(5) })
    .map(({ size, seed }) => new Sketch(hashes(size, seed)));
  const merged = (...sketches: readonly Sketch[]): Sketch =>
    new Sketch(sketches.flatMap((each) => each.hashes()));
  const same = (a: Sketch, b: Sketch): void => expect(a.hashes()).toEqual(b.hashes());

  test('is associative, commutative and idempotent', () => {
    fc.assert(
      fc.property(sketch, sketch, sketch, (a, b, c) => {
        same(merged(merged(a, b), c), merged(a, merged(b, c)));
        same(merged(a, b), merged(b, a));
        same(merged(a, a), a);
        same(merged(a, merged(a, b)), merged(a, b));
        expect(union([a, b, c])).toEqual(union([c, a, b, a]));
      }),
      { numRuns: 15 },
    );
  });

  test('of one is that sketch’s own count, of none 0', () => {
    const one = new Sketch(hashes(20_000, 1));
    expect(union([one]).value).toBeCloseTo(one.distinct().count, 6);
    expect(union([])).toEqual({ value: 0, low: 0, high: 0 });
  });

  test('is counted where none has overflowed, though all together would', () => {
    const [left, right] = pair(4000, 4000, 1000, 1);
    expect(union([left, right])).toEqual({ value: 7000, low: 7000, high: 7000 });
  });

  test('is nearer than a sketch of all: what is known of each is not thrown away', () => {
    const RUNS = 12;
    const [PARTS, SIZE] = [8, 5000];
    let squares = 0;
    let held = 0;
    for (let seed = 0; seed < RUNS; seed += 1) {
      const all = hashes(PARTS * SIZE, seed);
      const parts = Array.from(
        { length: PARTS },
        (_, part) => new Sketch(all.slice(part * SIZE, (part + 1) * SIZE)),
      );
      const { value, low, high } = union(parts);
      squares += (value / all.length - 1) ** 2;
      if (low <= all.length && all.length <= high) held += 1;
    }
    expect(Math.sqrt(squares / RUNS)).toBeLessThan(0.35 * SKETCH_ERROR);
    expect(held / RUNS).toBeGreaterThanOrEqual(0.8);
  }, 60_000);
});

describe('the intersection of two sketches', () => {
  test('is counted where neither has overflowed, though both together would', () => {
    const size = fc.nat(4095);
    fc.assert(
      fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (a, b, part, seed) => {
        const shared = Math.floor(part * Math.min(a, b));
        const [left, right] = pair(a, b, shared, seed);
        expect(intersection([left], [right])).toEqual({ value: shared, low: shared, high: shared });
      }),
      { numRuns: 30 },
    );
  });

  test('is the same either way round, and lies within its bounds and both sets', () => {
    const size = fc.constantFrom(1, 300, 5000, 20_000);
    fc.assert(
      fc.property(size, size, fc.constantFrom(0, 0.1, 0.5, 1), fc.nat(), (a, b, part, seed) => {
        const [left, right] = pair(a, b, Math.floor(part * Math.min(a, b)), seed);
        const { value, low, high } = intersection([left], [right]);
        expect(intersection([right], [left])).toEqual({ value, low, high });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(Math.min(union([left]).high, union([right]).high));
      }),
      { numRuns: 30 },
    );
  });

  test('of a set with itself is the set, with nothing is nothing', () => {
    const sketch = new Sketch(hashes(20_000, 1));
    expect(intersection([sketch], [sketch]).value).toBeCloseTo(sketch.distinct().count, 6);
    expect(intersection([sketch], [])).toEqual({ value: 0, low: 0, high: 0 });
  });

  test('is as near as its sample allows, and its bounds hold the truth in 95 of 100', () => {
    const CASES = [
      { a: 12_000, b: 12_000, shared: 6000 },
      { a: 10_000, b: 14_000, shared: 1200 },
      { a: 2000, b: 15_000, shared: 700 },
      { a: 10_000, b: 10_000, shared: 60 },
    ];
    const runs = CASES.flatMap((one) => Array.from({ length: 50 }, (_, seed) => ({ ...one, seed })));
    const errors = runs.map(({ a, b, shared, seed }) => {
      const [left, right] = pair(a, b, shared, seed);
      const { value, low, high } = intersection([left], [right]);
      // Each of those shared is found with the chance p that lies below the limit.
      const chance = SKETCH_SIZE / Math.max(a, b);
      const off = (value - shared) / Math.sqrt((shared * (1 - chance)) / chance);
      return { off, held: low <= shared && shared <= high };
    });
    const rms = Math.sqrt(errors.reduce((sum, { off }) => sum + off * off, 0) / runs.length);
    expect(rms).toBeGreaterThan(0.85);
    expect(rms).toBeLessThan(1.15);
    expect(errors.filter(({ held }) => held).length / runs.length).toBeGreaterThanOrEqual(0.92);
  }, 60_000);

  test('of sets that share nothing is 0, with a high end above', () => {
    const [left, right] = pair(9000, 9000, 0, 1);
    const { value, low, high } = intersection([left], [right]);
    expect([value, low]).toEqual([0, 0]);
    expect(high).toBeGreaterThan(0);
    expect(high).toBeLessThan(10);
  });
});
