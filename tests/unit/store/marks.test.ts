import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { joinByHand } from '../../../utils/store/by-hand.ts';
import type { Database } from '../../../utils/store/database.ts';
import { leadingOf, newMark, putMark, roomTimeAt } from '../../../utils/store/marks.ts';
import { mergeRows } from '../../../utils/store/merge.ts';
import { deleteBroadcast, pruneOlder, rowsOf } from '../../../utils/store/upkeep.ts';
import {
  after,
  before,
  type BroadcastId,
  type BroadcastKey,
  days,
  type RecorderId,
  seconds,
} from '../../../utils/units.ts';
import { at, database, header, store } from './builders.ts';

const KEY = 'douyin:7500000000000000001' as BroadcastKey;
const NOW = at(1000);
const ANN = 'ann' as RecorderId;

async function recorded(): Promise<Database> {
  const db = database();
  await store(db, 20);
  return db;
}

const shown = async (db: Database, key = KEY) =>
  broadcastViews(await rowsOf(db, key), NOW, { myRooms: [] })[0]?.marks.map(({ at: when, kind, text }) => ({
    when,
    kind,
    text,
  }));

describe('a mark', () => {
  test('is one of its broadcast’s, in the order of time', async () => {
    const db = await recorded();
    await putMark(db, newMark({ recorder: ANN, at: at(12) }, 'price', ' 99 元 '), NOW);
    await putMark(db, newMark({ recorder: ANN, at: at(5) }, 'script'), NOW);
    expect(await shown(db)).toEqual([
      { when: at(5), kind: 'script', text: '' },
      { when: at(12), kind: 'price', text: '99 元' },
    ]);
  });

  test('sent twice is one', async () => {
    const db = await recorded();
    const mark = newMark({ recorder: ANN, at: at(5) }, 'note', 'twice');
    await putMark(db, mark, NOW);
    await putMark(db, mark, NOW);
    expect(await shown(db)).toHaveLength(1);
  });

  test('of a recorder of which nothing is stored is refused', async () => {
    const db = await recorded();
    const nobody = newMark({ recorder: 'nobody' as RecorderId, at: at(5) }, 'note');
    await expect(putMark(db, nobody, NOW)).rejects.toThrow();
    expect(await db.marks.count()).toBe(0);
  });

  test('can be changed, deleted, and each of these taken back', async () => {
    const db = await recorded();
    const mark = newMark({ recorder: ANN, at: at(5) }, 'host', '小美');
    const unmake = await putMark(db, mark, NOW);
    const unchange = await putMark(db, { ...mark, text: '阿宁', until: at(9) }, NOW);
    const undelete = await putMark(db, { ...mark, deleted: true }, NOW);
    expect(await shown(db)).toEqual([]);
    await undelete();
    expect(await shown(db)).toMatchObject([{ text: '阿宁' }]);
    await unchange();
    expect(await shown(db)).toMatchObject([{ text: '小美' }]);
    await unmake();
    expect(await shown(db)).toEqual([]);
  });

  test('leaves none of its words behind when it is deleted', async () => {
    const db = await recorded();
    const mark = newMark({ recorder: ANN, at: at(5) }, 'note', 'secret');
    await putMark(db, mark, NOW);
    await putMark(db, { ...mark, deleted: true }, NOW);
    expect(JSON.stringify(await db.marks.toArray())).not.toContain('secret');
  });

  test('goes with its broadcast to the one that it is joined to', async () => {
    const db = await recorded();
    const other = header('bea', { broadcast: '76' as BroadcastId });
    await store(db, 20, { header: other });
    await putMark(db, newMark({ recorder: ANN, at: at(5) }, 'note'), NOW);
    const into = 'douyin:76' as BroadcastKey;
    await joinByHand(db, KEY, into);
    expect(await shown(db, into)).toHaveLength(1);
    await joinByHand(db, KEY, null);
    expect(await shown(db, into)).toEqual([]);
    expect(await shown(db)).toHaveLength(1);
  });

  test('goes when its broadcast is deleted, comes back with it, and goes when its stay is over', async () => {
    const db = await recorded();
    await putMark(db, newMark({ recorder: ANN, at: at(5) }, 'note'), NOW);
    const restore = await deleteBroadcast(db, KEY);
    expect(await db.marks.count()).toBe(0);
    await restore();
    expect(await shown(db)).toHaveLength(1);
    await pruneOlder(db, after(NOW, days(8)), days(7), () => false);
    expect(await db.marks.count()).toBe(0);
  });

  test('makes the fold of its broadcast wait to be made anew', async () => {
    const db = await recorded();
    await db.unfolded.clear();
    await putMark(db, newMark({ recorder: ANN, at: at(5) }, 'host', '小美'), NOW);
    expect(await db.unfolded.toArray()).toEqual([{ key: KEY }]);
  });
});

/** What two people do to the same few marks, each by a clock of their own. */
const anyEdits = fc.array(
  fc.record({
    mark: fc.constantFrom('first', 'second'),
    text: fc.constantFrom('a', 'b'),
    deleted: fc.boolean(),
    clock: fc.nat(5),
  }),
  { maxLength: 6 },
);

test('two people’s marks are one set in whatever order they are merged, the latest edit standing', async () => {
  await fc.assert(
    fc.asyncProperty(anyEdits, anyEdits, async (ours, theirs) => {
      const [a, b] = [await recorded(), await recorded()];
      for (const [db, edits] of [
        [a, ours],
        [b, theirs],
      ] as const) {
        for (const { mark, text, deleted, clock } of edits) {
          const made = { ...newMark({ recorder: ANN, at: at(5) }, 'note', text), id: mark as never, deleted };
          await putMark(db, made, at(2000 + clock));
        }
      }
      const [one, other] = [await rowsOf(a), await rowsOf(b)];
      const merged = mergeRows(one, other).marks;
      expect(mergeRows(other, one).marks).toEqual(merged);
      expect(mergeRows({ ...one, marks: merged }, other).marks).toEqual(merged);
      for (const row of merged) {
        const copies = [...one.marks, ...other.marks].filter(({ id }) => id === row.id);
        expect(row.editedAt).toBe(Math.max(...copies.map(({ editedAt }) => editedAt)));
      }
    }),
    { numRuns: 25 },
  );
});

describe('the room’s time at a moment', () => {
  const heard = { transportClock: true, until: at(10), arrival: at(13) };

  test('is the transport’s, as far as it was last heard, and goes on by the computer’s clock', () => {
    expect(roomTimeAt(heard, at(20))).toBe(at(17));
  });

  test('is the computer’s where no transport tells it, or nothing was heard', () => {
    expect(roomTimeAt({ ...heard, transportClock: false }, at(20))).toBe(at(20));
    expect(roomTimeAt({ ...heard, until: null }, at(20))).toBe(at(20));
  });

  test('is told by the room’s own page before others, and by the newest of these', async () => {
    const db = await recorded();
    const console = header('con', { page: 'console' });
    await store(db, 30, { header: console });
    await store(db, 25, { header: header('old', { title: null }), arrival: before(at(0), seconds(9)) });
    expect(leadingOf(await db.recorders.toArray())?.id).toBe(ANN);
    expect(leadingOf([])).toBeUndefined();
  });
});
