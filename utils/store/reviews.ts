import { after, duration, later, type Moment } from '../units.ts';
import type { Database } from './database.ts';
import type { ReviewRow } from './schema.ts';

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

/**
 * Several copies of the notes as one: a union by their ids, so that order and repetition change nothing. Of two
 * copies the one edited later stands; of two edited at once the one that comes later in the order of its words.
 */
export function mergeReviews(...all: readonly (readonly ReviewRow[])[]): ReviewRow[] {
  return [...Map.groupBy(all.flat(), ({ id }) => id)]
    .toSorted(([a], [b]) => order(a, b))
    .map(([, copies]) => copies.reduce((a, b) => (stands(a, b) >= 0 ? a : b)));
}

/** Above nought where the first stands. */
const stands = (a: ReviewRow, b: ReviewRow): number =>
  a.editedAt - b.editedAt || order(writtenOf(a), writtenOf(b));

const writtenOf = ({ period, text, metric, decidedAt, deleted }: ReviewRow): string =>
  JSON.stringify([deleted, text, metric, period, decidedAt]);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Brings another copy of the notes in; what is edited later here stays. */
export const bringReviews = (db: Database, there: readonly ReviewRow[]): Promise<void> =>
  db.transaction('rw', db.reviews, async () => {
    const here = await db.reviews.bulkGet(there.map(({ id }) => id));
    await db.reviews.bulkPut(
      mergeReviews(
        here.filter((row) => row !== undefined),
        there,
      ),
    );
  });
