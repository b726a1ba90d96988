import type { EventEntry } from '../events/entry.ts';
import { unpackLog } from '../events/packing.ts';
import { explanationsOf } from '../metrics/explanations.ts';
import { nextOf } from '../metrics/plan-against.ts';
import { earlier, later, type Moment, type RecorderId, type Seq } from '../units.ts';
import type { Database } from './database.ts';
import { readPlan } from './plans.ts';
import type { RecorderRow } from './schema.ts';

/** The products that a recorder heard put up and taken down, in its batches up to `last`. */
interface Heard {
  readonly last: Seq;
  readonly marks: readonly EventEntry[];
}

const NOTHING: Heard = { last: 0 as Seq, marks: [] };

/**
 * Tells what a running broadcast's run of show has next, by name or else by id; null without one, or when all is
 * done. What was read of the logs is kept in mind, so that each is read once while it grows.
 */
export function nextPlanned(db: Database): (recorder: RecorderId) => Promise<string | null> {
  const known = new Map<RecorderId, Heard>();
  const hear = async (row: RecorderRow): Promise<readonly EventEntry[]> => {
    const before = known.get(row.id) ?? NOTHING;
    // What was sealed since begins with batches that were read.
    const { last, marks } = row.sealedSeq > before.last ? NOTHING : before;
    const fresh = await db.chunks
      .where('[recorder+first]')
      .between([row.id, last], [row.id, Infinity], false)
      .toArray();
    const heard = {
      last: fresh.at(-1)?.last ?? last,
      marks: [...marks, ...fresh.flatMap(({ log }) => unpackLog(log).filter(isMark))],
    };
    known.set(row.id, heard);
    return heard.marks;
  };
  const tell = async (recorder: RecorderId): Promise<string | null> => {
    const own = await db.recorders.get(recorder);
    if (!own) return null;
    const rows = await db.recorders.where('key').equals(own.key).toArray();
    const from = rows.flatMap((row) => row.from ?? []);
    const until = rows.flatMap((row) => row.until ?? []);
    const room = rows.find((row) => row.room !== null)?.room;
    if (!room || from.length === 0 || until.length === 0) return null;
    const day = dayOf(from.reduce(earlier));
    const plan = await readPlan(db, { platform: own.platform, room, day });
    if (plan.length === 0) return null;
    const marks = (await Promise.all(rows.map(hear))).flat();
    const next = nextOf(plan, explanationsOf(marks, until.reduce(later)));
    return next && (next.name || next.item);
  };
  const tables = [db.recorders, db.chunks, db.plans];
  return (recorder) => db.transaction('r', tables, () => tell(recorder));
}

/** The day of a moment by the computer's clock, as runs of show are kept by. */
const dayOf = (at: Moment): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

const isMark = (entry: ReturnType<typeof unpackLog>[number]): entry is EventEntry =>
  entry.kind === 'productShown' || entry.kind === 'productHidden';
