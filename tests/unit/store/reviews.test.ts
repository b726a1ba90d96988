import { describe, expect, test } from 'vitest';
import { decidedBefore, notesOf } from '../../../utils/metrics/review/decided.ts';
import { periodWith } from '../../../utils/metrics/review/period.ts';
import { LONGEST_NOTE, newReview, putReview } from '../../../utils/store/reviews.ts';
import { at, database } from './builders.ts';

const WEEK = periodWith('week', '2026-04-20');
const NEXT = periodWith('week', '2026-04-27');
const note = (text: string, period = 'week/2026-04-20') => newReview(period, { text, metric: 'gmv' }, at(0));

describe('a note of a review', () => {
  test('is kept as it was written, without what stands around it and not too long', async () => {
    const db = database();
    await putReview(db, note('  换话术 B  '), at(1));
    await putReview(db, note('长'.repeat(LONGEST_NOTE + 5)), at(2));
    const texts = (await db.reviews.toArray()).map(({ text }) => text.length).toSorted((a, b) => a - b);
    expect(texts).toEqual(['换话术 B'.length, LONGEST_NOTE]);
  });

  test('that is deleted leaves no words, and comes back with undo', async () => {
    const db = database();
    const kept = note('讲解缩短');
    await putReview(db, kept, at(1));
    const undo = await putReview(db, { ...kept, deleted: true }, at(2));
    expect(await db.reviews.get(kept.id)).toMatchObject({ deleted: true, text: '' });
    expect(notesOf(await db.reviews.toArray(), WEEK)).toEqual([]);
    await undo();
    expect(notesOf(await db.reviews.toArray(), WEEK).map(({ text }) => text)).toEqual(['讲解缩短']);
  });

  test('goes away again when writing it is undone', async () => {
    const db = database();
    const undo = await putReview(db, note('福袋放到八点'), at(1));
    await undo();
    expect(notesOf(await db.reviews.toArray(), WEEK)).toEqual([]);
  });

  test('is edited later than before, even by a clock that went back', async () => {
    const db = database();
    const first = note('一');
    await putReview(db, first, at(100));
    await putReview(db, { ...first, text: '二' }, at(1));
    expect(await db.reviews.get(first.id)).toMatchObject({ text: '二', editedAt: at(100) + 1 });
  });

  test('is found at the next review of its kind, however much later that is', async () => {
    const db = database();
    await putReview(db, note('换话术 B'), at(1));
    await putReview(db, note('每天的', 'day/2026-04-24'), at(1));
    const all = await db.reviews.toArray();
    expect(decidedBefore(all, NEXT)?.notes.map(({ text }) => text)).toEqual(['换话术 B']);
    expect(decidedBefore(all, periodWith('week', '2026-06-01'))?.period).toEqual(WEEK);
    expect(decidedBefore(all, WEEK)).toBeNull();
  });
});
