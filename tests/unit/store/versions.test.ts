import 'fake-indexeddb/auto';
import type { Table } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { commit } from '../../../utils/store/commit.ts';
import { Database } from '../../../utils/store/database.ts';
import { isNewer } from '../../../utils/store/newer.ts';
import { join } from '../../../utils/store/joining.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import type { RecorderId } from '../../../utils/units.ts';
import { at, database, hash, header, second } from './builders.ts';
import { ADDED, fill } from './versions/content.ts';
import { leave, leftBy, leftIn } from './versions/left.ts';

/** Versions 2 and 8 were never left on any disk: one is half of 3, the other was passed over. */
const VERSIONS = [1, 3, 4, 5, 6, 7, 9, 10];

/** What is there again when it is missing, and what holds a row's figures packed another way. */
const REMADE = new Set(['folds', 'explanations', 'unfolded', 'slots', 'sketches', 'chunks']);

const lasts = async (db: Database): Promise<object> => {
  const rows = await rowsOf(db);
  const views = broadcastViews(rows, at(100_000), { myRooms: [] });
  return views.map(({ figures, gaps, minutes, coverage, recorders, title }) => ({
    figures,
    gaps,
    minutes,
    coverage,
    title,
    recorders: recorders.map(({ id }) => id),
  }));
};

const opened = async (version: number): Promise<Database> => {
  const name = `left by ${version}, ${Math.random()}`;
  await leave(name, await leftBy(version));
  return new Database(name);
};

describe.each(VERSIONS)('a database that version %i left', (version) => {
  test('keeps every row that is no cache', async () => {
    const { stores } = await leftBy(version);
    const db = await opened(version);
    const kept = stores.filter(({ name }) => !REMADE.has(name));
    expect(kept.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['broadcasts', 'recorders', 'revisions', 'viewerKeys']),
    );
    for (const { name, rows } of kept) expect(await db.table(name).toArray()).toMatchObject(rows);
    const tables = new Map(db.tables.map((table): [string, Table] => [table.name, table]));
    for (const [name, rows] of Object.entries(ADDED).filter(([table]) =>
      stores.some((one) => one.name === table),
    ))
      expect(await tables.get(name)?.toArray()).toEqual(rows);
    db.close();
  });

  test('tells what a database of today tells that was filled with the same', async () => {
    const today = database();
    await fill(today);
    const db = await opened(version);
    expect(await lasts(db)).toEqual(await lasts(today));
    const [view = expect.unreachable()] = broadcastViews(await rowsOf(db), at(100_000), { myRooms: [] });
    const known = view.figures['comments' satisfies MetricId];
    expect('figure' in known && known.figure.value).toBe(260);
    db.close();
  });

  test('waits to be folded, as a whole', async () => {
    const db = await opened(version);
    expect(await db.unfolded.toCollection().primaryKeys()).toEqual(['douyin:7500000000000000001']);
    db.close();
  });

  test('goes on: its recorders go on where they were, and who joins knows what was counted', async () => {
    const db = await opened(version);
    const committed = await commit(db, [second(130), second(131)]);
    expect(committed.get('ann' as RecorderId)).toBe(131);
    const { resume, viewers } = await join(db, header('carl'), at(140));
    expect(resume?.keys).toContain('Chat:131');
    expect(viewers.comment).toContain(hash(1130));
    db.close();
  });
});

describe('a database that a newer version left', () => {
  const newer = async (): Promise<string> => {
    const name = `left by the next, ${Math.random()}`;
    const { version, stores } = await leftBy(10);
    const [gone, changed, ...others] = stores;
    // It dropped a table and indexes another way: what an older version would put right.
    const other = [{ ...(changed ?? expect.unreachable()), indexes: [] }, ...others];
    expect(gone?.name).toBe('broadcasts');
    await leave(name, { version: version + 1000, stores: other });
    return name;
  };

  const look = async (name: string) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
    });
    const left = await leftIn(db);
    db.close();
    return left;
  };

  test('is not opened, and nothing in it changes, whatever is asked of it', async () => {
    const name = await newer();
    const before = await look(name);
    const db = new Database(name);
    const asked = [
      () => db.recorders.count(),
      () => commit(db, [second(1)]),
      () => join(db, header('carl'), at(140)),
      () => rowsOf(db),
    ];
    for (const each of asked) expect(isNewer(await each().catch((error: unknown) => error))).toBe(true);
    db.close();
    expect(await look(name)).toEqual(before);
  });

  test('is told from one that cannot be opened for another reason', async () => {
    const db = database();
    db.close();
    expect(isNewer(await db.recorders.count().catch((error: unknown) => error))).toBe(false);
    expect(isNewer(new Error('the disk is full'))).toBe(false);
    expect(isNewer(null)).toBe(false);
  });
});
