import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { random } from '../../rooms/generated/random.ts';
import { figureOf, heard, roomAccount, told } from './accounts.ts';

const HOURS = 3;
const SLOTS = HOURS * 360;
const HOLE = 60;

/** A level that wanders about 1,000 and forgets itself within ten minutes, slot by slot. */
function wandering(seed: number, spread: number): number[] {
  const { logNormal } = random(seed, 'level');
  const normal = (): number => Math.log(logNormal(1, 1));
  const kept = Math.exp(-1 / 60);
  let z = normal();
  return Array.from({ length: SLOTS }, () => {
    z = kept * z + Math.sqrt(1 - kept * kept) * normal();
    return Math.round(1000 * Math.exp(spread * z));
  });
}

/** What is told of it, but for ten minutes from a slot on. */
const without = (levels: readonly number[], from: number): LogEntry[] =>
  levels.flatMap((level, slot) =>
    slot >= from && slot < from + HOLE
      ? []
      : [told(slot * 10, 'online', level), heard(slot * 10, slot * 10 + 10)],
  );

const boundsOf = (log: readonly LogEntry[]): { low: number; high: number } => {
  const figure = figureOf(roomAccount(log), 'onlineAverage');
  if (typeof figure === 'string') throw new Error(figure);
  return { low: figure.low ?? -Infinity, high: figure.high ?? Infinity };
};

describe('viewers online on average, ten minutes of which were not heard', () => {
  const ROOMS = 60;
  const rooms = Array.from({ length: ROOMS }, (_, seed) => {
    const levels = wandering(seed, 0.3);
    const from = 100 + ((seed * 37) % (SLOTS - 260));
    return {
      truth: levels.reduce((sum, level) => sum + level, 0) / SLOTS,
      ...boundsOf(without(levels, from)),
    };
  });

  test('lie within their bounds in all but one or two of sixty rooms that wander', () => {
    const held = rooms.filter(({ truth, low, high }) => low <= truth && truth <= high);
    expect(held.length).toBeGreaterThanOrEqual(ROOMS - 2);
  });

  test('are known to a twentieth on either side, though the level goes up and down by a third', () => {
    for (const { truth, low, high } of rooms) expect(high - low).toBeLessThan(0.1 * truth);
  });

  test('are known the closer the steadier the room is elsewhere', () => {
    const widths = [0.02, 0.1, 0.3].map((spread) => {
      const { low, high } = boundsOf(without(wandering(1, spread), 300));
      return high - low;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[0]).toBeLessThan((widths[2] ?? 0) / 5);
  });
});
