import { describe, expect, test } from 'vitest';
import { joinByHand } from '../../../utils/store/by-hand.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { othersSince } from '../../../utils/store/joining.ts';
import { mergeRows } from '../../../utils/store/merge.ts';
import { deleteBroadcast, keepBroadcast, rowsOf } from '../../../utils/store/upkeep.ts';
import type { BroadcastId, BroadcastKey, Revision, RoomId } from '../../../utils/units.ts';
import { at, batch, comment, database, header, heard } from './builders.ts';

const ROOM = header('ann');
const CONSOLE = header('cy', { page: 'console', room: null, broadcast: '7600' as BroadcastId });
const BOUND = header('eve', { page: 'bound', room: 'shop.example/live' as RoomId, broadcast: null });
const A = 'douyin:7500000000000000001' as BroadcastKey;
const B = 'douyin:7600' as BroadcastKey;
const OWN = 'douyin:shop.example/live@eve' as BroadcastKey;

const say = (db: Database, seq: number, asked = ROOM) =>
  commit(db, [batch(seq, [comment(seq), heard(seq - 1, seq)], { header: asked, arrival: at(seq) })]);
const keys = async (db: Database): Promise<Record<string, string>> =>
  Object.fromEntries((await db.recorders.toArray()).map(({ id, key }) => [id, key]));

async function three(): Promise<Database> {
  const db = database();
  await say(db, 1);
  await say(db, 1, CONSOLE);
  await say(db, 1, BOUND);
  return db;
}

describe('broadcasts joined by hand', () => {
  test('are two until they are joined, and two again when they are taken apart', async () => {
    const db = await three();
    expect(await keys(db)).toEqual({ ann: A, cy: B, eve: OWN });
    await joinByHand(db, B, A);
    expect(await keys(db)).toEqual({ ann: A, cy: A, eve: OWN });
    await joinByHand(db, B, null);
    expect(await keys(db)).toEqual({ ann: A, cy: B, eve: OWN });
    expect((await db.recorders.get(CONSOLE.id)) ?? {}).not.toHaveProperty('ownKey');
  });

  test('come back by undoing, whichever was done', async () => {
    const db = await three();
    const apart = await joinByHand(db, B, A);
    const together = await joinByHand(db, B, null);
    await together();
    expect(await keys(db)).toMatchObject({ cy: A });
    await apart();
    expect(await keys(db)).toMatchObject({ cy: B });
  });

  test('stay joined while both go on recording, and for pages that open later', async () => {
    const db = await three();
    await joinByHand(db, B, A);
    await say(db, 2, CONSOLE);
    await say(db, 1, header('dee', { page: 'console', room: null, broadcast: '7600' as BroadcastId }));
    expect(await keys(db)).toMatchObject({ cy: A, dee: A });
    await joinByHand(db, B, null);
    expect(await keys(db)).toMatchObject({ ann: A, cy: B, dee: B });
  });

  test('may be joined before anything of them is stored: a bound page waits for nothing', async () => {
    const db = database();
    await joinByHand(db, OWN, A);
    await say(db, 1, BOUND);
    await say(db, 1);
    expect(await keys(db)).toEqual({ ann: A, eve: A });
    expect((await othersSince(db, BOUND, 0 as Revision)).slots.map(({ recorder }) => recorder)).toEqual([
      'ann',
    ]);
  });

  test('follow one another, and never in a circle', async () => {
    const db = await three();
    await joinByHand(db, OWN, B);
    await joinByHand(db, B, A);
    expect(await keys(db)).toEqual({ ann: A, cy: A, eve: A });
    await joinByHand(db, A, OWN);
    await joinByHand(db, A, A);
    expect(await keys(db)).toEqual({ ann: A, cy: A, eve: A });
    await joinByHand(db, B, null);
    expect(await keys(db)).toEqual({ ann: A, cy: B, eve: B });
  });

  test('go with a broadcast that learns its name late', async () => {
    const db = database();
    const nameless = header('ann', { broadcast: null });
    await say(db, 1, nameless);
    await say(db, 1, BOUND);
    await joinByHand(db, OWN, (await keys(db))['ann'] as BroadcastKey);
    await say(db, 2, ROOM);
    expect(await keys(db)).toEqual({ ann: A, eve: A });
    await say(db, 2, BOUND);
    await joinByHand(db, B, A);
    expect(await keys(db)).toEqual({ ann: A, eve: A });
  });

  test('are deleted and brought back together', async () => {
    const db = await three();
    await joinByHand(db, B, A);
    await keepBroadcast(db, A, true);
    const before = await rowsOf(db, A);
    const restore = await deleteBroadcast(db, A);
    expect(await keys(db)).toEqual({ eve: OWN });
    expect(await db.broadcasts.count()).toBe(0);
    await restore();
    expect(await rowsOf(db, A)).toEqual(before);
  });

  test('are joined in files that are put together, whichever of them knew it', async () => {
    const db = await three();
    const apart = await rowsOf(db);
    await joinByHand(db, B, A);
    const together = await rowsOf(db);
    for (const merged of [mergeRows(apart, together), mergeRows(together, apart)]) {
      expect(merged.recorders.map(({ id, key }) => [id, key])).toEqual([
        ['ann', A],
        ['cy', A],
        ['eve', OWN],
      ]);
    }
  });
});
