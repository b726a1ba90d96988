import type { LogEntry } from '../events/entry.ts';
import { packLog, unpackLog } from '../events/packing.ts';
import type { Batch } from '../messages/messages.ts';
import { fold } from '../tally/fold.ts';
import { NO_CARRY, spansOf } from '../tally/spans.ts';
import { earlier, later, type Moment, type RecorderId, type Revision, type Seq } from '../units.ts';
import { nameFellows, ownKeyFor } from './broadcast-key.ts';
import { followed, renameJoined, renameSaid } from './by-hand.ts';
import type { Database } from './database.ts';
import { packRaw, storeRaw } from './raw.ts';
import type { ChunkRow, RecorderRow, SlotRow } from './schema.ts';
import { keepElder, sealSketches } from './sketching.ts';

/** How many of a recorder's newest batches stay unsealed: what a later recorder must know is in them. */
const FRESH = 64;
/** How many are sealed into one. */
const SEAL = 64;

/** What a batch came to: the last of the recorder's batches that is stored. */
export type Committed = ReadonlyMap<RecorderId, Seq>;

/**
 * Stores batches in one transaction. A batch that is stored already changes nothing; one that does not
 * follow on the last is not taken, and the answer tells the recorder where it stands.
 *
 * @param version the extension's, whose scripts sent them
 * @throws Dexie's errors: nothing of the transaction is stored then
 */
export async function commit(
  db: Database,
  batches: readonly Batch[],
  version: string | null = null,
): Promise<Committed> {
  const tables = [
    db.recorders,
    db.chunks,
    db.slots,
    db.sketches,
    db.broadcasts,
    db.unfolded,
    db.revisions,
    db.raw,
    db.keepings,
  ];
  // A transaction would be over before anything is packed.
  const packed = await Promise.all(batches.map(async ({ raw }) => raw && (await packRaw(raw))));
  return db.transaction('rw', tables, async () => {
    const revision = (((await db.revisions.get('revision'))?.value ?? 0) + 1) as Revision;
    const committed = new Map<RecorderId, Seq>();
    for (const [index, batch] of batches.entries()) {
      const known = await db.recorders.get(batch.header.id);
      const last = known?.lastSeq ?? (0 as Seq);
      const follows = batch.seq === last + 1;
      if (follows) await append(db, batch, known ?? null, { revision, version }, packed[index] ?? null);
      committed.set(batch.header.id, follows ? batch.seq : last);
    }
    await db.revisions.put({ name: 'revision', value: revision });
    return committed;
  });
}

async function append(
  db: Database,
  batch: Batch,
  known: RecorderRow | null,
  { revision, version }: Pick<RecorderRow, 'revision' | 'version'>,
  packed: Uint8Array | null,
): Promise<void> {
  const {
    header,
    seq,
    entries,
    elder,
    keys,
    listed,
    combos,
    diagnostics,
    transportClock,
    arrival,
    viewerKey,
  } = batch;
  const ownKey = await ownKeyFor(db, header, arrival, known);
  // Its own name until now, whatever the user has it joined to.
  const former = known?.ownKey ?? known?.key ?? ownKey;
  if (known?.broadcast === null) await renameSaid(db, former, ownKey);
  const key = await followed(db, ownKey);
  if (header.broadcast && (key !== known?.key || former !== ownKey)) {
    if (known) await renameJoined(db, former, key, revision);
    await nameFellows(db, header, arrival, revision);
  }
  await db.unfolded.bulkPut([{ key }, ...(known && known.key !== key ? [{ key: known.key }] : [])]);
  const { spans, carry } = spansOf(entries, known?.carry ?? NO_CARRY);
  const heard = [...spans.values()].filter((span) => span.heard > 0);
  const row: RecorderRow = {
    ...header,
    key,
    ...(key !== ownKey && { ownKey }),
    viewerKey,
    elderKey: elder?.key ?? null,
    transportClock,
    lastSeq: seq,
    sealedSeq: known?.sealedSeq ?? (0 as Seq),
    carry,
    shown: shownAfter(entries, known?.shown ?? null),
    from: heard.reduce<Moment | null>(
      (from, span) => (from === null ? span.from : earlier(from, span.from)),
      known?.from ?? null,
    ),
    until: heard.reduce<Moment | null>(
      (until, span) => (until === null ? span.until : later(until, span.until)),
      known?.until ?? null,
    ),
    arrival,
    diagnostics,
    version,
    revision,
  };
  await db.chunks.put({
    recorder: header.id,
    first: seq,
    last: seq,
    log: packLog(entries),
    keys,
    combos,
    listed,
    revision,
  });
  if (elder) await keepElder(db, header.id, elder);
  const before = await db.slots.bulkGet([...spans.keys()].map((slot) => [header.id, slot]));
  const slots = [...spans].map(([slot, span], index): SlotRow => {
    const stored = before[index]?.span;
    return { recorder: header.id, slot, span: stored ? fold(stored, span) : span, revision };
  });
  await db.slots.bulkPut(slots);
  await db.recorders.put(row.lastSeq - row.sealedSeq >= FRESH + SEAL ? await seal(db, row) : row);
  if (batch.raw && packed) await storeRaw(db, key, { recorder: header.id, seq, packed }, batch.raw);
}

/** The product that is up after some entries. */
export function shownAfter(entries: readonly LogEntry[], before: string | null): string | null {
  const last = entries.findLast(({ kind }) => kind === 'productShown' || kind === 'productHidden');
  if (!last) return before;
  return last.kind === 'productShown' ? last.item : null;
}

/** Makes one chunk of a recorder's oldest fresh ones, and brings its sketches up to them. */
async function seal(db: Database, row: RecorderRow): Promise<RecorderRow> {
  const first = (row.sealedSeq + 1) as Seq;
  const last = (row.sealedSeq + SEAL) as Seq;
  const range = db.chunks.where('[recorder+first]').between([row.id, first], [row.id, last], true, true);
  const chunks = await range.toArray();
  const sealed: ChunkRow = {
    recorder: row.id,
    first,
    last,
    log: packLog(chunks.flatMap(({ log }) => unpackLog(log))),
    keys: [],
    combos: [],
    listed: chunks.flatMap(({ listed }) => listed),
    revision: row.revision,
  };
  await range.delete();
  await db.chunks.put(sealed);
  await sealSketches(db, row, sealed);
  return { ...row, sealedSeq: last };
}
