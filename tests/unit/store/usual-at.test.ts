import { describe, expect, test } from 'vitest';
import { LEAST_BROADCASTS } from '../../../utils/alerts/usual.ts';
import { bandsIn } from '../../../utils/alerts/windows.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import { broadcastKey } from '../../../utils/store/broadcast-key.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { windowsAt } from '../../../utils/store/usual-at.ts';
import { usualOfMinute } from '../../../utils/store/usual-of-minute.ts';
import type { BroadcastId } from '../../../utils/units.ts';
import { at, batch, comment, database, header, heard, online } from './builders.ts';

const DAY = 86_400;
const MINUTE = 60;
const named = (day: number) =>
  header(`day ${day}`, { broadcast: `${day}` as BroadcastId, openedAt: at(day * DAY) });

/**
 * A day's broadcast, heard for so many minutes, in batches of one: each minute as many comments as the day's
 * number, by three viewers, and in the second half hour twice as many viewers online.
 */
async function air(db: Database, day: number, length = 60): Promise<void> {
  for (let minute = 0; minute < length; minute += 1) {
    const start = day * DAY + minute * MINUTE;
    const log: LogEntry[] = [online(start, minute < 30 ? 100 : 200), heard(start, start + MINUTE)];
    for (let index = 0; index < day; index += 1) log.push(comment(start + index, index % 3));
    await commit(db, [batch(minute + 1, log, { header: named(day) })]);
  }
}

const asked = async (db: Database, day: number, minute: number) => {
  const own = named(day);
  const running = { ...own, key: broadcastKey(own), from: own.openedAt };
  return bandsIn(await windowsAt(db, running, minute), 'roomtally', givesOf(own.platform));
};

describe('what the room’s earlier broadcasts were at a minute', () => {
  test('is every figure of the ten minutes up to it, distinct viewers among them', async () => {
    const db = database();
    for (const day of [1, 2, 3, 4, 5, 6]) await air(db, day);
    const bands = await asked(db, 7, 20);
    expect(bands.online).toEqual({ median: 100, low: 100, high: 100, broadcasts: 6 });
    expect(bands.comments).toEqual({ median: 35, low: 10, high: 60, broadcasts: 6 });
    expect(bands.commenters).toEqual({ median: 3, low: 1, high: 3, broadcasts: 6 });
    expect((await asked(db, 7, 50)).online?.median).toBe(200);
  });

  test('comes of no more than the window’s slots, and one for what was before it', async () => {
    const db = database();
    for (const day of [1, 2]) await air(db, day);
    const own = named(3);
    const windows = await windowsAt(db, { ...own, key: broadcastKey(own), from: own.openedAt }, 20);
    expect(windows.map(({ claims }) => claims.length)).toEqual([61, 61]);
  });

  test('is nothing while fewer than five are known, or where they were over', async () => {
    const db = database();
    for (let day = 1; day < LEAST_BROADCASTS; day += 1) await air(db, day, 30);
    expect(await asked(db, 9, 20)).toEqual({});
    await air(db, LEAST_BROADCASTS, 15);
    expect((await asked(db, 9, 15)).comments?.broadcasts).toBe(LEAST_BROADCASTS);
    expect(await asked(db, 9, 20)).toEqual({});
  });

  test('is read for a stored broadcast at its last minute, and again only at another', async () => {
    const db = database();
    for (const day of [1, 2, 3, 4, 5]) await air(db, day, 20);
    await air(db, 6, 12);
    const rows = await db.recorders
      .where('key')
      .equals(broadcastKey(named(6)))
      .toArray();
    const usual = usualOfMinute(db);
    const bands = await usual(rows, 'roomtally');
    expect(bands.comments).toMatchObject({ low: 10, high: 50 });
    expect(await usual(rows, 'roomtally')).toBe(bands);
    expect(await usual(rows, 'weixin')).not.toBe(bands);
  });
});
