import { LogReader, type Told } from '../metrics/told.ts';
import { inSlices } from '../recorder/slices.ts';
import type { BroadcastKey, RecorderId } from '../units.ts';
import type { Database } from './database.ts';
import type { ChunkRow, RecorderRow, Rows, SlotRow } from './schema.ts';
import { rowsOfRecorder } from './sketching.ts';

/** What is stored of a broadcast beside its log. */
export type Outline = Omit<Rows, 'chunks'>;

/** Everything of a broadcast but its log, which may be a hundred times as long. */
export const outlineOf = (db: Database, key: BroadcastKey): Promise<Outline> =>
  db.transaction('r', [db.recorders, db.slots, db.sketches, db.marks, db.broadcasts], async () => {
    const recorders = await db.recorders.where('key').equals(key).toArray();
    const ids = recorders.map(({ id }) => id);
    const [slots, sketches, marks, broadcasts] = await Promise.all([
      Promise.all(recorders.map(({ id }) => slotsOf(db, id))),
      Promise.all(recorders.map(({ id }) => rowsOfRecorder(db, id).toArray())),
      db.marks.where('recorder').anyOf(ids).toArray(),
      db.broadcasts.filter((row) => row.key === key || row.into === key).toArray(),
    ]);
    return { recorders, slots: slots.flat(), sketches: sketches.flat(), marks, broadcasts };
  });

/** So many are read at once: what is painted, typed and clicked comes in between. */
const PART = 500;

async function slotsOf(db: Database, recorder: RecorderId): Promise<SlotRow[]> {
  const rows: SlotRow[] = [];
  for (;;) {
    const next = (rows.at(-1)?.slot ?? -1) + 1;
    const rest = db.slots.where('[recorder+slot]').between([recorder, next], [recorder, Infinity]);
    const part = await rest.limit(PART).toArray();
    rows.push(...part);
    if (part.length < PART) return rows;
  }
}

/** So many chunks are read at once: each is a minute of a busy room. */
const CHUNKS = 100;

/** From a batch on; in one transaction, as meanwhile others may be sealed. */
const chunksFrom = (db: Database, recorder: RecorderId, first: number): Promise<ChunkRow[]> =>
  db.transaction('r', db.chunks, async () => {
    const rows: ChunkRow[] = [];
    for (;;) {
      const last = rows.at(-1);
      const next = last ? last.first + 1 : first;
      const rest = db.chunks.where('[recorder+first]').between([recorder, next], [recorder, Infinity]);
      const part = await rest.limit(CHUNKS).toArray();
      rows.push(...part);
      if (part.length < CHUNKS) return rows;
    }
  });

/** Reads a broadcast's log as it grows: each batch once, in slices that leave the page its time. */
export class GrowingLog {
  readonly #db: Database;
  #reader = new LogReader([]);
  /** The last batch read of each recorder. */
  #read = new Map<RecorderId, number>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** What is known without reading what has been sealed: sketches, and the batches that are not in them. */
  async outlined({ recorders, sketches }: Outline): Promise<Told> {
    const reader = new LogReader(recorders);
    for (const { id, sealedSeq } of recorders)
      for (const chunk of await chunksFrom(this.#db, id, sealedSeq + 1)) reader.add(chunk);
    return reader.told({ sketches }, false);
  }

  /** What all of it tells, up to now. */
  async told({ recorders, sketches }: Outline, signal: AbortSignal): Promise<Told> {
    if (!this.#goesOn(recorders)) this.#begin(recorders);
    this.#reader.follow(recorders);
    for (const { id } of recorders) {
      const last = this.#read.get(id) ?? 0;
      const chunks = await chunksFrom(this.#db, id, last + 1);
      // Batches that were read one by one may meanwhile have been sealed with some that were not.
      if (last > 0 && chunks[0] && chunks[0].first > last + 1) {
        this.#begin([]);
        return this.told({ recorders, sketches, slots: [], marks: [], broadcasts: [] }, signal);
      }
      await inSlices(chunks, { signal, progress: () => {} }, (chunk) => {
        this.#reader.add(chunk);
        this.#read.set(id, chunk.last);
      });
    }
    return this.#reader.told({ sketches });
  }

  #goesOn(recorders: readonly RecorderRow[]): boolean {
    const rows = new Map(recorders.map((row) => [row.id, row.lastSeq]));
    return [...this.#read].every(([id, last]) => (rows.get(id) ?? -1) >= last);
  }

  #begin(recorders: readonly RecorderRow[]): void {
    this.#reader = new LogReader(recorders);
    this.#read = new Map();
  }
}
