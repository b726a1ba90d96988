import { describe, expect, test } from 'vitest';
import { isRestart } from '../../../utils/metrics/restarts.ts';
import { after, type BroadcastKey, minutes, type RoomId } from '../../../utils/units.ts';
import { broadcastOf, minuteOf } from '../exchange/broadcast.ts';

const broken = { ...broadcastOf([minuteOf(0)]), ended: false };
const later = (pause: number) => ({
  ...broken,
  key: 'later' as BroadcastKey,
  from: after(broken.until, minutes(pause)),
});

describe('a broadcast is taken for one begun again', () => {
  test('where it follows soon in the same room on one whose end was not told', () => {
    expect(isRestart(later(3), broken)).toBe(true);
  });

  test('and not long after, in another room, before it, or after an end', () => {
    expect(isRestart(later(30), broken)).toBe(false);
    expect(isRestart({ ...later(3), room: 'other' as RoomId }, broken)).toBe(false);
    expect(isRestart({ ...later(3), room: null }, { ...broken, room: null })).toBe(false);
    expect(isRestart(broken, later(3))).toBe(false);
    expect(isRestart(later(3), { ...broken, ended: true })).toBe(false);
    expect(isRestart(later(3), { ...broken, live: true })).toBe(false);
    expect(isRestart(broken, broken)).toBe(false);
  });
});
