import { describe, expect, test } from 'vitest';
import { Hearing } from '../../../utils/recorder/hearing.ts';
import type { PageKind } from '../../../utils/platforms/platform.ts';
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
