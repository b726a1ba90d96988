import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { Database } from '../../../utils/store/database.ts';
import { join } from '../../../utils/store/joining.ts';
import { keepRaw } from '../../../utils/store/raw.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import type { ViewerHash } from '../../../utils/units.ts';
import { newKey } from '../../../utils/viewers/keys.ts';
import { at, database, hash, header, store } from './builders.ts';

const NAME = 'from version 1';
const KEY = newKey(at(0));

const without = (row: object, column: string): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));

/** A database as version 1 left it, with the rows that a recording of today has, less what it did not know. */
async function versionOne(): Promise<Awaited<ReturnType<typeof rowsOf>>> {
  const today = database();
  await store(today, 150, { viewerKey: KEY.id });
  const rows = await rowsOf(today);
  const old = new Dexie(NAME);
  old.version(1).stores({
    recorders: 'id, key, arrival',
    chunks: '[recorder+first]',
    slots: '[recorder+slot], [recorder+revision]',
    sketches: 'recorder',
    viewerKeys: 'id',
    broadcasts: 'key',
    revisions: 'name',
  });
  await old.table('recorders').bulkAdd(rows.recorders.map((row) => without(row, 'elderKey')));
  await old.table('chunks').bulkAdd([...rows.chunks]);
  await old.table('slots').bulkAdd([...rows.slots]);
  await old.table('sketches').bulkAdd(
    rows.sketches.map(({ recorder, viewerKey, viewers }) => ({
      recorder,
      viewerKey,
      viewers: without(viewers, 'organic'),
    })),
  );
  await old.table('viewerKeys').add(KEY);
  await old.table('revisions').add({ name: 'revision', value: 150 });
  old.close();
  return rows;
}

describe('a database of version 1', async () => {
  const rows = await versionOne();
  const db = new Database(NAME);

  test('loses nothing: its rows are those of today, its viewers all organic, its elder key none', async () => {
    expect(await rowsOf(db)).toEqual(rows);
    expect(rows.sketches).toHaveLength(1);
    expect(rows.sketches[0]?.viewers.organic?.length).toBeGreaterThan(100);
    expect(rows.recorders[0]?.elderKey).toBeNull();
    expect(await db.viewerKeys.toArray()).toEqual([KEY]);
    expect(await db.revisions.toArray()).toEqual([{ name: 'revision', value: 150 }]);
  });

  test('goes on: who joins is told the viewers seen, and the key they are hashed with', async () => {
    const { key, elder, viewers } = await join(db, header('ben'), at(151));
    expect([key.id, elder]).toEqual([KEY.id, null]);
    expect(viewers.comment).toContain(hash(1150) satisfies ViewerHash);
  });

  test('is upgraded once: opened again it is the same', async () => {
    db.close();
    const again = new Database(NAME);
    expect(await rowsOf(again)).toEqual(rows);
    again.close();
  });
});

/** The tables as version 3 left them. */
const TABLES_3 = {
  recorders: 'id, key, arrival',
  chunks: '[recorder+first]',
  slots: '[recorder+slot], [recorder+revision]',
  sketches: '[recorder+viewerKey+part]',
  viewerKeys: 'id',
  broadcasts: 'key',
  revisions: 'name',
};

describe('a database of version 3', () => {
  test('loses nothing, and can keep raw traffic from now on', async () => {
    const today = database();
    await store(today, 150);
    const rows = await rowsOf(today);
    const old = new Dexie('from version 3');
    old.version(3).stores(TABLES_3);
    for (const table of ['recorders', 'chunks', 'slots', 'sketches'] as const)
      await old.table(table).bulkAdd([...rows[table]]);
    old.close();

    const db = new Database('from version 3');
    expect(await rowsOf(db)).toEqual(rows);
    expect([await db.raw.count(), await db.keepings.count()]).toEqual([0, 0]);
    await keepRaw(db, { recorder: header('ann').id, on: true }, at(0));
    expect(await db.keepings.count()).toBe(1);
    db.close();
  });
});

test('a slot that was stored before slots were packed is read as it was, and packed when it is written anew', async () => {
  const today = database();
  await store(today, 40);
  const { slots } = await rowsOf(today);
  const old = new Dexie('from version 10');
  old.version(10).stores({ slots: '[recorder+slot], [recorder+revision]' });
  await old.table('slots').bulkAdd([...slots]);
  old.close();

  const db = new Database('from version 10');
  expect(await db.slots.toArray()).toEqual(slots);
  await db.slots.bulkPut([...slots]);
  expect(await db.slots.toArray()).toEqual(slots);
  db.close();

  const stored = new Dexie('from version 10');
  await stored.open();
  const [raw] = await stored.table<{ span: unknown }>('slots').toArray();
  expect(raw?.span).toBeInstanceOf(Uint8Array);
  stored.close();
});
