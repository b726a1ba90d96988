import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadingId, exactly } from '../../../utils/events/readings.ts';
import type { ReadingSighting } from '../../../utils/platforms/platform.ts';
import { reading } from '../../../utils/platforms/sightings.ts';
import { moment } from '../../../utils/units.ts';
import { at, console, frame, logOf, START } from './builders.ts';

const MINUTE = 60;
const told = (id: ReadingId, minute: number, value: number): ReadingSighting =>
  reading(id, exactly(value), { minute: at(minute * MINUTE) });

/** What a console's recorder makes of lists of minutes, polled at these seconds. */
const polled = (
  id: ReadingId,
  ...polls: readonly (readonly [second: number, ...minutes: (readonly [number, number])[]])[]
) => {
  const recorder = console();
  return polls.map(([second, ...minutes]) => {
    recorder.hear(frame(null, ...minutes.map(([minute, value]) => told(id, minute, value))), at(second));
    return logOf(recorder).flatMap((entry) =>
      entry.kind === 'reading' ? [[(entry.at - START) / 1000, entry.low]] : [],
    );
  });
};

describe('a list of minutes', () => {
  test('of a total is its sum, told once a list and however often a minute is listed', () => {
    expect(
      polled('comments', [130, [0, 5], [1, 7]], [160, [0, 5], [1, 9]], [190, [0, 5], [1, 9], [2, 1]]),
    ).toEqual([[[130, 12]], [[160, 14]], [[190, 15]]]);
  });

  test('of a total goes on where a later list leaves earlier minutes out', () => {
    expect(polled('productClicks', [130, [0, 5], [1, 7]], [190, [1, 8], [2, 1]])).toEqual([
      [[130, 12]],
      [[190, 14]],
    ]);
  });

  test('of a total is all there is where it reaches as far back: minutes that are drawn together do not add up twice', () => {
    expect(polled('comments', [130, [0, 5], [1, 7], [2, 3]], [190, [0, 12], [2, 4]]).at(-1)).toEqual([
      [190, 16],
    ]);
  });

  test('of a level is what holds now: what was before the page was opened is not told', () => {
    expect(polled('online', [130, [0, 50], [1, 70], [2, 60]])).toEqual([[[130, 60]]]);
  });

  test('of a level tells the minutes that were missed where they were, and nothing twice', () => {
    expect(
      polled(
        'online',
        [130, [2, 60]],
        [150, [2, 60]],
        [160, [2, 65]],
        [320, [2, 66], [3, 70], [5, 80], [4, 75]],
      ),
    ).toEqual([
      [[130, 60]],
      [],
      [[160, 65]],
      [
        [180, 70],
        [240, 75],
        [320, 80],
      ],
    ]);
  });

  test('whatever stands in it, in whatever order, gives readings that can be stored, and few of them', () => {
    const minutes = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(1e9)), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(minutes, { maxLength: 5 }),
        fc.constantFrom<ReadingId>('online', 'gmv'),
        (polls, id) => {
          const logs = polled(id, ...polls.map((list, poll) => [poll * 30, ...list] as const));
          const most = id === 'online' ? 20 : 1;
          return logs.every((log) => log.length <= most && log.every(([, value]) => Number.isFinite(value)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('a page that lists minutes without end does not grow what is kept of them', () => {
  const recorder = console();
  const all = Array.from({ length: 10_000 }, (_, minute) => told('comments', minute, 1));
  recorder.hear(frame(null, ...all), moment(START));
  const [entry] = logOf(recorder);
  expect(entry).toMatchObject({ kind: 'reading', low: 2880 });
});
