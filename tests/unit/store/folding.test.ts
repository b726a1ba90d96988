import { describe, expect, test } from 'vitest';
import { unfold } from '../../../utils/metrics/folded.ts';
import { METRIC_IDS } from '../../../utils/metrics/definitions.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { commit } from '../../../utils/store/commit.ts';
import { RUNNING } from '../../../utils/store/broadcast-key.ts';
import type { Database } from '../../../utils/store/database.ts';
import { keepFolds, makeFold, waitingKeys } from '../../../utils/store/folding.ts';
import { deleteBroadcast, rowsOf } from '../../../utils/store/upkeep.ts';
import { after, type BroadcastKey, duration } from '../../../utils/units.ts';
import { at, database, header, second, store } from './builders.ts';

const KEY = 'douyin:7500000000000000001' as BroadcastKey;
const LATER = after(at(30), duration(RUNNING + 60_000));

async function foldAll(db: Database): Promise<void> {
  const waiting = await waitingKeys(db, LATER);
  await keepFolds(db, await Promise.all(waiting.map((key) => makeFold(db, key, LATER))));
}

async function recorded(): Promise<Database> {
  const db = database();
  await store(db, 30);
  return db;
}

describe('a broadcast', () => {
  test('waits to be folded once it is over, and not while it is recorded', async () => {
    const db = await recorded();
    expect(await waitingKeys(db, at(31))).toEqual([]);
    expect(await waitingKeys(db, LATER)).toEqual([KEY]);
    await foldAll(db);
    expect(await waitingKeys(db, LATER)).toEqual([]);
  });

  test('reads from its fold as it reads from everything stored of it', async () => {
    const db = await recorded();
    await foldAll(db);
    const [fold] = await db.folds.toArray();
    const [view] = broadcastViews(await rowsOf(db), LATER, { myRooms: [] });
    if (!fold || !view) return expect.unreachable();
    const listed = unfold(fold, { said: undefined, myRooms: [], definitions: 'roomtally' });
    for (const part of ['title', 'room', 'platform', 'from', 'until', 'ended', 'live', 'coverage'] as const)
      expect([part, listed[part]]).toEqual([part, view[part]]);
    for (const id of METRIC_IDS)
      expect([id, listed.figures[id]]).toMatchObject([id, valueOf(view.figures[id])]);
    expect([...listed.curve]).toHaveLength(1);
  });

  test('waits again when its recording goes on, and keeps no fold of a state that is past', async () => {
    const db = await recorded();
    const made = await makeFold(db, KEY, LATER);
    await commit(db, [second(31)]);
    await keepFolds(db, [made]);
    expect(await db.folds.count()).toBe(0);
    await foldAll(db);
    await commit(db, [second(32)]);
    expect(await waitingKeys(db, LATER)).toEqual([KEY]);
  });

  test('waits again when what it was packed as is read no more', async () => {
    const db = await recorded();
    await foldAll(db);
    await db.folds.toCollection().modify({ shape: 'another' });
    expect(await waitingKeys(db, LATER)).toEqual([KEY]);
  });

  test('that was joined with another has no fold of its own any more', async () => {
    const db = database();
    const nameless = header('ben', { broadcast: null });
    await commit(db, [second(1, { header: nameless })]);
    await foldAll(db);
    const [before] = await db.folds.toArray();
    expect(before?.key).toContain('@');
    await commit(db, [second(1)]);
    await foldAll(db);
    expect((await db.folds.toArray()).map(({ key }) => key)).toEqual([KEY]);
  });

  test('that is deleted leaves no fold, and waits for one when it is brought back', async () => {
    const db = await recorded();
    await foldAll(db);
    const undo = await deleteBroadcast(db, KEY);
    expect([await db.folds.count(), await db.unfolded.count()]).toEqual([0, 0]);
    await undo();
    expect(await waitingKeys(db, LATER)).toEqual([KEY]);
  });
});

/** A figure without what only a card tells. */
const valueOf = (known: object): object => {
  if (!('figure' in known)) return known;
  const { value, low, high, estimate, basis, coverage } = known.figure as Record<string, unknown>;
  return { figure: { value, low, high, estimate, basis, coverage } };
};
