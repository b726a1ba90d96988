import { before, type BroadcastKey, type Duration, type Moment } from '../units.ts';
import type { Database } from './database.ts';
import { deleteRaw, putRaw, rawRows, type RawRows } from './raw.ts';
import type { BroadcastRow, Rows } from './schema.ts';
import { rowsOfRecorder } from './sketching.ts';
import { tidyTags } from './tags.ts';

/** Every table that holds something of broadcasts. */
export const everything = (db: Database) => [
  db.recorders,
  db.chunks,
  db.slots,
  db.sketches,
  db.marks,
  db.broadcasts,
];
const withRaw = (db: Database) => [...everything(db), db.raw, db.keepings];
const caches = (db: Database) => [db.folds, db.explanations, db.openings, db.unfolded];

/** Says whether a broadcast stays when its room's time is over. */
export async function keepBroadcast(db: Database, key: BroadcastKey, kept: boolean): Promise<void> {
  await say(db, key, () => ({ kept }));
}

/**
 * Changes a broadcast's tags and answers with what brings those back that it had. What is stored of them is
 * tidy, whatever `change` makes of them.
 */
export async function tagBroadcast(
  db: Database,
  key: BroadcastKey,
  change: (tags: readonly string[]) => readonly string[],
): Promise<() => Promise<void>> {
  const former = await say(db, key, ({ tags }) => ({ tags: tidyTags(change(tags)) }));
  return async () => {
    await say(db, key, () => ({ tags: former.tags }));
  };
}

/** Every tag that a broadcast has, each once, in the order of the language that most are written in. */
export async function tagsUsed(db: Database): Promise<string[]> {
  const rows = await db.broadcasts.toArray();
  return [...new Set(rows.flatMap(({ tags }) => tags))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
}

/** Writes down what the user says of a broadcast beside what was said before, which is the answer. */
const say = (
  db: Database,
  key: BroadcastKey,
  said: (former: BroadcastRow) => Partial<BroadcastRow>,
): Promise<BroadcastRow> =>
  db.transaction('rw', db.broadcasts, async () => {
    const former = (await db.broadcasts.get(key)) ?? { key, kept: false, tags: [], into: null };
    await db.broadcasts.put({ ...former, ...said(former) });
    return former;
  });

/** Deletes a broadcast with everything stored of it, and answers with what brings it back. */
export function deleteBroadcast(db: Database, key: BroadcastKey): Promise<() => Promise<void>> {
  return db.transaction('rw', [...withRaw(db), ...caches(db)], async () => {
    const rows = await rowsOf(db, key);
    const ids = rows.recorders.map(({ id }) => id);
    const raw = await rawRows(db, ids);
    await deleteRaw(db, ids);
    for (const id of ids) {
      await rowsOfRecorder(db, id).delete();
      await db.chunks.where('[recorder+first]').between([id, 0], [id, Infinity]).delete();
      await db.slots.where('[recorder+slot]').between([id, 0], [id, Infinity]).delete();
    }
    await db.marks.where('recorder').anyOf(ids).delete();
    await db.recorders.bulkDelete(ids);
    await db.broadcasts.bulkDelete([key, ...rows.broadcasts.map((row) => row.key)]);
    for (const cache of caches(db)) await cache.delete(key);
    return () => restore(db, rows, raw);
  });
}

const restore = (db: Database, rows: Rows, raw: RawRows): Promise<void> =>
  db.transaction('rw', [...withRaw(db), db.unfolded], async () => {
    await db.unfolded.bulkPut(rows.recorders.map(({ key }) => ({ key })));
    await db.recorders.bulkPut([...rows.recorders]);
    await db.chunks.bulkPut([...rows.chunks]);
    await db.slots.bulkPut([...rows.slots]);
    await db.sketches.bulkPut([...rows.sketches]);
    await db.marks.bulkPut([...rows.marks]);
    await db.broadcasts.bulkPut([...rows.broadcasts]);
    await putRaw(db, raw);
  });

/** Deletes the broadcasts that are older than their stay, not kept for good and not spared. */
export async function pruneOlder(
  db: Database,
  now: Moment,
  stay: Duration,
  isSpared: (rows: Rows) => boolean,
): Promise<void> {
  const begin = before(now, stay);
  const old = await db.recorders.where('arrival').below(begin).toArray();
  for (const key of new Set(old.map((row) => row.key))) {
    const rows = await rowsOf(db, key);
    const running = rows.recorders.some(({ arrival }) => arrival >= begin);
    const kept = rows.broadcasts.some((row) => row.key === key && row.kept);
    if (!running && !kept && !isSpared(rows)) await deleteBroadcast(db, key);
  }
}

/** Deletes the viewer keys whose time is over: what was hashed with one can be found by nothing any more. */
export async function deleteDeadKeys(db: Database, now: Moment): Promise<void> {
  const keys = await db.viewerKeys.toArray();
  await db.viewerKeys.bulkDelete(keys.filter(({ diesAt }) => diesAt <= now).map(({ id }) => id));
}

/** Everything stored of one broadcast, or of all. */
export function rowsOf(db: Database, key?: BroadcastKey): Promise<Rows> {
  return db.transaction('r', everything(db), async () => {
    if (key === undefined) {
      const [recorders, chunks, slots, sketches, marks, broadcasts] = await Promise.all([
        db.recorders.toArray(),
        db.chunks.toArray(),
        db.slots.toArray(),
        db.sketches.toArray(),
        db.marks.toArray(),
        db.broadcasts.toArray(),
      ]);
      return { recorders, chunks, slots, sketches, marks, broadcasts };
    }
    const recorders = await db.recorders.where('key').equals(key).toArray();
    const ids = recorders.map(({ id }) => id);
    const each = <Row>(read: (id: (typeof ids)[number]) => Promise<Row[]>) => Promise.all(ids.map(read));
    const chunks = await each((id) =>
      db.chunks.where('[recorder+first]').between([id, 0], [id, Infinity]).toArray(),
    );
    const slots = await each((id) =>
      db.slots.where('[recorder+slot]').between([id, 0], [id, Infinity]).toArray(),
    );
    const sketches = await each((id) => rowsOfRecorder(db, id).toArray());
    const marks = await db.marks.where('recorder').anyOf(ids).toArray();
    const said = await db.broadcasts.where('key').equals(key).toArray();
    // However far they were joined: what was joined to what was joined, too.
    const joined = await db.broadcasts.bulkGet([...new Set(recorders.flatMap(({ ownKey }) => ownKey ?? []))]);
    const broadcasts = [...said, ...joined.filter((row) => row !== undefined)];
    return {
      recorders,
      chunks: chunks.flat(),
      slots: slots.flat(),
      sketches: sketches.flat(),
      marks,
      broadcasts,
    };
  });
}
