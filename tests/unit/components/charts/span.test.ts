import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, isWhole, panned, SHORTEST, type Span, zoomed } from '../../../../components/charts/span.ts';

const WHOLE: Span = { min: 1_000, max: 87_400 };
const inside = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([place, size]): Span => {
    const length = SHORTEST + size * (WHOLE.max - WHOLE.min - SHORTEST);
    const min = WHOLE.min + place * (WHOLE.max - WHOLE.min - length);
    return { min, max: min + length };
  });
const lengthOf = ({ min, max }: Span): number => max - min;
const lies = ({ min, max }: Span): boolean => min >= WHOLE.min - 1e-6 && max <= WHOLE.max + 1e-6;

test('whatever is zoomed and moved, what is shown lies within the broadcast and is not shorter than the shortest', () => {
  fc.assert(
    fc.property(
      inside,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      (span, factor, share) => {
        for (const next of [zoomed(span, WHOLE, factor), panned(span, WHOLE, share), around(span, WHOLE)]) {
          expect(lies(next)).toBe(true);
          expect(lengthOf(next)).toBeGreaterThanOrEqual(SHORTEST - 1e-6);
        }
        expect(lengthOf(panned(span, WHOLE, share))).toBeCloseTo(lengthOf(span), 6);
      },
    ),
  );
});

test('zooming in keeps the time under the pointer where it is', () => {
  const shown = { min: 10_000, max: 20_000 };
  const about = 12_500;
  const next = zoomed(shown, WHOLE, 0.5, about);
  expect((about - next.min) / lengthOf(next)).toBeCloseTo(0.25, 9);
  expect(lengthOf(next)).toBe(5_000);
});

test('zooming out far enough shows the whole', () => {
  expect(isWhole(zoomed({ min: 40_000, max: 41_000 }, WHOLE, 1e6), WHOLE)).toBe(true);
});

test('a broadcast shorter than the shortest stretch is shown whole', () => {
  const short = { min: 0, max: 50 };
  expect(zoomed(short, short, 0.5)).toEqual(short);
});
