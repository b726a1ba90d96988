import type { Answer, Others, RecorderHeader, Resume, SlotOfOther } from '../messages/messages.ts';
import { between, type BroadcastKey, type Duration, later, type Moment, type Revision } from '../units.ts';
import { elderOf, newKey, youngest } from '../viewers/keys.ts';
import { isOwn, type TeamKeys } from '../viewers/team.ts';
import { mergeSets, type ViewerSets } from '../viewers/sets.ts';
import { keyFor, RUNNING } from './broadcast-key.ts';
import type { Database } from './database.ts';
import { inheritKeeping, keepsRaw } from './raw.ts';
import type { RecorderRow, ViewerKeyRow } from './schema.ts';
import { viewersByKey } from './sketching.ts';
import { deleteDeadKeys } from './upkeep.ts';

/** The keys that a broadcast's viewers are hashed with. */
export interface ViewerKeys {
  readonly key: ViewerKeyRow;
  /** Null where there was none when the broadcast began, or it has died since. */
  readonly elder: ViewerKeyRow | null;
}

/** What a recorder is told when it joins, but for the user's wishes. */
export interface Joined extends Pick<Answer<'join'>, 'resume' | 'viewers' | 'keepsRaw'>, ViewerKeys {}

/**
 * Brings a new recorder together with what is stored of its broadcast. Writes only viewer keys, and that it
 * goes on to keep raw traffic where the one before it did.
 *
 * @param team the keys of the user's team, which new broadcasts are hashed with; null without one
 * @param life how long the user lets a new key of this browser live
 */
export function join(
  db: Database,
  header: RecorderHeader,
  now: Moment,
  team: TeamKeys | null = null,
  life?: Duration,
): Promise<Joined> {
  const tables = [db.recorders, db.chunks, db.slots, db.sketches, db.viewerKeys, db.broadcasts, db.keepings];
  return db.transaction('rw', tables, async () => {
    const fellows = await fellowsOf(db, header, await keyFor(db, header, now));
    const { key, elder } = await viewerKeysFor(db, fellows, now, team, life);
    const running = fellows.filter(
      ({ page, arrival }) => page === header.page && between(arrival, now) < RUNNING,
    );
    return {
      key,
      elder,
      resume: await resumeOf(db, running),
      viewers: await viewersOf(db, fellows, key.id),
      keepsRaw: await inheritKeeping(db, header.id, newest(running), now),
    };
  });
}

/** The broadcast's other recorders. */
const fellowsOf = async (db: Database, header: RecorderHeader, key: BroadcastKey): Promise<RecorderRow[]> =>
  (await db.recorders.where('key').equals(key).toArray()).filter(({ id }) => id !== header.id);

async function viewerKeysFor(
  db: Database,
  fellows: readonly RecorderRow[],
  now: Moment,
  team: TeamKeys | null,
  life?: Duration,
): Promise<ViewerKeys> {
  await deleteDeadKeys(db, now);
  const keys = await viewerKeysOf(db, fellows, now, team, life);
  await putKeys(db, keys);
  return keys;
}

/** Stores keys: a team's elder one need not be there yet. */
export async function putKeys(db: Database, { key, elder }: ViewerKeys): Promise<void> {
  await db.viewerKeys.bulkPut(elder ? [key, elder] : [key]);
}

/** A broadcast keeps the keys it began with, so that its viewers are one set under each. Writes nothing. */
export async function viewerKeysOf(
  db: Database,
  fellows: readonly RecorderRow[],
  now: Moment,
  team: TeamKeys | null,
  life?: Duration,
): Promise<ViewerKeys> {
  const alive = (await db.viewerKeys.toArray()).filter(({ diesAt }) => diesAt > now);
  const named = (name: string | null) => alive.find(({ id }) => id === name) ?? null;
  const begun = fellows.find(({ viewerKey }) => named(viewerKey));
  const own = alive.filter(isOwn);
  const key = named(begun?.viewerKey ?? null) ?? team?.key ?? youngest(own, now, life) ?? newKey(now, life);
  return { key, elder: begun ? named(begun.elderKey) : team ? team.elder : elderOf(own, key) };
}

async function resumeOf(db: Database, running: readonly RecorderRow[]): Promise<Resume | null> {
  const heard = running.flatMap(({ until }) => (until === null ? [] : [until]));
  if (heard.length === 0) return null;
  const chunks = (
    await Promise.all(
      running.map(({ id }) => db.chunks.where('[recorder+first]').between([id, 0], [id, Infinity]).toArray()),
    )
  ).flat();
  return {
    keys: chunks.flatMap(({ keys }) => keys),
    listed: chunks.flatMap(({ listed }) => listed),
    combos: [...highest(chunks.flatMap(({ combos }) => combos))],
    shown: newest(running)?.shown ?? null,
    heardUntil: heard.reduce(later),
  };
}

/** A combo only rises, whichever recorder heard it last. */
function highest(combos: readonly (readonly [string, number])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [key, count] of combos) counts.set(key, Math.max(count, counts.get(key) ?? 0));
  return counts;
}

const newest = (rows: readonly RecorderRow[]): RecorderRow | undefined =>
  rows.toSorted((a, b) => a.arrival - b.arrival || (a.until ?? 0) - (b.until ?? 0)).at(-1);

/** The viewers seen so far, those of the fresh batches included. */
async function viewersOf(
  db: Database,
  fellows: readonly RecorderRow[],
  viewerKey: string,
): Promise<ViewerSets> {
  const seen = await Promise.all(fellows.map((fellow) => viewersByKey(db, fellow)));
  const sets = seen.flatMap((byKey) => byKey.get(viewerKey) ?? []);
  return sets.length > 0 ? mergeSets(...sets) : {};
}

/** What recorders stored since a revision. */
export async function slotsSince(
  db: Database,
  recorders: readonly RecorderRow[],
  since: Revision,
): Promise<SlotOfOther[]> {
  const slots: SlotOfOther[] = [];
  for (const { id, page } of recorders.filter(({ revision }) => revision > since)) {
    const rows = await db.slots
      .where('[recorder+revision]')
      .between([id, since], [id, Infinity], false)
      .toArray();
    slots.push(...rows.map(({ recorder, slot, span }) => ({ recorder, page, slot, span })));
  }
  return slots;
}

/** What the broadcast's other recorders stored since a revision. */
export function othersSince(db: Database, header: RecorderHeader, since: Revision): Promise<Others> {
  const tables = [db.recorders, db.slots, db.broadcasts, db.revisions, db.keepings];
  return db.transaction('r', tables, async () => {
    const revision = (await db.revisions.get('revision'))?.value ?? since;
    const known = (await db.recorders.get(header.id)) ?? null;
    const key = await keyFor(db, header, known?.arrival ?? header.openedAt, known);
    const fellows = await fellowsOf(db, header, key);
    const slots = await slotsSince(db, fellows, since);
    const timed = newest(fellows.filter(({ transportClock, until }) => transportClock && until !== null));
    const clock = timed?.until ? { arrival: timed.arrival, room: timed.until } : null;
    const currency = fellows.find((fellow) => fellow.currency)?.currency;
    return { revision, slots, clock, keepsRaw: await keepsRaw(db, header.id), ...(currency && { currency }) };
  });
}
