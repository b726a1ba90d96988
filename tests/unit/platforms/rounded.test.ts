import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRounded } from '../../../utils/platforms/rounded.ts';
import { flooredText, roundedBounds, roundedText } from '../../rooms/generated/douyin/audience.ts';

describe('a figure as the platform displays it', () => {
  test.each([
    ['1567', 1567, 1567],
    ['1,567', 1567, 1567],
    [' 88 ', 88, 88],
    ['0', 0, 0],
    ['33.0万', 329_500, 330_500],
    ['1.25万', 12_450, 12_550],
    ['5万', 45_000, 55_000],
    ['1.5亿', 145_000_000, 155_000_000],
    ['2.3k', 2250, 2350],
    ['1.2W', 11_500, 12_500],
    ['1234在线观众', 1234, 1234],
    ['1.2万在线观众', 11_500, 12_500],
  ])('%s lies between %d and %d', (text, low, high) => {
    expect(readRounded(text)).toEqual({ low, high });
  });

  test.each([
    ['10万+', 100_000],
    ['999+', 999],
    ['1.5万+', 15_000],
  ])('%s is at least %d, and open above', (text, low) => {
    expect(readRounded(text)).toEqual({ low, high: null });
  });

  test.each(['', '-', '--', '万', 'NaN', '在线观众 12', '.5万', '+5'])('%j is no figure', (text) => {
    expect(readRounded(text)).toBeNull();
  });
});

test('whatever is rounded lies within the bounds of its text', () => {
  fc.assert(
    fc.property(fc.nat(99_000_000), (count) => {
      const bounds = readRounded(roundedText(count));
      expect(bounds).toEqual({ low: roundedBounds(count)[0], high: roundedBounds(count)[1] });
      expect(count).toBeGreaterThanOrEqual(bounds?.low ?? Infinity);
      expect(count).toBeLessThanOrEqual(bounds?.high ?? -Infinity);
      expect(count).toBeGreaterThanOrEqual(readRounded(flooredText(count))?.low ?? Infinity);
    }),
  );
});

test('any text is a figure or none, and a figure is not below its own low bound', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bounds = readRounded(text);
      expect(bounds === null || bounds.high === null || bounds.low <= bounds.high).toBe(true);
    }),
  );
});
