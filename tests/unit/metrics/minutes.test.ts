import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { minutesOf } from '../../../utils/metrics/minutes.ts';
import { at, happened, heard, roomAccount, told, valueOf } from './accounts.ts';

describe('the minutes of a broadcast', () => {
  test('are those of the clock, from the first to the last that was heard', () => {
    const minutes = minutesOf(roomAccount([heard(30, 150)]));
    expect(minutes.map(({ from }) => from)).toEqual([at(0), at(60), at(120)]);
    expect(minutes.map(({ until }) => until)).toEqual([at(60), at(120), at(180)]);
    expect(minutes.map(({ coverage }) => coverage)).toEqual([1, 1, 1]);
  });

  test('say how much of them was heard, and leave out those of which nothing was', () => {
    const minutes = minutesOf(roomAccount([heard(0, 90), heard(270, 300)]));
    expect(minutes.map(({ from }) => (from - at(0)) / 60_000)).toEqual([0, 1, 4]);
    expect(minutes.map(({ coverage }) => coverage)).toEqual([1, 0.5, 0.5]);
  });

  test('hold every event once', () => {
    const log = Array.from({ length: 200 }, (_, second) => happened(second, 'comment'));
    const minutes = minutesOf(roomAccount([...log, heard(0, 200)]));
    expect(minutes.map(({ span }) => span.events.comment?.count)).toEqual([60, 60, 60, 20]);
  });

  test('rise by what a running total rose since the minute before', () => {
    const log = [
      told(10, 'likes', 100),
      told(50, 'likes', 130),
      told(70, 'likes', 200),
      told(130, 'likes', 190),
      told(170, 'likes', 210),
    ];
    const minutes = minutesOf(roomAccount([...log, heard(0, 180)]));
    expect(minutes.map(({ rises }) => rises.likes)).toEqual([30, 70, 10]);
  });

  test('rise by nothing that was not told', () => {
    const minutes = minutesOf(roomAccount([told(10, 'likes', 100), heard(0, 120)]));
    expect(minutes.map(({ rises }) => rises)).toEqual([{ likes: 0 }, {}]);
  });
});

test('the minutes’ rises add up to the whole’s rise, for any total, gaps and steps back included', () => {
  const steps = fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 200 }),
      more: fc.integer({ min: -5, max: 400 }),
      gap: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(steps, (course) => {
      let second = 0;
      let total = 1000;
      const log = course.flatMap(({ after, more, gap }): LogEntry[] => {
        const from = second;
        second += after;
        total += more;
        return [told(from, 'entries', total), heard(gap ? from + after / 2 : from, second)];
      });
      const account = roomAccount(log);
      const rises = minutesOf(account).reduce((sum, { rises: { entries = 0 } }) => sum + entries, 0);
      const whole = valueOf(account, 'entries');
      expect(rises).toBe(typeof whole === 'string' ? 0 : whole[0]);
    }),
  );
});
