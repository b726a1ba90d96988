import { canonical } from '../exchange/archive/json.ts';
import { planImport } from '../exchange/archive/plan.ts';
import type { BroadcastKey, RecorderId, Revision } from '../units.ts';
import { broughtAround } from './brought.ts';
import type { Database } from './database.ts';
import { mergeRows, mergeWhole } from './merge.ts';
import { importOrders } from './orders.ts';
import { bringOutside } from './outside.ts';
import { bringReviews, notesAround } from './reviews.ts';
import type { Rows } from './schema.ts';
import type { ArchivedRows, WholeRows } from './whole.ts';
import { everything, rowsOf } from './upkeep.ts';

/**
 * Brings rows in, all or none of them, and answers with what takes them out again. What is stored already
 * stays as it is: importing twice changes nothing, and the order of imports does not matter.
 *
 * @throws Dexie's errors: nothing is stored then
 */
export function importRows(db: Database, there: ArchivedRows): Promise<() => Promise<void>> {
  const tables = [...everything(db), db.orders, db.outside, db.reviews, db.unfolded];
  return db.transaction('rw', [...tables, db.revisions], async () => {
    const here = mergeRows(await known(db, there));
    const { merged } = planImport(here, there);
    await replace(db, here, merged);
    const { orders, outside, reviews } = mergeWhole(there);
    const backs = [
      await importOrders(db, orders),
      await bringOutside(db, outside),
      await bringReviews(db, reviews),
    ];
    const last = [...there.recorders, ...there.chunks, ...there.slots].map(({ revision }) => revision);
    const own = (await db.revisions.get('revision'))?.value ?? 0;
    // Whoever follows the database hears of it, and what is committed from now on is newer than all of it.
    const value = last.reduce<number>((most, revision) => Math.max(most, revision), own + 1);
    await db.revisions.put({ name: 'revision', value: value as Revision });
    return () =>
      db.transaction('rw', tables, async () => {
        for (const back of backs) await back();
        await replace(db, merged, here);
      });
  });
}

/** What is stored of the broadcasts that rows are of, and of their recorders under whatever broadcast. */
export async function known(db: Database, { recorders }: Pick<Rows, 'recorders'>): Promise<WholeRows> {
  const stored = await db.recorders.bulkGet(recorders.map(({ id }) => id));
  const keys = new Set<BroadcastKey>(
    [...recorders, ...stored.filter((row) => row !== undefined)].map(({ key }) => key),
  );
  return rowsOfAll(db, keys);
}

/**
 * Stores what the second rows have and the first have not, and deletes what only the first have. The folds of the
 * broadcasts that are touched hold no longer.
 */
async function replace(db: Database, former: Rows, next: Rows): Promise<void> {
  const recorders = difference(former.recorders, next.recorders, ({ id }) => id);
  await db.recorders.bulkDelete(recorders.gone);
  await db.recorders.bulkPut(recorders.changed);
  const chunks = difference(former.chunks, next.chunks, ({ recorder, first }) => [recorder, first] as const);
  await db.chunks.bulkDelete(chunks.gone.map(([recorder, first]) => [recorder, first]));
  await db.chunks.bulkPut(chunks.changed);
  const slots = difference(former.slots, next.slots, ({ recorder, slot }) => [recorder, slot] as const);
  await db.slots.bulkDelete(slots.gone.map(([recorder, slot]) => [recorder, slot]));
  await db.slots.bulkPut(slots.changed);
  const sketches = difference(
    former.sketches,
    next.sketches,
    ({ recorder, viewerKey, part }) => [recorder, viewerKey, part] as const,
  );
  await db.sketches.bulkDelete(sketches.gone.map(([recorder, key, part]) => [recorder, key, part]));
  await db.sketches.bulkPut(sketches.changed);
  const marks = difference(former.marks, next.marks, ({ id }) => id);
  await db.marks.bulkDelete(marks.gone);
  await db.marks.bulkPut(marks.changed);
  const broadcasts = difference(former.broadcasts, next.broadcasts, ({ key }) => key);
  await db.broadcasts.bulkDelete(broadcasts.gone);
  await db.broadcasts.bulkPut(broadcasts.changed);
  const touched = new Set<RecorderId>([
    ...recorders.gone,
    ...recorders.changed.map(({ id }) => id),
    ...[chunks, slots, sketches].flatMap(({ gone }) => gone.map(([recorder]) => recorder)),
    ...[...chunks.changed, ...slots.changed, ...sketches.changed, ...marks.changed].map(
      ({ recorder }) => recorder,
    ),
  ]);
  const all = [...former.recorders, ...next.recorders].filter(({ id }) => touched.has(id));
  await db.unfolded.bulkPut(all.map(({ key }) => ({ key })));
}

/** Rows that are the same in both are not touched: a recorder that runs may have gone on with them. */
function difference<Row, Key>(
  former: readonly Row[],
  next: readonly Row[],
  keyOf: (row: Row) => Key,
): { readonly changed: Row[]; readonly gone: Key[] } {
  const before = new Map(former.map((row) => [canonical(keyOf(row)), row]));
  const after = new Map(next.map((row) => [canonical(keyOf(row)), row]));
  return {
    changed: [...after]
      .filter(([key, row]) => canonical(before.get(key) ?? null) !== canonical(row))
      .map(([, row]) => row),
    gone: [...before].filter(([key]) => !after.has(key)).map(([, row]) => keyOf(row)),
  };
}

/** Everything stored of some broadcasts, what was brought in of them, and what was decided around them. */
export async function rowsOfAll(db: Database, keys: Iterable<BroadcastKey>): Promise<WholeRows> {
  const all: WholeRows[] = [];
  const notes = await db.reviews.toArray();
  for (const key of keys) {
    const rows = await rowsOf(db, key);
    const reviews = notesAround(notes, rows.recorders);
    all.push({ ...rows, ...(await broughtAround(db, rows.recorders)), reviews });
  }
  return {
    recorders: all.flatMap(({ recorders }) => recorders),
    chunks: all.flatMap(({ chunks }) => chunks),
    slots: all.flatMap(({ slots }) => slots),
    sketches: all.flatMap(({ sketches }) => sketches),
    marks: all.flatMap(({ marks }) => marks),
    broadcasts: all.flatMap(({ broadcasts }) => broadcasts),
    orders: all.flatMap(({ orders }) => orders),
    outside: all.flatMap(({ outside }) => outside),
    reviews: all.flatMap(({ reviews }) => reviews),
  };
}
