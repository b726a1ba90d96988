import { gunzipSync, strFromU8 } from 'fflate';
import type { Raw, RawFrame } from '../traffic/raw.ts';
import { before, type BroadcastKey, type Duration, type Moment, type RecorderId } from '../units.ts';
import type { Database } from './database.ts';
import type { KeepingRow, RawRow, RecorderRow } from './schema.ts';

/** The most that is kept of one broadcast, in packed bytes: several hours of a lively room. */
export const MOST_RAW = 64 << 20;

const NOTHING_KEPT = { page: '', from: null, until: null, frames: 0, bytes: 0, dropped: 0, full: false };

/** Raw traffic as it is stored. The browser's own stream costs the background no code. */
export async function packRaw({ frames }: Raw): Promise<Uint8Array> {
  const json = new Blob([JSON.stringify(frames)]).stream();
  return new Uint8Array(await new Response(json.pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}

/** A dashboard unpacks thousands of small rows, which the browser's stream is slow at. */
const unpackRaw = ({ packed }: RawRow): RawFrame[] => JSON.parse(strFromU8(gunzipSync(packed))) as RawFrame[];

/** Keeps a recorder's raw traffic from now on, or no longer; what is kept stays. */
export const keepRaw = (
  db: Database,
  { recorder, on }: { readonly recorder: RecorderId; readonly on: boolean },
  now: Moment,
): Promise<void> =>
  db.transaction('rw', db.keepings, async () => {
    const known = await db.keepings.get(recorder);
    if (known || on) await db.keepings.put({ ...(known ?? { ...NOTHING_KEPT, recorder, askedAt: now }), on });
  });

/** A page that is loaded anew goes on to keep its raw traffic; answers whether it does. */
export async function inheritKeeping(
  db: Database,
  recorder: RecorderId,
  earlier: RecorderRow | undefined,
  now: Moment,
): Promise<boolean> {
  const on = earlier !== undefined && (await keepsRaw(db, earlier.id));
  if (on) await keepRaw(db, { recorder, on }, now);
  return on;
}

/** Whether a recorder's raw traffic is wanted. */
export const keepsRaw = async (db: Database, recorder: RecorderId): Promise<boolean> =>
  (await db.keepings.get(recorder))?.on ?? false;

/**
 * Stores a batch's raw traffic where it is wanted, until the broadcast's most is reached. Within the
 * transaction that stores the batch.
 */
export async function storeRaw(
  db: Database,
  key: BroadcastKey,
  { recorder, seq, packed }: RawRow,
  { page, frames, dropped }: Raw,
): Promise<void> {
  const keeping = await db.keepings.get(recorder);
  if (!keeping?.on) return;
  const kept = (await keepingsOf(db, key)).reduce((sum, { bytes }) => sum + bytes, 0);
  if (kept + packed.length > MOST_RAW) {
    await db.keepings.put({ ...keeping, on: false, full: true });
    return;
  }
  const [first] = frames;
  if (first) await db.raw.put({ recorder, seq, packed });
  await db.keepings.put({
    ...keeping,
    page,
    from: keeping.from ?? first?.at ?? null,
    until: frames.at(-1)?.at ?? keeping.until,
    frames: keeping.frames + frames.length,
    bytes: keeping.bytes + (first ? packed.length : 0),
    dropped: keeping.dropped + dropped,
  });
}

/** What is kept, by recorder, of a broadcast. */
export async function keepingsOf(db: Database, key: BroadcastKey): Promise<KeepingRow[]> {
  const ids = await db.recorders.where('key').equals(key).primaryKeys();
  return (await db.keepings.bulkGet(ids)).filter((row) => row !== undefined);
}

/** A recorder's raw traffic in the order in which it arrived. */
export async function rawFramesOf(db: Database, recorder: RecorderId): Promise<RawFrame[]> {
  return (await rawRowsOf(db, recorder).toArray()).flatMap(unpackRaw);
}

const rawRowsOf = (db: Database, recorder: RecorderId) =>
  db.raw.where('[recorder+seq]').between([recorder, 0], [recorder, Infinity]);

/** What is stored of some recorders' raw traffic. */
export interface RawRows {
  readonly raw: readonly RawRow[];
  readonly keepings: readonly KeepingRow[];
}

export async function rawRows(db: Database, recorders: readonly RecorderId[]): Promise<RawRows> {
  const raw = await Promise.all(recorders.map((recorder) => rawRowsOf(db, recorder).toArray()));
  const keepings = await db.keepings.bulkGet([...recorders]);
  return { raw: raw.flat(), keepings: keepings.filter((row) => row !== undefined) };
}

export async function putRaw(db: Database, { raw, keepings }: RawRows): Promise<void> {
  await db.raw.bulkPut([...raw]);
  await db.keepings.bulkPut([...keepings]);
}

/** Deletes some recorders' raw traffic; nothing more of it is kept. */
export async function deleteRaw(db: Database, recorders: readonly RecorderId[]): Promise<void> {
  await db.transaction('rw', [db.raw, db.keepings], async () => {
    for (const recorder of recorders) await rawRowsOf(db, recorder).delete();
    await db.keepings.bulkDelete([...recorders]);
  });
}

/** Deletes the raw traffic whose time is over. */
export async function pruneRaw(db: Database, now: Moment, stay: Duration): Promise<void> {
  const old = await db.keepings
    .filter(({ askedAt, until }) => (until ?? askedAt) < before(now, stay))
    .primaryKeys();
  await deleteRaw(db, old);
}
