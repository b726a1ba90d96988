import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { Decoded } from '../../../utils/platforms/platform.ts';
import { type Moment, moment } from '../../../utils/units.ts';
import { at, comment, console, eventsIn, frame, gift, logOf, recorderOf, START, told } from './builders.ts';

const YEAR = 365 * 24 * 3600;

/** A few minutes of a room, by the transport's clock. */
const ROOM: readonly Decoded[] = Array.from({ length: 60 }, (_, index) =>
  frame(
    at(index * 5),
    told('online', 100 + index),
    comment(`c${index}`, { at: at(index * 5 - 2) }),
    gift(`g${index}`, index + 1),
    comment(`old${index}`, { at: at(index * 5 - 4000) }),
  ),
);

/** The log of the room, for a computer that receives frame `index` at `arrival(index)`. */
function logged(arrival: (index: number) => Moment): readonly LogEntry[] {
  const recorder = recorderOf();
  for (const [index, decoded] of ROOM.entries()) recorder.hear(decoded, arrival(index));
  return logOf(recorder);
}

describe('a log of one broadcast is the same', () => {
  const usual = logged((index) => at(index * 5));

  test('on a computer whose clock is off by a year', () => {
    expect(logged((index) => at(index * 5 + YEAR))).toEqual(usual);
    expect(logged((index) => at(index * 5 - YEAR))).toEqual(usual);
  });

  test('in a replay at 120 times the speed', () => {
    expect(logged((index) => moment(START + (index * 5000) / 120))).toEqual(usual);
  });

  test('when frames arrive all at once, or the computer’s clock goes back', () => {
    expect(logged(() => START)).toEqual(usual);
    expect(logged((index) => at(-index))).toEqual(usual);
  });
});

describe('an event', () => {
  const placed = (stamp: Moment | null, now: Moment): Moment | undefined => {
    const recorder = recorderOf();
    recorder.hear(frame(now, comment('1', { at: stamp })), now);
    return eventsIn(logOf(recorder))[0]?.at;
  };

  test('lies at its own stamp where that is within 5 minutes of room time', () => {
    expect(placed(at(98), at(100))).toBe(at(98));
    expect(placed(at(0), at(300))).toBe(at(0));
  });

  test('of a history older than that is counted as it arrives', () => {
    expect(placed(at(0), at(301))).toBe(at(301));
    expect(placed(moment(1), at(0))).toBe(at(0));
  });

  test('never lies in the future', () => {
    expect(placed(at(101), at(100))).toBe(at(100));
    expect(placed(at(YEAR), at(100))).toBe(at(100));
  });

  test('without a stamp lies where its frame does', () => {
    expect(placed(null, at(7))).toBe(at(7));
  });
});

describe('a console, whose answers carry no clock', () => {
  test('is timed by arrival', () => {
    const recorder = console();
    recorder.hear(frame(null, told('gmv', 100)), at(12));
    expect(logOf(recorder)[0]?.at).toBe(at(12));
    expect(recorder.take().transportClock).toBe(false);
  });

  test('is timed by the room beside it once that told its time', () => {
    const recorder = console();
    recorder.adoptClock({ arrival: at(YEAR), room: at(0) });
    recorder.hear(frame(null, told('gmv', 100)), at(YEAR + 12));
    expect(logOf(recorder)[0]?.at).toBe(at(12));
  });
});

describe('what was heard', () => {
  test('is told with the log, without a gap from one batch to the next', () => {
    const recorder = recorderOf();
    for (const second of [0, 5]) recorder.hear(frame(at(second)), at(second));
    const first = logOf(recorder);
    recorder.hear(frame(at(9)), at(9));
    expect([...first, ...logOf(recorder)]).toEqual([
      { kind: 'heard', at: at(0), until: at(5) },
      { kind: 'heard', at: at(5), until: at(9) },
    ]);
  });

  test('has a gap where the connection broke, where frames were dropped, and after silence', () => {
    const heard = (between: (recorder: ReturnType<typeof recorderOf>) => void, until: number) => {
      const recorder = recorderOf();
      for (const second of [0, 5]) recorder.hear(frame(at(second)), at(second));
      between(recorder);
      for (const second of [until, until + 1]) recorder.hear(frame(at(second)), at(second));
      return logOf(recorder).length;
    };
    expect(heard(() => {}, 20)).toBe(1);
    expect(heard((recorder) => recorder.interrupt(), 6)).toBe(2);
    expect(heard((recorder) => recorder.overflow(1), 6)).toBe(2);
    expect(heard(() => {}, 60)).toBe(2);
  });

  test('is not a platform of which nothing is understood, though its clock comes with every frame', () => {
    const heardFor = (recorder: ReturnType<typeof recorderOf>, from: number): number => {
      for (let second = from; second < 600; second += 1)
        recorder.hear({ ...frame(at(second)), unknown: ['WebcastNew'] }, at(second));
      return logOf(recorder).reduce(
        (sum, entry) => sum + (entry.kind === 'heard' ? entry.until - entry.at : 0),
        0,
      );
    };
    expect(heardFor(recorderOf(), 0)).toBe(0);
    const changed = recorderOf();
    for (let second = 0; second < 60; second += 1)
      changed.hear(frame(at(second), comment(String(second))), at(second));
    expect(heardFor(changed, 60)).toBeLessThan(91_000);
  });

  test('is not what could not be understood: a wall of noise is silence', () => {
    const recorder = recorderOf();
    recorder.hear(frame(at(0)), at(0));
    for (let second = 1; second < 60; second += 1) recorder.hear({ ...frame(null), broken: 1 }, at(second));
    recorder.hear(frame(at(60)), at(60));
    expect(logOf(recorder)).toEqual([]);
  });
});
