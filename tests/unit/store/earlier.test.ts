import { describe, expect, test } from 'vitest';
import type { RecorderHeader } from '../../../utils/messages/messages.ts';
import { broadcastKey } from '../../../utils/store/broadcast-key.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { earlierBroadcasts, earlierThan } from '../../../utils/store/earlier.ts';
import type { BroadcastId, PlatformId, RecorderId, RoomId } from '../../../utils/units.ts';
import { at, batch, comment, database, header, heard, online } from './builders.ts';

const DAY = 86_400;
const named = (day: number, over: Partial<RecorderHeader> = {}): RecorderHeader =>
  header(`day ${day}`, { broadcast: `${day}` as BroadcastId, openedAt: at(day * DAY), ...over });

/** Stores two minutes of a day's broadcast, in which as many were online as the day's number, and one comment fell. */
async function air(db: Database, day: number, over: Partial<RecorderHeader> = {}): Promise<void> {
  const start = day * DAY;
  const log = [online(start, day), comment(start + 70), heard(start, start + 120)];
  await commit(db, [batch(1, log, { header: named(day, over) })]);
}

const asked = (db: Database, of: RecorderHeader) =>
  earlierBroadcasts(db, { ...of, key: broadcastKey(of), from: of.openedAt });
const onlines = async (db: Database, of: RecorderHeader): Promise<unknown[]> =>
  (await asked(db, of)).map(({ series }) => series.online[0]);

describe('the room’s earlier broadcasts', () => {
  test('are told minute by minute, newest first', async () => {
    const db = database();
    for (const day of [1, 2, 3]) await air(db, day);
    const series = await asked(db, named(4));
    expect(series.map(({ series: each }) => each.online)).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(series[0]?.series.commentsPerMinute).toEqual([0, 1]);
  });

  test('are those before it, the last ten of them, and not itself', async () => {
    const db = database();
    for (let day = 1; day <= 14; day += 1) await air(db, day);
    expect(await onlines(db, named(13))).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(await onlines(db, named(13, { id: 'reload' as RecorderId }))).not.toContain(13);
  });

  test('are of the same platform and room', async () => {
    const db = database();
    await air(db, 1);
    await air(db, 2, { room: 'elsewhere' as RoomId });
    await air(db, 3, { platform: 'tiktok' as PlatformId });
    expect(await onlines(db, named(4))).toEqual([1]);
  });

  test('are found for a console by the room that its broadcast was seen in, and for what is stored', async () => {
    const db = database();
    for (const day of [1, 2]) await air(db, day);
    const shop = named(2, { id: 'shop' as RecorderId, page: 'console', room: null });
    expect(await onlines(db, shop)).toEqual([1]);
    const rows = await db.recorders.where('key').equals(broadcastKey(shop)).toArray();
    expect((await earlierThan(db, rows)).map(({ series }) => series.online[0])).toEqual([1]);
  });

  test('are none where the room is not known', async () => {
    const db = database();
    await air(db, 1);
    expect(await onlines(db, named(2, { room: null }))).toEqual([]);
  });
});
