import type { ElderViewers } from '../messages/messages.ts';
import { sketchChunks } from '../metrics/viewers.ts';
import type { RecorderId } from '../units.ts';
import { mergeSets, type ViewerSets } from '../viewers/sets.ts';
import type { Database } from './database.ts';
import type { ChunkRow, RecorderRow, SketchRow } from './schema.ts';

/** Adds a batch's viewers under the elder key to those that wait for sealing. */
export async function keepElder(
  db: Database,
  recorder: RecorderId,
  { key, viewers }: ElderViewers,
): Promise<void> {
  if (Object.keys(viewers).length === 0) return;
  const known = await db.sketches.get([recorder, key, 'fresh']);
  await db.sketches.put({
    recorder,
    viewerKey: key,
    part: 'fresh',
    viewers: mergeSets(known?.viewers ?? {}, viewers),
  });
}

/** Brings a recorder's sealed sketches up to its newly sealed log, and those under the elder key up to now. */
export async function sealSketches(
  db: Database,
  { id, viewerKey, elderKey }: RecorderRow,
  sealed: ChunkRow,
): Promise<void> {
  const known = await db.sketches.get([id, viewerKey, 'sealed']);
  const viewers = sketchChunks([sealed], known?.viewers);
  await db.sketches.put({ recorder: id, viewerKey, part: 'sealed', viewers });
  if (elderKey === null) return;
  const rows = await rowsOfRecorder(db, id)
    .filter(({ viewerKey: key }) => key === elderKey)
    .toArray();
  if (rows.length === 0) return;
  await db.sketches.put({
    recorder: id,
    viewerKey: elderKey,
    part: 'sealed',
    viewers: mergeSets(...rows.map((row) => row.viewers)),
  });
  await db.sketches.delete([id, elderKey, 'fresh']);
}

/** The sketches of one recorder, under both keys. */
export const rowsOfRecorder = (db: Database, recorder: RecorderId) =>
  db.sketches.where('[recorder+viewerKey+part]').between([recorder], [recorder, []]);

/** The viewers that a recorder saw, by key, without a look at its sealed log. */
export async function viewersByKey(
  db: Database,
  { id, viewerKey, sealedSeq }: Pick<RecorderRow, 'id' | 'viewerKey' | 'sealedSeq'>,
): Promise<ReadonlyMap<string, ViewerSets>> {
  const fresh = await db.chunks
    .where('[recorder+first]')
    .between([id, sealedSeq + 1], [id, Infinity])
    .toArray();
  const rows: readonly Pick<SketchRow, 'viewerKey' | 'viewers'>[] = [
    ...(await rowsOfRecorder(db, id).toArray()),
    { viewerKey, viewers: sketchChunks(fresh) },
  ];
  const byKey = Map.groupBy(rows, (row) => row.viewerKey);
  return new Map([...byKey].map(([key, own]) => [key, mergeSets(...own.map(({ viewers }) => viewers))]));
}
