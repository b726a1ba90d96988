import type { RecorderHeader } from '../messages/messages.ts';
import { type BroadcastKey, type Duration, type Moment, minutes, type Revision } from '../units.ts';
import { followed, renameJoined, renameSaid } from './by-hand.ts';
import type { Database } from './database.ts';
import type { RecorderRow } from './schema.ts';

/** A recorder silent for longer than this is no longer running: its messages will not be sent again. */
export const RUNNING: Duration = minutes(10);

/** A broadcast's own name where the platform gives one; else it is what this recorder hears. */
export const broadcastKey = ({ platform, broadcast, room, id }: RecorderHeader): BroadcastKey =>
  (broadcast ? `${platform}:${broadcast}` : `${platform}:${room ?? ''}@${id}`) as BroadcastKey;

/** The other recorders that hear this one's room now, the latest first. */
async function fellowsIn(db: Database, header: RecorderHeader, now: Moment): Promise<RecorderRow[]> {
  if (header.room === null) return [];
  const recent = await db.recorders
    .where('arrival')
    .above(now - RUNNING)
    .toArray();
  const { id, platform, room } = header;
  return recent
    .filter((row) => row.id !== id && row.platform === platform && row.room === room)
    .toSorted((a, b) => b.arrival - a.arrival);
}

/** Whether a broadcast is being recorded: lately heard by someone, and its end not told. */
export async function isRunning(db: Database, key: BroadcastKey, now: Moment): Promise<boolean> {
  const rows = await db.recorders.where('key').equals(key).toArray();
  const ended = await Promise.all(rows.map((row) => hasEnded(db, row)));
  return rows.some(({ arrival }) => arrival > now - RUNNING) && !ended.includes(true);
}

async function hasEnded(db: Database, { id }: RecorderRow): Promise<boolean> {
  const last = await db.slots.where('[recorder+slot]').between([id, 0], [id, Infinity]).last();
  return last !== undefined && last.span.endedAt !== null;
}

const isNamed = async (db: Database, { key }: RecorderRow): Promise<boolean> =>
  (await db.recorders.where('key').equals(key).toArray()).some(({ broadcast }) => broadcast !== null);

/** The broadcast that a recorder hears, or that the user joined it to: see `ownKeyFor`. */
export const keyFor = async (...asked: Parameters<typeof ownKeyFor>): Promise<BroadcastKey> =>
  followed(asked[0], await ownKeyFor(...asked));

/**
 * The broadcast that a recorder hears: the one it names; else, where it cannot name any (a console that knows
 * the room, a platform that names only rooms), the one that another recorder of the same room hears now. What
 * a bound page's figures belong to only the user knows.
 */
export async function ownKeyFor(
  db: Database,
  header: RecorderHeader,
  now: Moment,
  known: RecorderRow | null = null,
): Promise<BroadcastKey> {
  if (header.broadcast) return broadcastKey(header);
  if (known) return known.ownKey ?? known.key;
  if (header.page === 'bound') return broadcastKey(header);
  for (const fellow of await fellowsIn(db, header, now)) {
    if (!(await hasEnded(db, fellow))) return fellow.ownKey ?? fellow.key;
  }
  return broadcastKey(header);
}

/** A recorder names its broadcast: those of the room that could not are hearing the same, and what is joined to them. */
export async function nameFellows(
  db: Database,
  header: RecorderHeader,
  now: Moment,
  revision: Revision,
): Promise<void> {
  for (const fellow of await fellowsIn(db, header, now)) {
    if ((await isNamed(db, fellow)) || (await hasEnded(db, fellow))) continue;
    await renameSaid(db, fellow.key, broadcastKey(header));
    const key = await followed(db, broadcastKey(header));
    await renameJoined(db, fellow.key, key, revision);
    await db.unfolded.put({ key: fellow.key });
    await db.recorders.update(fellow.id, { key, revision });
  }
}
