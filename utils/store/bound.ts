import type { ReadingEntry } from '../events/entry.ts';
import { unpackLog } from '../events/packing.ts';
import type { Belonging } from '../bound/sites.ts';
import type { RecorderHeader } from '../messages/messages.ts';
import type { Settings } from '../settings/settings.ts';
import { isPaused } from '../settings/wanted.ts';
import { between, type Moment } from '../units.ts';
import { broadcastKey, isRunning, RUNNING } from './broadcast-key.ts';
import { followed, joinByHand } from './by-hand.ts';
import type { Database } from './database.ts';
import { keepBroadcast } from './upkeep.ts';

/** Whether what the user said a page's figures belong to holds now: said lately, or still being recorded. */
export const holds = async (db: Database, { key, confirmedAt }: Belonging, now: Moment): Promise<boolean> =>
  between(confirmedAt, now) < RUNNING || isRunning(db, await followed(db, key), now);

/** Whether the user has stopped the counting of the broadcast that a page's figures belong to. */
export const isStopped = async (
  db: Database,
  { key }: Pick<Belonging, 'key'>,
  paused: Settings['paused'],
): Promise<boolean> =>
  paused.length > 0 &&
  (
    await db.recorders
      .where('key')
      .equals(await followed(db, key))
      .toArray()
  ).some((page) => isPaused(page, paused));

/**
 * Joins a page with bound figures to the broadcast that the user confirmed. A broadcast that only they tell of
 * is kept: it was begun on purpose.
 *
 * @returns whether there is one
 */
export async function placeBound(
  db: Database,
  header: RecorderHeader,
  belonging: Belonging | null,
  now: Moment,
): Promise<boolean> {
  if (!belonging || !(await holds(db, belonging, now))) return false;
  if (belonging.title !== null) await keepBroadcast(db, belonging.key, true);
  await joinByHand(db, broadcastKey(header), belonging.key);
  return true;
}

/** What was read last on a page with bound figures, by quantity. */
export async function lastReadings(db: Database, site: string): Promise<ReadonlyMap<string, ReadingEntry>> {
  const recorders = await db.recorders
    .filter(({ page, room }) => page === 'bound' && room === site)
    .toArray();
  const last = recorders.toSorted((a, b) => a.arrival - b.arrival).at(-1);
  if (!last) return new Map();
  const chunk = await db.chunks.where('[recorder+first]').between([last.id, 0], [last.id, Infinity]).last();
  const entries = chunk ? unpackLog(chunk.log) : [];
  return new Map(
    entries.flatMap((entry) => (entry.kind === 'reading' ? [[entry.reading, entry] as const] : [])),
  );
}
