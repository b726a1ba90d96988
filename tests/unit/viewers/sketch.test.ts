import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sketch, SKETCH_SIZE } from '../../../utils/viewers/sketch.ts';
import { hashes, smallestOf } from './hashes.ts';

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

  const rms = (sets: number, size: number, drawn: typeof hashes): number => {
    const squares = Array.from({ length: sets }, (_, seed) => {
      const off = new Sketch(drawn(size, seed)).distinct().count / size - 1;
      return off * off;
    });
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / sets);
  };
  const ERROR = 1.1 / Math.sqrt(SKETCH_SIZE - 2);

  test('is off by 1.1/√(k − 2) at the most, root of the mean square over 1,000 sets of a million', () => {
    const off = rms(1000, 1_000_000, smallestOf);
    expect(off).toBeLessThanOrEqual(ERROR);
    expect(off).toBeGreaterThan(0.8 * ERROR);
  }, 60_000);

  test('is off no more where every one of 20,000 is added', () => {
    const off = rms(30, 20_000, hashes);
    expect(off).toBeLessThanOrEqual(ERROR);
    expect(off).toBeGreaterThan(0.4 * ERROR);
  }, 60_000);

  test('says of each viewer whether adding it changed anything', () => {
    const viewers = hashes(3 * SKETCH_SIZE, 5);
    const sketch = new Sketch();
    const taken = viewers.filter((viewer) => sketch.add(viewer));
    expect(taken.length).toBeLessThan(viewers.length);
    expect(new Sketch(taken).hashes()).toEqual(new Sketch(viewers).hashes());
    expect(viewers.filter((viewer) => sketch.add(viewer) && taken.includes(viewer))).toEqual([]);
  });

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
