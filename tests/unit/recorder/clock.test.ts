import { describe, expect, test } from 'vitest';
import { RoomClock } from '../../../utils/recorder/clock.ts';
import { at } from './builders.ts';

const YEAR = 365 * 24 * 3600;

describe('room time', () => {
  test('is the transport’s own clock, whatever the computer’s says', () => {
    const clock = new RoomClock();
    expect(clock.at(at(-YEAR), at(0))).toBe(at(0));
    expect(clock.at(at(YEAR), at(10))).toBe(at(10));
    expect(clock.own).toBe(true);
  });

  test('is arrival where no clock was ever told', () => {
    const clock = new RoomClock();
    expect(clock.at(at(3), null)).toBe(at(3));
    expect(clock.own).toBe(false);
  });

  test('goes on from the last clock by the computer’s, for frames that carry none', () => {
    const clock = new RoomClock();
    clock.at(at(-YEAR), at(0));
    expect(clock.at(at(-YEAR + 4), null)).toBe(at(4));
  });

  test('is another recorder’s where this one’s transport carries none', () => {
    const clock = new RoomClock();
    clock.adopt({ arrival: at(100), room: at(-YEAR) });
    expect(clock.at(at(107), null)).toBe(at(-YEAR + 7));
    expect(clock.own).toBe(false);
  });

  test('is its own, not another recorder’s, once its transport carries one', () => {
    const clock = new RoomClock();
    clock.at(at(0), at(0));
    clock.adopt({ arrival: at(0), room: at(YEAR) });
    expect(clock.at(at(5), null)).toBe(at(5));
  });
});
