import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf } from '../../../../components/dashboard/list/Curve.tsx';

/** The points of a path, line by line: how far right and how far down each is. */
const pointsOf = (path: string): number[][][] =>
  path
    .split('M')
    .filter((line) => line !== '')
    .map((line) => line.split('L').map((point) => point.split(' ').map(Number)));

test('a row’s curve reaches from nought to its highest, from the first point to the last', () => {
  expect(pointsOf(pathOf(new Float32Array([0, 50, 100])))).toEqual([
    [
      [0, 20],
      [36, 10],
      [72, 0],
    ],
  ]);
});

test('a row’s curve is broken where nothing is known, and has as many points as are', () => {
  const values = fc.array(fc.oneof(fc.nat(1e6), fc.constant(Number.NaN)), { maxLength: 40 });
  fc.assert(
    fc.property(values, (curve) => {
      const lines = pointsOf(pathOf(new Float32Array(curve)));
      expect(lines.flat()).toHaveLength(curve.filter((value) => !Number.isNaN(value)).length);
      const starts = curve.filter(
        (value, index) => !Number.isNaN(value) && !((curve[index - 1] ?? Number.NaN) >= 0),
      );
      expect(lines).toHaveLength(starts.length);
    }),
  );
});
