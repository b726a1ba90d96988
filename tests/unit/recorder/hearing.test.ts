import { describe, expect, test } from 'vitest';
import { Hearing } from '../../../utils/recorder/hearing.ts';
import type { PageKind } from '../../../utils/platforms/platform.ts';
import { random } from '../../rooms/generated/random.ts';
import { at } from './builders.ts';

/** The stretches heard, in seconds, of frames that arrived in these seconds. */
function stretches(seconds: readonly number[], page: PageKind = 'room'): (readonly [number, number])[] {
  const hearing = new Hearing(page);
  for (const second of seconds) hearing.at(at(second));
  return taken(hearing);
}

const taken = (hearing: Hearing): (readonly [number, number])[] =>
  hearing.take().map((entry) => [(entry.at - at(0)) / 1000, (entry.until - at(0)) / 1000]);

describe('a stretch', () => {
  test('runs from the first frame to the last', () => {
    expect(stretches([0, 5, 12])).toEqual([[0, 12]]);
  });

  test('is not begun by nothing, nor by a single frame', () => {
    expect(stretches([])).toEqual([]);
    expect(stretches([3])).toEqual([]);
  });

  test('goes on where it was handed over', () => {
    const hearing = new Hearing('room');
    for (const second of [0, 5]) hearing.at(at(second));
    expect(taken(hearing)).toEqual([[0, 5]]);
    expect(taken(hearing)).toEqual([]);
    hearing.at(at(20));
    expect(taken(hearing)).toEqual([[5, 20]]);
  });

  test('is not shortened by a frame that comes late', () => {
    expect(stretches([0, 10, 8, 9])).toEqual([[0, 10]]);
  });
});

describe('a gap', () => {
  test('is a silence of more than 30 seconds in a room', () => {
    expect(stretches([0, 10, 40, 45])).toEqual([[0, 45]]);
    expect(stretches([0, 10, 41, 45])).toEqual([
      [0, 10],
      [41, 45],
    ]);
  });

  test('is a silence of more than 90 seconds of a console, which is polled', () => {
    expect(stretches([0, 60, 150], 'console')).toEqual([[0, 150]]);
    expect(stretches([0, 60, 151, 160], 'console')).toEqual([
      [0, 60],
      [151, 160],
    ]);
  });

  test('is what follows a connection that broke, however soon it is back', () => {
    const hearing = new Hearing('room');
    for (const second of [0, 5]) hearing.at(at(second));
    hearing.interrupt();
    hearing.interrupt();
    for (const second of [8, 9]) hearing.at(at(second));
    expect(taken(hearing)).toEqual([
      [0, 5],
      [8, 9],
    ]);
  });
});

describe('a room’s own rhythm', () => {
  /** So many frames, so far apart. */
  const every = (apart: number, count: number, from = 0): number[] =>
    Array.from({ length: count }, (_, index) => from + index * apart);

  test('of a frame a second makes 20 seconds of silence a gap', () => {
    expect(stretches([...every(1, 60), 79, 80])).toEqual([
      [0, 59],
      [79, 80],
    ]);
    expect(stretches([...every(0.1, 600), 79, 80])).toHaveLength(2);
    expect(stretches([...every(1, 60), 71, 72])).toEqual([[0, 72]]);
  });

  test('of a frame every 12 seconds makes 40 seconds of silence none', () => {
    expect(stretches([...every(12, 60), 59 * 12 + 40, 59 * 12 + 50])).toHaveLength(1);
  });

  test('of a frame every 40 seconds is heard but for the first of its silences', () => {
    expect(stretches(every(40, 100))).toEqual([[40, 99 * 40]]);
  });

  test('that slows down for good is learnt, after a few gaps', () => {
    const slow = every(18, 100, 200);
    const heard = stretches([...every(1, 200), ...slow]);
    expect(heard.length).toBeLessThan(8);
    expect(heard.at(-1)?.[1]).toBe(200 + 99 * 18);
  });

  test('is not spoilt by one long gap', () => {
    expect(stretches([...every(1, 60), ...every(1, 60, 600), 679, 680])).toHaveLength(3);
  });

  test('never lets two minutes of a room, or three of a console, pass for heard', () => {
    expect(stretches([...every(100, 40), 39 * 100 + 121])).not.toContainEqual([100, 39 * 100 + 121]);
    const polls = every(60, 40);
    expect(stretches([...polls, 39 * 60 + 150], 'console')).toHaveLength(1);
    expect(stretches([...polls, 39 * 60 + 181, 39 * 60 + 190], 'console')).toHaveLength(2);
  });

  test('of a console whose many answers come at once is that of its polls', () => {
    const polls = every(60, 30).flatMap((second) => every(0.01, 12, second));
    expect(stretches(polls, 'console')).toHaveLength(1);
  });
});

test('a room whose frames come by chance is heard whole: 99.9% of three hours, at any pace', () => {
  for (const mean of [0.3, 1, 3, 8]) {
    const chance = random(11, `room ${mean}`);
    const seconds: number[] = [];
    for (let second = 0; second < 10_800; second += chance.exponential(mean)) seconds.push(second);
    const heard = stretches(seconds).reduce((sum, [from, until]) => sum + until - from, 0);
    expect(heard).toBeGreaterThan(10_800 * 0.999);
  }
});
