import type { BroadcastKey, Revision } from '../units.ts';
import type { Database } from './database.ts';
import { MOST_TAGS } from './tags.ts';
import type { BroadcastRow, RecorderRow } from './schema.ts';

type Joined = Pick<BroadcastRow, 'key' | 'into'>;

/** The broadcast that another was joined to by hand, or it itself. A circle, which no page makes, ends somewhere. */
export function following(rows: readonly Joined[]): (key: BroadcastKey) => BroadcastKey {
  const into = new Map(rows.flatMap((row) => (row.into === null ? [] : [[row.key, row.into] as const])));
  return (key) => {
    let found = key;
    for (let steps = into.size; steps > 0; steps--) found = into.get(found) ?? found;
    return found;
  };
}

/** A recorder where it belongs; what it is called by itself is remembered while it is another's. */
export function placed(row: RecorderRow, follow: (key: BroadcastKey) => BroadcastKey): RecorderRow {
  const { ownKey = row.key, ...rest } = row;
  const key = follow(ownKey);
  return key === ownKey ? { ...rest, key } : { ...rest, key, ownKey };
}

const joinedRows = (db: Database): Promise<BroadcastRow[]> =>
  db.broadcasts.filter(({ into }) => into !== null).toArray();

/** The broadcast under which a recorder's is kept. Within a transaction. */
export const followed = async (db: Database, key: BroadcastKey): Promise<BroadcastKey> =>
  following(await joinedRows(db))(key);

/** Joins a broadcast to another, or takes it out again (null). The answer brings back what was before. */
export async function joinByHand(
  db: Database,
  key: BroadcastKey,
  into: BroadcastKey | null,
): Promise<() => Promise<void>> {
  const tables = [
    db.recorders,
    db.broadcasts,
    db.folds,
    db.explanations,
    db.openings,
    db.unfolded,
    db.revisions,
  ];
  const former = await db.transaction('rw', tables, async () => {
    const row = (await db.broadcasts.get(key)) ?? { key, kept: false, tags: [], into: null };
    // Into itself, or into what was joined to it: there is nothing to do.
    const circular = into !== null && (await followed(db, into)) === key;
    if (!circular) await db.broadcasts.put({ ...row, into });
    await placeAll(db);
    return row.into;
  });
  return async () => {
    await joinByHand(db, key, former);
  };
}

/** Every recorder where it belongs now. */
async function placeAll(db: Database): Promise<void> {
  const joined = await joinedRows(db);
  const follow = following(joined);
  const revision = (((await db.revisions.get('revision'))?.value ?? 0) + 1) as Revision;
  const rows = await db.recorders.toArray();
  const moved = rows.filter((row) => placed(row, follow).key !== row.key);
  const placedRows = moved.map((row) => ({ ...placed(row, follow), revision }));
  await db.unfolded.bulkPut([...moved, ...placedRows].map(({ key }) => ({ key })));
  // What is another's has no fold of its own.
  for (const cache of [db.folds, db.explanations, db.openings])
    await cache.bulkDelete(joined.map(({ key }) => key));
  await db.recorders.bulkPut(placedRows);
  await db.revisions.put({ name: 'revision', value: revision });
}

/** A broadcast has its name at last: what the user said of it before stays said of it. Within a transaction. */
export async function renameSaid(db: Database, from: BroadcastKey, to: BroadcastKey): Promise<void> {
  const said = from === to ? undefined : await db.broadcasts.get(from);
  if (!said) return;
  const known = await db.broadcasts.get(to);
  const into = known?.into ?? said.into;
  await db.broadcasts.put({
    key: to,
    kept: said.kept || known?.kept === true,
    tags: [...new Set([...(known?.tags ?? []), ...said.tags])].slice(0, MOST_TAGS),
    into: into === to ? null : into,
  });
  await db.broadcasts.delete(from);
}

/** A broadcast is called otherwise from now on: what was joined to it stays with it. Within a transaction. */
export async function renameJoined(
  db: Database,
  from: BroadcastKey,
  to: BroadcastKey,
  revision: Revision,
): Promise<void> {
  if (from === to) return;
  for (const row of await joinedRows(db)) {
    if (row.into === from) await db.broadcasts.update(row.key, { into: to });
  }
  for (const row of await db.recorders.where('key').equals(from).toArray()) {
    if (row.ownKey !== undefined) await db.recorders.update(row.id, { key: to, revision });
  }
  await db.unfolded.bulkPut([{ key: from }, { key: to }]);
}
