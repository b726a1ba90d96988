import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../utils/exchange/archive/read.ts';
import { writeArchive } from '../../../utils/exchange/archive/write.ts';
import { RUNNING } from '../../../utils/store/broadcast-key.ts';
import { joinByHand } from '../../../utils/store/by-hand.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { keepFolds, makeFold, waitingKeys } from '../../../utils/store/folding.ts';
import { importRows } from '../../../utils/store/importing.ts';
import { othersSince } from '../../../utils/store/joining.ts';
import { mergeRows } from '../../../utils/store/merge.ts';
import { deleteBroadcast, keepBroadcast, rowsOf, tagBroadcast } from '../../../utils/store/upkeep.ts';
import {
  after,
  type BroadcastId,
  type BroadcastKey,
  duration,
  type Revision,
  type RoomId,
} from '../../../utils/units.ts';
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

describe('the folds of broadcasts joined by hand', () => {
  const over = after(at(1), duration(RUNNING + 60_000));
  const foldAll = async (db: Database): Promise<void> => {
    const waiting = await waitingKeys(db, over);
    await keepFolds(db, await Promise.all(waiting.map((key) => makeFold(db, key, over))));
  };
  const folded = async (db: Database): Promise<string[]> =>
    (await db.folds.toArray()).map(({ key }) => key).toSorted();

  test('wait to be made anew of both, and what is another’s has none', async () => {
    const db = await three();
    await foldAll(db);
    expect(await folded(db)).toEqual([A, B, OWN].toSorted());
    await joinByHand(db, B, A);
    expect(await folded(db)).toEqual([A, OWN].toSorted());
    expect(await waitingKeys(db, over)).toEqual(expect.arrayContaining([A]));
    await foldAll(db);
    expect(await db.folds.get(A)).toMatchObject({ byConsole: true });
    await joinByHand(db, B, null);
    expect(await waitingKeys(db, over)).toEqual(expect.arrayContaining([A, B]));
    await foldAll(db);
    expect(await folded(db)).toEqual([A, B, OWN].toSorted());
    expect(await db.folds.get(A)).toMatchObject({ byConsole: false });
  });

  test('wait when a broadcast that something was joined to is called by its name', async () => {
    const db = database();
    const unnamed = { broadcast: null, room: '123' as RoomId };
    await say(db, 1, header('ann', unnamed));
    await say(db, 1, BOUND);
    const [first] = await db.recorders.where('id').equals(ROOM.id).toArray();
    await joinByHand(db, OWN, first?.key ?? A);
    await foldAll(db);
    await say(db, 2, header('ann', { ...unnamed, broadcast: '7500000000000000001' as BroadcastId }));
    expect(await keys(db)).toEqual({ ann: A, eve: A });
    expect(await waitingKeys(db, over)).toEqual(expect.arrayContaining([A, first?.key]));
  });
});

test('broadcasts joined one to another to a third are archived as they are', async () => {
  const db = await three();
  await joinByHand(db, OWN, B);
  await joinByHand(db, B, A);
  const archive = writeArchive(await rowsOf(db, A), { at: at(0), by: '' });
  expect(readArchive(archive).recorders.map(({ key }) => key)).toEqual([A, A, A]);
  const other = database();
  await importRows(other, readArchive(archive));
  expect(await keys(other)).toEqual({ ann: A, cy: A, eve: A });
});

describe('what the user says of a broadcast that cannot name itself yet', () => {
  const room = { room: '123' as RoomId };
  const unnamed = header('ann', { ...room, broadcast: null });
  const named = header('ann', { ...room, broadcast: '7500000000000000001' as BroadcastId });
  const keyOf = async (db: Database) => (await db.recorders.get(ROOM.id))?.key ?? expect.unreachable();
  /** Whether what is stored of a broadcast makes an archive that can be read again. */
  const archives = async (db: Database, key: BroadcastKey) =>
    readArchive(writeArchive(await rowsOf(db, key), { at: at(0), by: '' })).broadcasts;

  test('stays said of it once it has its name', async () => {
    const db = database();
    await say(db, 1, unnamed);
    const before = await keyOf(db);
    await tagBroadcast(db, before, () => ['主播:小美']);
    await keepBroadcast(db, before, true);
    await tagBroadcast(db, A, () => ['新品']);
    await say(db, 2, named);
    expect(await keyOf(db)).toBe(A);
    expect(await db.broadcasts.toArray()).toEqual([
      { key: A, kept: true, tags: ['新品', '主播:小美'], into: null },
    ]);
  });

  test('stays said of it when another page of the room names it', async () => {
    const db = database();
    await say(db, 1, unnamed);
    await keepBroadcast(db, await keyOf(db), true);
    await say(db, 1, header('bea', { ...room, broadcast: '7500000000000000001' as BroadcastId }));
    expect(await keys(db)).toEqual({ ann: A, bea: A });
    expect(await db.broadcasts.toArray()).toEqual([{ key: A, kept: true, tags: [], into: null }]);
  });

  test('leaves it joined to another, and the other where it is', async () => {
    const db = database();
    await say(db, 1, unnamed);
    await say(db, 1, CONSOLE);
    await say(db, 1, BOUND);
    await joinByHand(db, OWN, B);
    await joinByHand(db, await keyOf(db), B);
    await say(db, 2, named);
    expect(await keys(db)).toEqual({ ann: B, cy: B, eve: B });
    expect(await db.recorders.get(ROOM.id)).toMatchObject({ ownKey: A });
    expect(await archives(db, B)).toMatchObject([
      { key: A, into: B },
      { key: OWN, into: B },
    ]);
    await joinByHand(db, A, null);
    expect(await keys(db)).toEqual({ ann: A, cy: B, eve: B });
  });
});
