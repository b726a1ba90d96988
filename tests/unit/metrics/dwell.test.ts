import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { Figure } from '../../../utils/metrics/figure.ts';
import { at, figureOf, heard, roomAccount, told, valueOf } from './accounts.ts';

/** An hour in which the room goes from `first` to `last` viewers at half time, and so many enter. */
const hour = (first: number, last: number, entries: number, half = 0): LogEntry[] => [
  told(0, 'online', first),
  told(0, 'entries', 1000),
  told(1800, 'online', last),
  told(3590, 'entries', 1000 + entries - half, 1000 + entries + half),
  heard(0, 3600),
];

const boundsOf = (log: readonly LogEntry[]): Figure & { low: number; high: number; value: number } => {
  const figure = figureOf(roomAccount(log), 'dwellPerEntry');
  if (typeof figure === 'string') throw new Error(figure);
  const { low, high, value } = figure;
  if (low === null || high === null || value === null) throw new Error('The stay is open.');
  return { ...figure, low, high, value };
};
const width = ({ low, high, value }: { low: number; high: number; value: number }): number =>
  (high - low) / value;

/** So many enter evenly over an hour, and the broadcast ends. */
const toTheEnd = (before: number, entries: number): LogEntry[] => [
  ...Array.from({ length: 361 }, (_, step) => told(step * 10, 'entries', before + (step * entries) / 360)),
  heard(0, 3600),
  { kind: 'end', at: at(3600) },
];

describe('the mean stay per entry', () => {
  test('is the viewers’ time over the entries, where as many are there at the end as at the beginning', () => {
    // 100 viewers for an hour, 600 entries: ten minutes each, give or take how long those at the edges stay.
    const figure = boundsOf(hour(100, 100, 600));
    expect(figure).toMatchObject({ value: 600, numerator: 360_000, denominator: 600, basis: 'estimated' });
    expect(figure.low).toBeLessThan(600);
    expect(figure.high).toBeGreaterThan(600);
  });

  test('counts what those still there will stay', () => {
    expect(boundsOf(hour(100, 200, 1000)).value).toBeGreaterThan((1800 * 300) / 1000);
  });

  test('does not count what those came for who were there before', () => {
    expect(boundsOf(hour(200, 100, 1000)).value).toBeLessThan((1800 * 300) / 1000);
  });

  test('is known within the readings’ steps where the broadcast was heard from its first viewer to its end', () => {
    const figure = boundsOf([told(0, 'online', 0), told(10, 'online', 100), ...toTheEnd(0, 1000)]);
    expect(figure.value).toBeCloseTo(359, 5);
    expect(width(figure)).toBeLessThan(0.01);
  });

  test('carries the rounding of the entries', () => {
    expect(width(boundsOf(hour(100, 100, 1000, 100)))).toBeGreaterThan(
      width(boundsOf(hour(100, 100, 1000))) + 0.2,
    );
  });

  test('of those present at the start counts no more than all who came before can have stayed', () => {
    const opened = (before: number) => [told(0, 'online', 100), ...toTheEnd(before, 3000)];
    expect(width(boundsOf(opened(100)))).toBeLessThan(0.8 * width(boundsOf(opened(100_000))));
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

  test('where viewers online were told for a part of the span only', () => {
    const late = [
      told(0, 'entries', 0),
      told(3590, 'entries', 900),
      told(1800, 'online', 100),
      heard(0, 3600),
    ];
    expect(valueOf(roomAccount(late), 'dwellPerEntry')).toBe('notEstimable');
  });

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
    // 100 were there and 300 were new, and the hour holds 600 stays of ten minutes.
    expect(value).toBeCloseTo(900, 5);
    expect(high).toBeGreaterThan(900);
    expect(low).toBeLessThan(900);
  });

  test('is not estimable where the stay per entry is not', () => {
    const log = [told(0, 'uniqueViewers', 100), told(3590, 'uniqueViewers', 400), ...hour(500, 500, 600)];
    expect(valueOf(roomAccount(log), 'dwellPerViewer')).toBe('notEstimable');
  });
});
