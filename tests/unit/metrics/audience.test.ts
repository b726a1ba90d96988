import { describe, expect, test } from 'vitest';
import { figureOf, happened, heard, roomAccount, told, valueOf } from './accounts.ts';

describe('online', () => {
  const account = roomAccount([
    told(0, 'online', 100),
    told(30, 'online', 160),
    told(45, 'online', 40),
    heard(0, 60),
  ]);

  test('is the last reading, as the platform reports it', () => {
    expect(figureOf(account, 'online')).toMatchObject({ value: 40, low: 40, high: 40, basis: 'reported' });
  });

  test('has its peak and its average over time', () => {
    expect(valueOf(account, 'onlinePeak')).toEqual([160, 160, 160]);
    const average = (30 * 100 + 15 * 160 + 15 * 40) / 60;
    expect(valueOf(account, 'onlineAverage')).toEqual([average, average, average]);
  });

  test('may have peaked higher in a gap', () => {
    const gap = roomAccount([told(0, 'online', 100), heard(0, 30), told(60, 'online', 90), heard(60, 90)]);
    expect(valueOf(gap, 'onlinePeak')).toEqual([100, 100, null]);
  });

  test('is not known yet before the first reading', () => {
    const none = roomAccount([happened(1, 'comment'), heard(0, 60)]);
    for (const id of ['online', 'onlinePeak', 'onlineAverage', 'netFlow'] as const) {
      expect(valueOf(none, id)).toBe('notYet');
    }
  });
});

describe('entries', () => {
  test('are the rise of the running total while the room was heard', () => {
    const account = roomAccount([told(0, 'entries', 1000), told(60, 'entries', 1180), heard(0, 120)]);
    expect(figureOf(account, 'entries')).toMatchObject({
      value: 180,
      low: 180,
      high: 180,
      basis: 'reported',
    });
    expect(valueOf(account, 'entriesPerMinute')).toEqual([90, 90, 90]);
  });

  test('carry the bounds of rounded readings', () => {
    const account = roomAccount([
      told(0, 'entries', 9500, 10_500),
      told(60, 'entries', 11_500, 12_500),
      heard(0, 60),
    ]);
    expect(valueOf(account, 'entries')).toEqual([2000, 1000, 3000]);
  });

  test('are not below 0 where rounding leaves that open', () => {
    const account = roomAccount([
      told(0, 'entries', 9500, 10_500),
      told(60, 'entries', 9500, 10_500),
      heard(0, 60),
    ]);
    expect(valueOf(account, 'entries')).toEqual([500, 0, 1000]);
  });

  test('of a part count from where the part before ended', () => {
    const log = [told(5, 'entries', 100), told(55, 'entries', 180), told(75, 'entries', 200), heard(0, 120)];
    expect(valueOf(roomAccount(log, { since: 60 }), 'entries')).toEqual([20, 20, 20]);
  });

  test('are not made less by a gap: the total goes on', () => {
    const log = [told(0, 'entries', 100), heard(0, 10), told(80, 'entries', 400), heard(80, 90)];
    expect(valueOf(roomAccount(log), 'entries')).toEqual([300, 300, 300]);
  });

  test('that are seen are another figure, and not sent where the total rises and nobody is seen', () => {
    const rising = [told(0, 'entries', 0), told(50, 'entries', 70), heard(0, 60)];
    expect(valueOf(roomAccount(rising), 'entriesSeen')).toBe('notSent');
    expect(valueOf(roomAccount([happened(1, 'entry'), ...rising]), 'entriesSeen')).toEqual([1, 1, 1]);
  });
});

describe('who left', () => {
  test('is who came, less the change of who is there', () => {
    const log = [
      told(0, 'online', 100),
      told(0, 'entries', 500),
      told(110, 'online', 130),
      told(110, 'entries', 700),
      heard(0, 120),
    ];
    expect(valueOf(roomAccount(log), 'exits')).toEqual([170, 170, 170]);
    expect(valueOf(roomAccount(log), 'netFlow')).toEqual([15, 15, 15]);
  });

  test('flows out: the net flow is negative', () => {
    const log = [told(0, 'online', 100), told(50, 'online', 40), heard(0, 60)];
    expect(valueOf(roomAccount(log), 'netFlow')).toEqual([-60, -60, -60]);
  });
});

describe('distinct viewers', () => {
  test('of a broadcast heard from its start are the platform’s total', () => {
    const log = [
      told(0, 'online', 1),
      told(0, 'uniqueViewers', 1),
      told(0, 'entries', 1),
      told(50, 'uniqueViewers', 800),
      told(50, 'entries', 1200),
      heard(0, 60),
    ];
    expect(valueOf(roomAccount(log), 'uniqueViewers')).toEqual([800, 800, 800]);
  });

  test('of a room that was opened late are those present and those new since', () => {
    const log = [
      told(0, 'online', 50),
      told(0, 'uniqueViewers', 1000),
      told(0, 'entries', 2000),
      told(50, 'uniqueViewers', 1300),
      told(50, 'entries', 2500),
      heard(0, 60),
    ];
    // At the most every entry was somebody who had been there before.
    expect(valueOf(roomAccount(log), 'uniqueViewers')).toEqual([350, 350, 550]);
  });

  test('read as "10万+" are closed above by the entries: a viewer has entered once at least', () => {
    const log = [
      told(0, 'online', 10),
      told(0, 'uniqueViewers', 10),
      told(0, 'entries', 10),
      told(50, 'uniqueViewers', 100_000, null),
      told(50, 'entries', 329_500, 330_500),
      heard(0, 60),
    ];
    expect(valueOf(roomAccount(log), 'uniqueViewers')).toEqual([null, 100_000, 330_500]);
  });
});
