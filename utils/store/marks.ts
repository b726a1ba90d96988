import type { Marking } from '../messages/messages.ts';
import { PAGE_KINDS } from '../platforms/platform.ts';
import { after, between, duration, later, type Moment, moment } from '../units.ts';
import type { Database } from './database.ts';
import type { MarkRow, RecorderRow } from './schema.ts';

/** Each edit is later than the one before it, whatever the computer's clock says. */
const STEP = duration(1);

/**
 * Stores a mark, or what became of it, and answers with what takes that back. Of what was deleted no words stay.
 *
 * @throws Error where nothing is stored of its recorder
 */
export async function putMark(db: Database, marking: Marking, now: Moment): Promise<() => Promise<void>> {
  const former = await db.transaction('rw', [db.marks, db.recorders, db.unfolded], async () => {
    const recorder = await db.recorders.get(marking.recorder);
    if (!recorder) throw new Error('Nothing is stored of what is marked.');
    const known = await db.marks.get(marking.id);
    const editedAt = later(now, known ? after(known.editedAt, STEP) : now);
    await db.marks.put({ ...marking, text: marking.deleted ? '' : marking.text.trim(), editedAt });
    await db.unfolded.put({ key: recorder.key });
    return known ?? { ...marking, deleted: true };
  });
  return async () => {
    await putMark(db, markingOf(former), now);
  };
}

/** A stored mark as it is made. */
export const markingOf = ({ id, recorder, at, until, kind, text, deleted }: Marking): Marking => ({
  id,
  recorder,
  at,
  until,
  kind,
  text,
  deleted,
});

/** The broadcast's room time at a moment of the computer's clock, as far as its transport tells it. */
export const roomTimeAt = (
  { transportClock, until, arrival }: Pick<RecorderRow, 'transportClock' | 'until' | 'arrival'>,
  now: Moment,
): Moment => (transportClock && until !== null ? after(until, between(arrival, now)) : now);

/** The recorder whose time is the broadcast's: of the room's own page before others, the newest. */
export const leadingOf = (recorders: readonly RecorderRow[]): RecorderRow | undefined =>
  recorders.toSorted(
    (a, b) => PAGE_KINDS.indexOf(a.page) - PAGE_KINDS.indexOf(b.page) || b.arrival - a.arrival,
  )[0];

/** A new mark. */
export const newMark = (
  { recorder, at }: Pick<MarkRow, 'recorder' | 'at'>,
  kind: MarkRow['kind'],
  text = '',
): Marking => ({
  id: crypto.randomUUID() as string as Marking['id'],
  recorder,
  at: moment(Math.round(at)),
  until: null,
  kind,
  text,
  deleted: false,
});
