import { describe, expect, test } from 'vitest';
import { HEALTHS, healthOf, speakingLast, worstOf } from '../../../../utils/metrics/health/health.ts';
import { LOST } from '../../../../utils/recorder/lost.ts';
import { after, before, minutes, seconds } from '../../../../utils/units.ts';
import { diagnosed, row } from './builders.ts';

const { arrival } = row(0);
const LOST_NOW = { unread: LOST.frames, unreadSince: before(arrival, LOST.length) };
const missing = [
  { kind: 'gift', last: arrival, lastVersion: null, since: arrival, sinceVersion: null },
] as const;

describe('a page', () => {
  const health = (diagnostics: Parameters<typeof diagnosed>[0], now = arrival, more = {}) =>
    healthOf(row(0, { diagnostics: diagnosed(diagnostics) }), now, more);

  test('is listened to until something of it is understood', () => {
    expect(health({ frames: 1 })).toBe('listening');
    expect(health({ frames: 19, unread: 19, unreadSince: before(arrival, minutes(5)) })).toBe('listening');
    expect(health({ frames: 1, understood: 1 })).toBe('understood');
  });

  test('is out of sight where its recorder heard nothing at all, for however long', () => {
    expect(health({})).toBe('unseen');
    expect(health({}, after(arrival, minutes(5)))).toBe('unseen');
  });

  test('is out of sight in part where its socket is, whatever else is heard', () => {
    const diagnostics = { frames: 9, understood: 9, unseen: true };
    expect(health(diagnostics)).toBe('partlyUnseen');
    expect(health(diagnostics, after(arrival, minutes(1)))).toBe('partlyUnseen');
    expect(health({ ...diagnostics, frames: 0, understood: 0 })).toBe('unseen');
  });

  test('is lost after enough frames over enough time of which none was understood', () => {
    expect(health({ frames: 20, ...LOST_NOW })).toBe('lost');
    expect(health({ frames: 20, ...LOST_NOW, unread: LOST.frames - 1 })).toBe('listening');
    expect(health({ frames: 20, ...LOST_NOW, unreadSince: before(arrival, seconds(29)) })).toBe('listening');
  });

  test('is lost too where it was understood before', () => {
    expect(health({ frames: 9000, understood: 8900, ...LOST_NOW })).toBe('lost');
  });

  test('is understood in part where something is missing', () => {
    expect(health({ frames: 9, understood: 9 }, arrival, { missing })).toBe('partly');
    expect(health({ frames: 20, ...LOST_NOW }, arrival, { missing })).toBe('lost');
  });

  test('is silent while nothing arrives, unless its broadcast is over; once closed, its last word stands', () => {
    const heard = { frames: 9, understood: 9 };
    expect(health(heard, after(arrival, seconds(29)))).toBe('understood');
    expect(health(heard, after(arrival, seconds(31)))).toBe('silent');
    expect(health(heard, after(arrival, seconds(31)), { ended: true })).toBe('understood');
    expect(health(heard, after(arrival, minutes(11)))).toBe('understood');
    expect(health({ frames: 20, ...LOST_NOW }, after(arrival, minutes(11)))).toBe('lost');
  });

  test('of which nothing was ever understood is never said to be understood', () => {
    for (const wait of [0, 31, 3600])
      for (const ended of [true, false])
        expect(['understood', 'partly']).not.toContain(
          health({ frames: 5 }, after(arrival, seconds(wait)), { ended, missing }),
        );
  });

  test('of a console may be silent for longer: it polls', () => {
    const console = row(0, { page: 'console' });
    expect(healthOf(console, after(arrival, seconds(60)))).toBe('understood');
    expect(healthOf(console, after(arrival, seconds(100)))).toBe('silent');
  });
});

test('of several pages the most pressing state stands for all', () => {
  expect(worstOf(['understood', 'lost', 'partly'])).toBe('lost');
  expect(worstOf(['understood', 'listening'])).toBe('listening');
  expect(worstOf([])).toBe('listening');
  for (const each of HEALTHS) expect(worstOf([each, 'understood'])).toBe(each);
});

test('a page that was loaded anew no longer says how its broadcast is', () => {
  const old = row(0, { diagnostics: diagnosed({ ...LOST_NOW, frames: 20 }) });
  const fresh = row(0, { arrival: after(arrival, minutes(1)) });
  expect(speakingLast([old, fresh])).toEqual([fresh]);
  expect(speakingLast([old])).toEqual([old]);
});
