import { after, duration, later, type Moment } from '../units.ts';
import { mayBeIn, periodOf } from '../metrics/review/period.ts';
import { bring, planBringing } from './bringing.ts';
import type { Database } from './database.ts';
import { mergeReviews } from './merge.ts';
import type { RecorderRow, ReviewRow } from './schema.ts';

/** How many characters a note has at most. */
export const LONGEST_NOTE = 1000;

/** Each edit is later than the one before it, whatever the computer's clock says. */
const STEP = duration(1);

/** What the user writes. */
export type Review = Omit<ReviewRow, 'editedAt'>;

/** A new note. */
export const newReview = (
  period: string,
  { text, metric }: Pick<Review, 'text' | 'metric'>,
  now: Moment,
): Review => ({
  id: crypto.randomUUID() as string as Review['id'],
  period,
  text,
  metric,
  decidedAt: now,
  deleted: false,
});

/** Stores a note, or what became of it, and answers with what takes that back. Of what was deleted no words stay. */
export async function putReview(db: Database, review: Review, now: Moment): Promise<() => Promise<void>> {
  const former = await db.transaction('rw', db.reviews, async () => {
    const known = await db.reviews.get(review.id);
    const editedAt = later(now, known ? after(known.editedAt, STEP) : now);
    await db.reviews.put({ ...review, text: textOf(review), editedAt });
    return known ?? { ...review, deleted: true };
  });
  return async () => {
    await putReview(db, former, now);
  };
}

const textOf = ({ deleted, text }: Review): string =>
  deleted ? '' : Array.from(text.trim()).slice(0, LONGEST_NOTE).join('');

/** The notes of the periods that a broadcast lies in, whatever zone they were written in: what archives hold. */
export const notesAround = (
  notes: readonly ReviewRow[],
  recorders: readonly Pick<RecorderRow, 'from'>[],
): ReviewRow[] => {
  const begins = recorders.flatMap(({ from }) => from ?? []);
  return notes.filter((note) => {
    const period = periodOf(note.period);
    return period !== null && begins.some((from) => mayBeIn(period, from));
  });
};

/** Which notes of another copy would change what is here, and how they would stand then. */
export const planReviews = (db: Database, there: readonly ReviewRow[]): Promise<ReviewRow[]> =>
  planBringing({ table: db.reviews, merge: mergeReviews }, there);

/** Brings another copy in; what was edited later here stays. The answer brings back what was there before. */
export const bringReviews = (db: Database, there: readonly ReviewRow[]): Promise<() => Promise<void>> =>
  db.transaction('rw', db.reviews, async () => {
    const { back } = await bring({ table: db.reviews, merge: mergeReviews }, there);
    return () => db.transaction('rw', db.reviews, back);
  });
