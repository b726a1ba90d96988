import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWatched, type Sight, Watching } from '../../../utils/recorder/watching.ts';
import { chat } from '../../rooms/generated/douyin/messages.ts';
import { coreData } from '../../rooms/generated/douyin/console.ts';
import { SOME_ROOM } from '../../rooms/generated/douyin/frames.ts';
import { at } from './builders.ts';
import { CONSOLE, Place } from './world.ts';

type Look = readonly [second: number, watching: boolean];

const stretchesIn = (watching: Watching): (readonly [number, number])[] =>
  watching.take().map((entry) => [(entry.at - at(0)) / 1000, (entry.until - at(0)) / 1000]);
const watched = (looks: readonly Look[]): (readonly [number, number])[] => {
  const watching = new Watching();
  for (const [second, yes] of looks) watching.look(at(second), yes);
  return stretchesIn(watching);
};

describe('time watched', () => {
  test('runs between looks that all found the user watching', () => {
    expect(
      watched([
        [0, true],
        [1, true],
        [2, true],
        [3, false],
        [4, true],
        [6, true],
      ]),
    ).toEqual([
      [0, 2],
      [4, 6],
    ]);
  });

  test('is none while the user is away, nor of a single look', () => {
    expect(
      watched([
        [0, false],
        [5, false],
        [6, true],
        [7, false],
      ]),
    ).toEqual([]);
  });

  test('does not span a silence of more than a minute', () => {
    expect(
      watched([
        [0, true],
        [5, true],
        [70, true],
        [80, true],
      ]),
    ).toEqual([
      [0, 5],
      [70, 80],
    ]);
  });

  test('goes on where it was handed over, and is not shortened by a frame that comes late', () => {
    const watching = new Watching();
    for (const second of [0, 5]) watching.look(at(second), true);
    expect(stretchesIn(watching)).toEqual([[0, 5]]);
    expect(stretchesIn(watching)).toEqual([]);
    for (const second of [9, 7, 8]) watching.look(at(second), true);
    expect(stretchesIn(watching)).toEqual([[5, 9]]);
  });

  test('is off by less than the time between two looks at each beginning and end', () => {
    const anyStays = fc.array(fc.tuple(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 2, max: 90 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(anyStays, fc.integer({ min: 1, max: 20 }), fc.nat(30), (stays, apart, batch) => {
        let second = 0;
        const stretches = stays.map(([away, there]) => {
          const from = second + away;
          second = from + there;
          return [from, second] as const;
        });
        const watching = new Watching();
        let told = 0;
        const take = (): void => {
          for (const [from, until] of stretchesIn(watching)) told += until - from;
        };
        for (let look = 0; look <= second + 20; look += apart) {
          watching.look(
            at(look),
            stretches.some(([from, until]) => from <= look && look < until),
          );
          if (look % (batch + 1) === 0) take();
        }
        take();
        const truly = stretches.reduce((sum, [from, until]) => sum + until - from, 0);
        expect(told).toBeLessThanOrEqual(truly + 2 * apart * stretches.length);
        expect(told).toBeGreaterThanOrEqual(truly - 2 * apart * stretches.length);
      }),
    );
  });
});

describe('the user watches', () => {
  const PLAYING = { paused: false, ended: false, readyState: 4 };
  const page = (visibilityState: string, ...videos: readonly object[]): Sight =>
    ({ visibilityState, querySelectorAll: (tag: string) => (tag === 'video' ? videos : []) }) as never;

  test('while the tab is in sight and one of its videos plays', () => {
    expect(isWatched(page('visible', PLAYING))).toBe(true);
    expect(isWatched(page('visible', { ...PLAYING, paused: true }, PLAYING))).toBe(true);
  });

  test.each([
    ['the tab is hidden', page('hidden', PLAYING)],
    ['there is no video', page('visible')],
    ['it is paused', page('visible', { ...PLAYING, paused: true })],
    ['it is over', page('visible', { ...PLAYING, ended: true })],
    ['it has not loaded', page('visible', { ...PLAYING, readyState: 1 })],
  ])('not while %s', (_, sight) => expect(isWatched(sight)).toBe(false));
});

describe('a watch', () => {
  const timeWatched = (place: Place): number =>
    place.received
      .flatMap(({ entries }) => entries)
      .reduce((sum, entry) => sum + (entry.kind === 'watched' ? entry.until - entry.at : 0), 0) / 1000;

  test('tells the time in which the user watched its room, in room time', async () => {
    const place = new Place();
    for (let second = 0; second <= 30; second += 1) {
      place.isWatching = second >= 10 && second < 25;
      await place.push(second, [chat({ id: BigInt(second + 1) })]);
    }
    expect(timeWatched(place)).toBe(14);
  });

  test('of a console tells none', async () => {
    const place = new Place();
    place.url = CONSOLE;
    place.isWatching = true;
    const url = `https://compass.jinritemai.com/compass_api/shop/live/live_screen/core_data?live_room_id=${SOME_ROOM}`;
    for (const second of [0, 5, 10]) {
      await place.answer(second, url, coreData({ gmv: 500 + second }));
      await place.tireOfWaiting();
    }
    expect(place.received.flatMap(({ entries }) => entries).some(({ kind }) => kind === 'heard')).toBe(true);
    expect(timeWatched(place)).toBe(0);
  });
});
