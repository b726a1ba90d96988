import { packLog } from '../events/packing.ts';
import type { RecorderHeader } from '../messages/messages.ts';
import { sketchChunks } from '../metrics/viewers.ts';
import { type Part, replayed, type Replayed } from '../recorder/replay.ts';
import type { Slices } from '../recorder/slices.ts';
import { NO_CARRY, spansOf } from '../tally/spans.ts';
import {
  after,
  before,
  type BroadcastKey,
  type Duration,
  earlier,
  later,
  type Moment,
  type Revision,
  type Seq,
} from '../units.ts';
import { newKey } from '../viewers/keys.ts';
import { viewerHasher } from '../viewers/hash.ts';
import type { TeamKeys } from '../viewers/team.ts';
import { broadcastKey, RUNNING } from './broadcast-key.ts';
import { followed } from './by-hand.ts';
import { shownAfter } from './commit.ts';
import type { Database } from './database.ts';
import { putKeys, type ViewerKeys, viewerKeysOf } from './joining.ts';
import type { RecorderRow, Rows, SketchRow } from './schema.ts';
import { everything, rowsOf } from './upkeep.ts';

/** Kept traffic, replayed: what would be stored of it, and beside what. */
export interface Filling {
  readonly key: BroadcastKey;
  /** What is stored of its broadcast; nothing where there is none. */
  readonly known: Rows;
  readonly added: Rows;
  /** The keys its viewers are hashed with; null where they are pseudonyms, whom nobody else is compared with. */
  readonly viewerKeys: ViewerKeys | null;
}

/**
 * Replays a part beside what is stored of its broadcast. Changes nothing.
 *
 * @param team the keys of the user's team, which a broadcast that was not there is hashed with
 * @param life how long the user lets a new key of this browser live
 */
export async function fillingOf(
  db: Database,
  part: Part,
  now: Moment,
  slices: Slices,
  team: TeamKeys | null = null,
  life?: Duration,
): Promise<Filling> {
  const place = await placeOf(db, part);
  const { key } = place;
  const known = await rowsOf(db, key);
  const { replaced } = part;
  // Under a key of their own pseudonyms are never taken for viewers more: a union is then told by bounds.
  const keys = replaced
    ? { key: newKey(now), elder: null }
    : await viewerKeysOf(db, known.recorders, now, team, life);
  const heard = await replayed(
    part,
    {
      hash: viewerHasher(keys.key.secret),
      elder: keys.elder && { id: keys.elder.id, hash: viewerHasher(keys.elder.secret) },
    },
    slices,
  );
  return { key, known, added: rowsFor(place, part, heard, keys), viewerKeys: replaced ? null : keys };
}

/**
 * Stores what was replayed: a recorder more of its broadcast, which is spoken for by the better-covered one
 * at each moment. What is stored already stays as it is. A broadcast that was not there is kept for good: the
 * user has brought it here.
 */
export function fill(db: Database, fillings: readonly Filling[]): Promise<void> {
  return db.transaction('rw', [...everything(db), db.unfolded, db.viewerKeys, db.revisions], async () => {
    const revision = (((await db.revisions.get('revision'))?.value ?? 0) + 1) as Revision;
    for (const { key, added, viewerKeys } of fillings) {
      const [recorder] = added.recorders;
      if (!recorder || (await db.recorders.get(recorder.id))) continue;
      const isNew = (await db.recorders.where('key').equals(key).count()) === 0;
      if (isNew) {
        const said = (await db.broadcasts.get(key)) ?? { key, tags: [], into: null };
        await db.broadcasts.put({ ...said, kept: true });
      }
      if (viewerKeys) await putKeys(db, viewerKeys);
      await db.unfolded.put({ key });
      await db.recorders.bulkPut(added.recorders.map((row) => ({ ...row, revision })));
      await db.chunks.bulkPut(added.chunks.map((row) => ({ ...row, revision })));
      await db.slots.bulkPut(added.slots.map((row) => ({ ...row, revision })));
      await db.sketches.bulkPut([...added.sketches]);
    }
    await db.revisions.put({ name: 'revision', value: revision });
  });
}

type Place = Pick<RecorderRow, 'key' | 'ownKey'>;

/**
 * The broadcast that a part is of: the one of its name, else the one that was heard in its room at its time,
 * else one of its own; or the one that the user joined it to.
 */
async function placeOf(db: Database, { header, from, until }: Part): Promise<Place> {
  const { platform, room, broadcast } = header;
  const rows = await db.recorders.filter((row) => row.platform === platform).toArray();
  const named = rows.find((row) => broadcast !== null && row.broadcast === broadcast);
  const [since, till] = [before(from, RUNNING), after(until, RUNNING)];
  const then = rows.find(
    (row) =>
      room !== null &&
      row.room === room &&
      (row.broadcast === null || broadcast === null) &&
      row.openedAt <= till &&
      row.arrival >= since,
  );
  const found = named ?? then;
  if (found) return { key: found.key, ...(found.ownKey && { ownKey: found.ownKey }) };
  const ownKey = broadcastKey(header);
  const key = await followed(db, ownKey);
  return key === ownKey ? { key } : { key, ownKey };
}

const FIRST = 1 as Seq;

/** The rows of a recorder whose whole log is there at once: one batch, sealed. */
function rowsFor(place: Place, { until }: Part, heard: Replayed, keys: ViewerKeys): Rows {
  const { header, entries, elder, listed, diagnostics, transportClock } = heard;
  const { spans, carry } = spansOf(entries, NO_CARRY);
  const times = [...spans.values()].filter((span) => span.heard > 0);
  const revision = 0 as Revision;
  const recorder = (header satisfies RecorderHeader).id;
  const row: RecorderRow = {
    ...header,
    ...place,
    viewerKey: keys.key.id,
    elderKey: keys.elder?.id ?? null,
    transportClock,
    lastSeq: FIRST,
    sealedSeq: FIRST,
    carry,
    shown: shownAfter(entries, null),
    from: times.length > 0 ? times.map(({ from }) => from).reduce(earlier) : null,
    until: times.length > 0 ? times.map((span) => span.until).reduce(later) : null,
    arrival: until,
    diagnostics,
    version: null,
    revision,
  };
  const log = packLog(entries);
  const chunk = { recorder, first: FIRST, last: FIRST, log, keys: [], combos: [], listed, revision };
  const sketch = (viewerKey: string, viewers: SketchRow['viewers']): SketchRow => ({
    recorder,
    viewerKey,
    part: 'sealed',
    viewers,
  });
  return {
    recorders: [row],
    chunks: [chunk],
    slots: [...spans].map(([slot, span]) => ({ recorder, slot, span, revision })),
    sketches: [
      sketch(keys.key.id, sketchChunks([chunk])),
      ...(elder ? [sketch(elder.key, elder.viewers)] : []),
    ],
    marks: [],
    broadcasts: [],
  };
}
