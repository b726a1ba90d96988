import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ViewerHash } from '../../../utils/units.ts';
import { Sketch, SKETCH_SIZE } from '../../../utils/viewers/sketch.ts';
import { random } from '../../rooms/generated/random.ts';

/** So many different hashes, as even as a hash makes them; the same for the same seed. */
function hashes(count: number, seed: number): ViewerHash[] {
  const { next } = random(seed, 'hashes');
  const word = (bits: number): string => bits.toString(16).padStart(8, '0');
  return Array.from(
    { length: count },
    (_, index) => (word(Math.floor(next() * 2 ** 32)) + word(index)) as ViewerHash,
  );
}

describe('a sketch of fewer viewers than it keeps', () => {
  test('counts them exactly, however often each is added', () => {
    for (const count of [0, 1, 17, SKETCH_SIZE - 1]) {
      const viewers = hashes(count, count);
      expect(new Sketch([...viewers, ...viewers.toReversed()]).distinct()).toEqual({ count, exact: true });
    }
  });
});

describe('a sketch of more viewers', () => {
  test('says that its count is an estimate', () => {
    expect(new Sketch(hashes(SKETCH_SIZE + 1, 1)).distinct().exact).toBe(false);
  });

  test('is off by 1.1/√(k − 2) at the most, root of the mean square over 200 sets of 20,000', () => {
    const size = 20_000;
    const squares = Array.from({ length: 200 }, (_, seed) => {
      const off = new Sketch(hashes(size, seed)).distinct().count / size - 1;
      return off * off;
    });
    const rms = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
    expect(rms).toBeLessThanOrEqual(1.1 / Math.sqrt(SKETCH_SIZE - 2));
    expect(rms).toBeGreaterThan(0.5 / Math.sqrt(SKETCH_SIZE - 2));
  }, 60_000);

  test('keeps the smallest hashes in order, and no more than its size', () => {
    const viewers = hashes(30_000, 3);
    const kept = new Sketch(viewers).hashes();
    expect(kept).toEqual(viewers.toSorted().slice(0, SKETCH_SIZE));
  });

  test('does not depend on the order in which they were added', () => {
    const viewers = hashes(20_000, 4);
    for (const order of [viewers.toSorted(), viewers.toSorted().toReversed()]) {
      expect(new Sketch(order).hashes()).toEqual(new Sketch(viewers).hashes());
    }
  });
});

describe('sketches', () => {
  const sizes = fc.constantFrom(0, 5, 4095, 4096, 4097, 8192, 9000, 15_000);

  test('of two sets together are the sketch of the union', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), (a, b, seed) => {
        const [left, right] = [hashes(a, seed), hashes(b, seed + 1)];
        const shared = left.slice(0, 1000);
        const union = new Sketch([
          ...new Sketch(left).hashes(),
          ...new Sketch([...right, ...shared]).hashes(),
        ]);
        const whole = new Sketch([...left, ...right]);
        expect(union.hashes()).toEqual(whole.hashes());
        expect(union.distinct()).toEqual(whole.distinct());
      }),
      { numRuns: 15 },
    );
  });

  test('that are stored, loaded and added to go on as if they had never been away', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), (before, later, seed) => {
        const viewers = hashes(before + later, seed);
        const stored = new Sketch(viewers.slice(0, before)).hashes();
        const loaded = new Sketch(structuredClone(stored));
        for (const viewer of viewers.slice(before)) loaded.add(viewer);
        expect(loaded.hashes()).toEqual(new Sketch(viewers).hashes());
      }),
      { numRuns: 15 },
    );
  });
});
