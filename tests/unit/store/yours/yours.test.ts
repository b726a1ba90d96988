import { describe, expect, test } from 'vitest';
import { keepBroadcast, rowsOf } from '../../../../utils/store/upkeep.ts';
import { deleteAll, deleteBroadcasts, olderThan } from '../../../../utils/store/yours/clearing.ts';
import { DICTIONARY } from '../../../../utils/store/yours/dictionary.ts';
import { holdingsOf } from '../../../../utils/store/yours/holding.ts';
import { receiptOf } from '../../../../utils/store/yours/receipt.ts';
import { sizeOf } from '../../../../utils/store/yours/size.ts';
import { TABLE_NAMES } from '../../../../utils/store/yours/tables.ts';
import { after, type BroadcastId, type BroadcastKey, days, moment } from '../../../../utils/units.ts';
import { at, database, header, store } from '../builders.ts';

const ONE = 'douyin:7500000000000000001' as BroadcastKey;
const TWO = 'douyin:7500000000000000002' as BroadcastKey;
const ben = header('ben', { broadcast: '7500000000000000002' as BroadcastId });
const DAY = 24 * 60 * 60;

async function two() {
  const db = database();
  await store(db, 130);
  await store(db, 70, { header: ben, arrival: at(40 * DAY) });
  return db;
}

/** For tests that only read. */
const known = two();

describe('what is told of the tables', () => {
  test('names every table of the database, each once', async () => {
    const db = await known;
    expect(TABLE_NAMES.toSorted()).toEqual(db.tables.map(({ name }) => name).toSorted());
    expect((await holdingsOf(db)).map(({ table }) => table)).toEqual(TABLE_NAMES);
  });

  test('counts their rows, and knows when the oldest is from', async () => {
    const db = await known;
    const told = new Map((await holdingsOf(db)).map((holding) => [holding.table, holding]));
    for (const table of TABLE_NAMES) expect(told.get(table)?.rows).toBe(await db.table(table).count());
    for (const table of ['recorders', 'chunks', 'slots', 'sketches'] as const)
      expect(told.get(table)?.oldest).toBe(at(0));
    expect(told.get('raw')).toEqual({ table: 'raw', rows: 0, bytes: 0, oldest: null });
  });

  test('tells the age of what is left once the oldest broadcast is gone', async () => {
    const db = await two();
    await db.chunks.where('[recorder+first]').between(['ann', 0], ['ann', Infinity]).delete();
    const told = new Map((await holdingsOf(db)).map((holding) => [holding.table, holding]));
    const [row] = await db.recorders.where('key').equals(TWO).toArray();
    expect(told.get('chunks')?.oldest).toBe(row?.from);
  });

  test('weighs bytes as they are and text by its letters', () => {
    expect(sizeOf(new Uint8Array(1000))).toBe(1000);
    expect(sizeOf({ log: new Uint8Array(1000), name: 'ann' })).toBeGreaterThan(1003);
    expect(sizeOf({ log: new Uint8Array(1000), name: 'ann' })).toBeLessThan(1100);
  });
});

describe('a privacy receipt', () => {
  test('names every field of every row of its broadcast, and nothing of another', async () => {
    const db = await known;
    const { recorders, chunks, slots, sketches } = await rowsOf(db, ONE);
    const told = new Map((await receiptOf(db, ONE)).map((each) => [each.table, each]));
    for (const [table, rows] of Object.entries({ recorders, chunks, slots, sketches })) {
      const received = told.get(table as 'recorders');
      expect(received?.rows).toBe(rows.length);
      for (const row of rows) expect(received?.fields).toEqual(expect.arrayContaining(Object.keys(row)));
    }
  });

  test('has words in both languages for every field that is stored', async () => {
    const db = await known;
    for (const { table, fields } of await receiptOf(db, ONE)) {
      for (const field of fields) {
        const meaning: unknown = Reflect.get(DICTIONARY[table], field);
        expect(meaning, `${table}.${field}`).toHaveProperty('zh');
        expect(meaning, `${table}.${field}`).toHaveProperty('en');
      }
    }
  });

  test('is empty where nothing is held', async () => {
    expect(await receiptOf(await known, 'douyin:nothing' as BroadcastKey)).toEqual([]);
  });
});

describe('deleting', () => {
  const NOW = at(41 * DAY);

  test('by age takes what is older and leaves what is younger or kept for good', async () => {
    const db = await two();
    expect(await olderThan(db, 30, NOW)).toEqual([ONE]);
    expect((await olderThan(db, 30, after(NOW, days(60)))).toSorted()).toEqual([ONE, TWO]);
    await keepBroadcast(db, ONE, true);
    expect(await olderThan(db, 30, NOW)).toEqual([]);
  });

  test('several broadcasts is undone as one: every row equal', async () => {
    const db = await two();
    const before = await rowsOf(db);
    const undo = await deleteBroadcasts(db, [ONE, TWO]);
    expect((await rowsOf(db)).recorders).toEqual([]);
    await undo();
    expect(await rowsOf(db)).toEqual(before);
  });

  test('everything leaves no row but the number of writings, so that what comes next is newer', async () => {
    const db = await two();
    const last = await db.revisions.get('revision');
    await db.viewerKeys.put({ id: 'k', secret: new Uint8Array(16), bornAt: moment(0), diesAt: moment(1) });
    await deleteAll(db);
    for (const { table, rows } of await holdingsOf(db))
      expect(rows, table).toBe(table === 'revisions' ? 1 : 0);
    expect(await db.revisions.get('revision')).toEqual(last);
    await store(db, 3);
    expect((await rowsOf(db)).recorders).toHaveLength(1);
  });
});
