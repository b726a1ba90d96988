import type { BroadcastViewers, KeyedViewers } from '../metrics/across/viewers.ts';
import { type BroadcastKey, earlier, later } from '../units.ts';
import type { ViewerGroup } from '../viewers/groups.ts';
import { hashesOf } from '../viewers/sets.ts';
import { Sketch } from '../viewers/sketch.ts';
import type { Database } from './database.ts';
import { roomOf } from './earlier.ts';
import type { RecorderRow } from './schema.ts';
import { viewersByKey } from './sketching.ts';

/**
 * The viewers of one group that each broadcast saw, oldest broadcast first: from sketches and the batches not
 * sealed yet, never from whole logs. Consoles see no viewers.
 *
 * @param keys the broadcasts to look at; all without it
 */
export function broadcastViewers(
  db: Database,
  group: ViewerGroup,
  keys?: readonly BroadcastKey[],
): Promise<BroadcastViewers[]> {
  return db.transaction('r', [db.recorders, db.chunks, db.sketches], async () => {
    const table = keys ? db.recorders.where('key').anyOf([...keys]) : db.recorders.toCollection();
    const rows = await table.filter(({ page }) => page === 'room').toArray();
    const broadcasts: BroadcastViewers[] = [];
    for (const [key, recorders] of Map.groupBy(rows, (row) => row.key)) {
      const from = recorders.flatMap((row) => row.from ?? []);
      const until = recorders.flatMap((row) => row.until ?? []);
      if (from.length === 0 || until.length === 0) continue;
      const byKey = await sketchesUnder(db, recorders, group);
      broadcasts.push({ key, from: from.reduce(earlier), until: until.reduce(later), byKey });
    }
    return broadcasts.toSorted((a, b) => a.from - b.from);
  });
}

/** The broadcasts of a broadcast's room, itself among them. */
export async function roomMates(db: Database, key: BroadcastKey): Promise<BroadcastKey[]> {
  const own = await db.recorders.where('key').equals(key).toArray();
  const room = roomOf(own);
  const platform = own[0]?.platform;
  if (room === null) return [key];
  const rows = await db.recorders.filter((row) => row.platform === platform && row.room === room).toArray();
  return [...new Set([key, ...rows.map((row) => row.key)])];
}

async function sketchesUnder(
  db: Database,
  recorders: readonly RecorderRow[],
  group: ViewerGroup,
): Promise<ReadonlyMap<string, KeyedViewers>> {
  const seen = await Promise.all(recorders.map((recorder) => viewersByKey(db, recorder)));
  const names = new Set(
    recorders.flatMap(({ viewerKey, elderKey }) => [viewerKey, ...(elderKey ? [elderKey] : [])]),
  );
  return new Map(
    [...names].map((name) => [
      name,
      {
        sketch: new Sketch(seen.flatMap((byKey) => hashesOf(byKey.get(name) ?? {}, group))),
        whole: recorders.every(({ viewerKey, elderKey }) => viewerKey === name || elderKey === name),
      },
    ]),
  );
}
