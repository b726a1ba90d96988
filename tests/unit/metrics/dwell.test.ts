import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { figureOf, heard, roomAccount, told, valueOf } from './accounts.ts';

/** An hour in which the room goes from `first` to `last` viewers at half time, and so many enter. */
const hour = (first: number, last: number, entries: number, half = 0): LogEntry[] => [
  told(0, 'online', first),
  told(0, 'entries', 1000),
  told(1800, 'online', last),
  told(3590, 'entries', 1000 + entries - half, 1000 + entries + half),
  heard(0, 3600),
];

describe('the mean stay per entry', () => {
  test('is the viewers’ time over the entries, where as many are there at the end as at the beginning', () => {
    // 100 viewers for an hour, 600 entries: ten minutes each.
    expect(valueOf(roomAccount(hour(100, 100, 600)), 'dwellPerEntry')).toEqual([600, 600, 600]);
  });

  test('is corrected for stays that the beginning and the end cut off, and bounded by both ways to do it', () => {
    const viewerSeconds = 1800 * 100 + 1800 * 200;
    // 1,000 came and 900 left: the truth lies between time ÷ came and time ÷ left.
    const figure = figureOf(roomAccount(hour(100, 200, 1000)), 'dwellPerEntry');
    expect(figure).toMatchObject({
      value: viewerSeconds / 950,
      low: viewerSeconds / 1000,
      high: viewerSeconds / 900,
      numerator: viewerSeconds,
      denominator: 950,
      basis: 'estimated',
    });
  });

  test('is bounded the same way where the room empties', () => {
    const viewerSeconds = 1800 * 200 + 1800 * 100;
    expect(valueOf(roomAccount(hour(200, 100, 1000)), 'dwellPerEntry')).toEqual([
      viewerSeconds / 1050,
      viewerSeconds / 1100,
      viewerSeconds / 1000,
    ]);
  });

  test('carries the rounding of the entries', () => {
    expect(valueOf(roomAccount(hour(100, 100, 1000, 500)), 'dwellPerEntry')).toEqual([360, 240, 720]);
  });

  test('is what a simulated room’s viewers stayed', () => {
    // Every 5 s one enters and stays 10 minutes: from then on 120 are there.
    const log: LogEntry[] = [];
    for (let second = 0; second < 7200; second += 5) {
      const entered = second / 5 + 1;
      const left = Math.max(0, Math.floor((second - 600) / 5) + 1);
      log.push(told(second, 'entries', entered), told(second, 'online', entered - left));
    }
    const figure = figureOf(roomAccount([...log, heard(0, 7200)]), 'dwellPerEntry');
    if (typeof figure === 'string') throw new Error(figure);
    expect(figure.low).toBeLessThanOrEqual(600);
    expect(figure.high).toBeGreaterThanOrEqual(600);
    expect(Math.abs((figure.value ?? 0) / 600 - 1)).toBeLessThan(0.05);
  });
});

describe('the mean stay is not estimable', () => {
  test.each([
    ['over a span of less than three stays, which is mostly edges', hour(500, 500, 600)],
    ['where nobody came', hour(100, 100, 0)],
    ['where nobody left', hour(0, 600, 600)],
  ])('%s', (_, log) => expect(valueOf(roomAccount(log), 'dwellPerEntry')).toBe('notEstimable'));

  test('and not known where entries or online are not', () => {
    const [online, entries] = [told(0, 'online', 5), told(0, 'entries', 5)];
    for (const reading of [online, entries]) {
      expect(valueOf(roomAccount([reading, heard(0, 3600)]), 'dwellPerEntry')).toBe('notYet');
    }
  });
});

describe('the mean stay per viewer', () => {
  test('is the viewers’ time over distinct viewers', () => {
    const log = [told(0, 'uniqueViewers', 100), told(3590, 'uniqueViewers', 400), ...hour(100, 100, 600)];
    const [value, low, high] = valueOf(roomAccount(log), 'dwellPerViewer');
    // 100 were there and 300 were new; at the most each of 600 entries was another viewer.
    expect(value).toBe(900);
    expect(high).toBe(900);
    expect(low).toBeLessThanOrEqual(900);
  });

  test('is not estimable where the stay per entry is not', () => {
    const log = [told(0, 'uniqueViewers', 100), told(3590, 'uniqueViewers', 400), ...hour(500, 500, 600)];
    expect(valueOf(roomAccount(log), 'dwellPerViewer')).toBe('notEstimable');
  });
});
