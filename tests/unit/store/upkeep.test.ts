import { describe, expect, test } from 'vitest';
import type { Database } from '../../../utils/store/database.ts';
import { deleteBroadcast, keepBroadcast, pruneOlder, rowsOf } from '../../../utils/store/upkeep.ts';
import {
  after,
  type BroadcastId,
  type BroadcastKey,
  days,
  minutes,
  type Moment,
} from '../../../utils/units.ts';
import { at, database, header, store } from './builders.ts';

const OTHERS_STAY = days(7);
const ONE = 'douyin:7500000000000000001' as BroadcastKey;
const TWO = 'douyin:7500000000000000002' as BroadcastKey;
const second = header('ben', { broadcast: '7500000000000000002' as BroadcastId });

/** Two broadcasts, long enough that both have sealed chunks and sketches. */
async function two(): Promise<Database> {
  const db = database();
  await store(db, 140);
  await store(db, 140, { header: second });
  await keepBroadcast(db, ONE, true);
  return db;
}

const keysIn = async (db: Database): Promise<string[]> =>
  (await rowsOf(db)).recorders.map(({ key }) => key).toSorted();

describe('a broadcast', () => {
  test('that is deleted takes everything of its own with it, and nothing of another', async () => {
    const db = await two();
    const other = await rowsOf(db, TWO);
    await deleteBroadcast(db, ONE);
    const { recorders, chunks, slots, sketches, broadcasts } = await rowsOf(db, ONE);
    expect([recorders, chunks, slots, sketches, broadcasts].flat()).toEqual([]);
    expect(await rowsOf(db)).toEqual(other);
  });

  test('that is deleted comes back whole: every row equal', async () => {
    const db = await two();
    const before = await rowsOf(db);
    const undo = await deleteBroadcast(db, ONE);
    expect(await rowsOf(db)).not.toEqual(before);
    await undo();
    expect(await rowsOf(db)).toEqual(before);
    await undo();
    expect(await rowsOf(db)).toEqual(before);
  });

  test('that is not there is deleted without harm', async () => {
    const db = await two();
    const before = await rowsOf(db);
    await (
      await deleteBroadcast(db, 'douyin:nothing' as BroadcastKey)
    )();
    expect(await rowsOf(db)).toEqual(before);
  });

  test('has rows of its own: together they are all', async () => {
    const db = await two();
    const [one, other, all] = [await rowsOf(db, ONE), await rowsOf(db, TWO), await rowsOf(db)];
    for (const table of ['recorders', 'chunks', 'slots', 'sketches', 'broadcasts'] as const) {
      expect(all[table]).toHaveLength(one[table].length + other[table].length);
    }
    expect(one.sketches).toHaveLength(1);
  });
});

describe('another’s room', () => {
  const LAST = at(140);
  const prune = async (now: Moment, options: { kept?: boolean; mine?: boolean } = {}): Promise<string[]> => {
    const db = await two();
    if (!options.kept) await keepBroadcast(db, ONE, false);
    await pruneOlder(db, now, OTHERS_STAY, () => options.mine ?? false);
    return keysIn(db);
  };

  test('stays for seven days and then goes', async () => {
    expect(await prune(after(LAST, OTHERS_STAY))).toEqual([ONE, TWO]);
    expect(await prune(after(LAST, (OTHERS_STAY + minutes(1)) as typeof OTHERS_STAY))).toEqual([]);
  });

  test('stays when it is kept; my own stays in any case', async () => {
    const later = after(LAST, (OTHERS_STAY * 10) as typeof OTHERS_STAY);
    expect(await prune(later, { kept: true })).toEqual([ONE]);
    expect(await prune(later, { mine: true })).toEqual([ONE, TWO]);
  });

  test('stays while any recorder of its broadcast is younger', async () => {
    const db = await two();
    await keepBroadcast(db, ONE, false);
    const now = after(LAST, (OTHERS_STAY + minutes(1)) as typeof OTHERS_STAY);
    await store(db, 1, { header: { ...header('cy') }, arrival: now });
    await pruneOlder(db, now, OTHERS_STAY, () => false);
    expect(await keysIn(db)).toEqual([ONE, ONE]);
  });
});
