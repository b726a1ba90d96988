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
