import { before, type BroadcastKey, days, type Moment } from '../../units.ts';
import type { Database } from '../database.ts';
import { deleteBroadcast } from '../upkeep.ts';

/** The broadcasts of which nothing was heard for so many days, but for those that are kept for good. */
export async function olderThan(db: Database, count: number, now: Moment): Promise<BroadcastKey[]> {
  const young = await db.recorders
    .where('arrival')
    .aboveOrEqual(before(now, days(count)))
    .toArray();
  const old = await db.recorders
    .where('arrival')
    .below(before(now, days(count)))
    .toArray();
  const kept = (await db.broadcasts.toArray()).flatMap(({ key, kept: stays }) => (stays ? [key] : []));
  const staying = new Set([...young.map(({ key }) => key), ...kept]);
  return [...new Set(old.map(({ key }) => key))].filter((key) => !staying.has(key));
}

/** Deletes broadcasts, all or none of them, and answers with what brings all of them back. */
export async function deleteBroadcasts(
  db: Database,
  keys: readonly BroadcastKey[],
): Promise<() => Promise<void>> {
  const undos = await db.transaction('rw', db.tables, async () => {
    const each: (() => Promise<void>)[] = [];
    for (const key of keys) each.push(await deleteBroadcast(db, key));
    return each;
  });
  return () =>
    db.transaction('rw', db.tables, async () => {
      for (const undo of undos) await undo();
    });
}

/**
 * Empties every table, the viewers' keys too: nothing of it comes back. The last revision stays, a plain number, so
 * that whatever is recorded next is newer than what pages have seen.
 */
export const deleteAll = (db: Database): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) if (table.name !== 'revisions') await table.clear();
  });
