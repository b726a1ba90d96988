import { packExplained } from '../metrics/explained-rows.ts';
import { foldOf } from '../metrics/folded.ts';
import { packOpening } from '../metrics/opening.ts';
import { SHAPE } from '../metrics/packed-figures.ts';
import { NO_MATES } from '../metrics/across/history.ts';
import { broadcastViews } from '../metrics/views.ts';
import { before, type BroadcastKey, type Moment } from '../units.ts';
import { RUNNING } from './broadcast-key.ts';
import { broughtOf } from './brought.ts';
import type { Database } from './database.ts';
import type { ExplanationsRow, FoldRow, OpeningRow, RecorderRow } from './schema.ts';
import { rowsOf } from './upkeep.ts';

/** The broadcasts that are recorded now, or were a moment ago. */
export async function runningKeys(db: Database, now: Moment): Promise<ReadonlySet<BroadcastKey>> {
  const recent = await db.recorders.where('arrival').above(before(now, RUNNING)).toArray();
  return new Set(recent.map(({ key }) => key));
}

/** Broadcasts that are over and wait to be folded; what was folded in another shape waits again. */
export function waitingKeys(db: Database, now: Moment): Promise<BroadcastKey[]> {
  return db.transaction('r', [db.folds, db.unfolded, db.recorders], async () => {
    const outdated = await db.folds.where('shape').notEqual(SHAPE).primaryKeys();
    const marked = await db.unfolded.toCollection().primaryKeys();
    const running = await runningKeys(db, now);
    return [...new Set([...marked, ...outdated])].filter((key) => !running.has(key));
  });
}

/** A broadcast's fold, null where nothing of it was heard, and what tells whether what is stored has changed. */
export interface Made {
  readonly key: BroadcastKey;
  readonly fold: FoldRow | null;
  readonly explanations: ExplanationsRow | null;
  readonly opening: OpeningRow | null;
  readonly stamp: string;
}

/** Folds everything stored of a broadcast. Writes nothing. */
export async function makeFold(db: Database, key: BroadcastKey, now: Moment): Promise<Made> {
  const since = await sinceOf(db, key);
  const rows = await rowsOf(db, key);
  const brought = await broughtOf(db, rows.recorders);
  const [detail] = broadcastViews(rows, now, { myRooms: [] }, NO_MATES, brought);
  return {
    key,
    fold: detail ? foldOf(detail) : null,
    explanations: detail ? packExplained(detail) : null,
    opening: detail ? packOpening(detail) : null,
    stamp: stampOf(rows.recorders, since),
  };
}

/** Stores folds, but for broadcasts that went on meanwhile: these wait on. */
export function keepFolds(db: Database, made: readonly Made[]): Promise<void> {
  const tables = [db.folds, db.explanations, db.openings, db.unfolded, db.recorders];
  return db.transaction('rw', tables, async () => {
    for (const { key, fold, explanations, opening, stamp } of made) {
      const recorders = await db.recorders.where('key').equals(key).toArray();
      if (stampOf(recorders, await sinceOf(db, key)) !== stamp) continue;
      if (fold) await db.folds.put(fold);
      else await db.folds.delete(key);
      if (explanations) await db.explanations.put(explanations);
      else await db.explanations.delete(key);
      if (opening) await db.openings.put(opening);
      else await db.openings.delete(key);
      await db.unfolded.delete(key);
    }
  });
}

const sinceOf = async (db: Database, key: BroadcastKey): Promise<string> =>
  (await db.unfolded.get(key))?.since ?? '';

const stampOf = (recorders: readonly RecorderRow[], since: string): string =>
  [...recorders.map(({ id, revision, lastSeq }) => `${id} ${revision} ${lastSeq}`).toSorted(), since].join();
