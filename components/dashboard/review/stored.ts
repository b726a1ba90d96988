import { isViolation } from '../../../utils/metrics/review/violations.ts';
import { broadcastViewers } from '../../../utils/store/across.ts';
import type { Database } from '../../../utils/store/database.ts';
import { putReview } from '../../../utils/store/reviews.ts';
import { writing } from '../../../utils/store/writer.ts';
import { moment } from '../../../utils/units.ts';
import { following } from '../following.ts';
import type { ReviewData, Violation } from './data.ts';

/** What reviews read and write, as the extension stores it. */
export const reviewData = (db: Database): ReviewData => ({
  reviews: following(() => db.reviews.toArray()),
  plans: following(() => db.plans.toArray()),
  violations: following(() => violationsIn(db)),
  // Sketches are many: they are read once for those who look.
  interactors: (keys) => (signal, next, failed) => {
    broadcastViewers(db, 'any', keys).then((viewers) => !signal.aborted && next(viewers), failed);
  },
  review: async (note) => {
    const back = await writing(() => putReview(db, note, moment(Date.now())));
    return () => writing(back);
  },
});

async function violationsIn(db: Database): Promise<Violation[]> {
  const marks = (await db.marks.toArray()).filter(({ deleted, text }) => !deleted && isViolation(text));
  const recorders = await db.recorders.bulkGet(marks.map(({ recorder }) => recorder));
  return marks.flatMap(({ at, text }, index) => {
    const key = recorders[index]?.key;
    return key ? { key, at, text } : [];
  });
}
