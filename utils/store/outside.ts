import { mergeOutside } from '../exchange/outside/merge.ts';
import type { OutsideRow } from '../exchange/outside/outside.ts';
import { after, duration, later, type Moment } from '../units.ts';
import { bring, planBringing } from './bringing.ts';
import { unfoldAround } from './brought.ts';
import type { Database } from './database.ts';

/** Each edit is later than the one before it, whatever the computer's clock says. */
const STEP = duration(1);

/** What the user types or imports, before it is known when. */
export type Outside = Omit<OutsideRow, 'editedAt'>;

/** Stores counts that no page tells of, all or none; the answer brings back what was there before. */
export async function putOutside(
  db: Database,
  rows: readonly Outside[],
  now: Moment,
): Promise<() => Promise<void>> {
  const former = await db.transaction('rw', db.outside, db.recorders, db.unfolded, async () => {
    const known = await db.outside.bulkGet(rows.map(({ id }) => id));
    await db.outside.bulkPut(
      rows.map((row, index) => {
        const before = known[index];
        return { ...row, editedAt: later(now, before ? after(before.editedAt, STEP) : now) };
      }),
    );
    await unfoldAround(db, rows);
    return rows.map((row, index) => known[index] ?? { ...row, deleted: true });
  });
  return async () => {
    await putOutside(db, former, now);
  };
}

/** Which rows of another copy would change what is here, and how they would stand then. */
export const planOutside = (db: Database, there: readonly OutsideRow[]): Promise<OutsideRow[]> =>
  planBringing({ table: db.outside, merge: mergeOutside }, there);

/** Brings another copy in; what was edited later here stays. The answer brings back what was there before. */
export function bringOutside(db: Database, there: readonly OutsideRow[]): Promise<() => Promise<void>> {
  const tables = [db.outside, db.recorders, db.unfolded];
  return db.transaction('rw', tables, async () => {
    const { changed, back } = await bring({ table: db.outside, merge: mergeOutside }, there);
    await unfoldAround(db, changed);
    return () =>
      db.transaction('rw', tables, async () => {
        await back();
        await unfoldAround(db, changed);
      });
  });
}
