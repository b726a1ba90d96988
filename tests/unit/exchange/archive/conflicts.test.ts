import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../../utils/exchange/archive/read.ts';
import { settledEdits } from '../../../../utils/exchange/archive/settled.ts';
import { writeArchive } from '../../../../utils/exchange/archive/write.ts';
import type { OrderRow } from '../../../../utils/exchange/orders/order.ts';
import { joinByHand } from '../../../../utils/store/by-hand.ts';
import type { Database } from '../../../../utils/store/database.ts';
import { importRows, rowsOfAll } from '../../../../utils/store/importing.ts';
import { newMark, putMark } from '../../../../utils/store/marks.ts';
import { mergeMarks, mergeWhole } from '../../../../utils/store/merge.ts';
import { importOrders } from '../../../../utils/store/orders.ts';
import { putOutside } from '../../../../utils/store/outside.ts';
import { previewImport } from '../../../../utils/store/preview.ts';
import { newReview, putReview } from '../../../../utils/store/reviews.ts';
import type { MarkRow } from '../../../../utils/store/schema.ts';
import { rowsOf, tagBroadcast } from '../../../../utils/store/upkeep.ts';
import type { BroadcastKey, MarkId, PlatformId, RecorderId, RoomId } from '../../../../utils/units.ts';
import { at, database, hash, header } from '../../store/builders.ts';
import { contentOf, heardBy, MADE } from './archives.ts';

const KEY = 'douyin:75' as BroadcastKey;
const PLACE = { platform: 'douyin' as PlatformId, room: '126833924894' as RoomId };

const archived = async (db: Database) => {
  const keys = new Set((await db.recorders.toArray()).map(({ key }) => key));
  return readArchive(writeArchive(await rowsOfAll(db, keys), MADE));
};
/** Two browsers that have the same broadcast, and what each does with it. */
async function two(here: (db: Database) => Promise<unknown>, there: (db: Database) => Promise<unknown>) {
  const [ann, ben] = [await heardBy({ id: 'ann', until: 10 }), await heardBy({ id: 'ann', until: 10 })];
  await here(ann);
  await there(ben);
  return { ann, ben, preview: await previewImport(ann, await archived(ben)) };
}

describe('of one broadcast told otherwise', () => {
  const titled = (id: string, title: string) =>
    heardBy({ id, until: 10, over: { header: header(id, { broadcast: '75' as never, title }) } });
  const conflictsOf = async (here: Database, ...there: readonly Database[]) => {
    const files = await Promise.all(there.map((db) => rowsOf(db)));
    return (await previewImport(here, ...files)).changes.flatMap(({ conflicts }) => conflicts);
  };

  test('the preview names titles and tags with who says what', async () => {
    const [here, there] = [await titled('ann', '春季上新'), await titled('bea', '另一个标题')];
    await tagBroadcast(here, KEY, () => ['话术:A']);
    await tagBroadcast(there, KEY, () => ['话术:B']);
    expect(await conflictsOf(here, there)).toEqual([
      {
        about: 'title',
        said: [
          { row: ['春季上新'], by: [0] },
          { row: ['另一个标题'], by: [1] },
        ],
      },
      {
        about: 'tags',
        said: [
          { row: ['话术:A'], by: [0] },
          { row: ['话术:B'], by: [1] },
        ],
      },
    ]);
  });

  test('two files that are imported at once contradict each other, too', async () => {
    const files = [await titled('ann', '一'), await titled('bea', '二'), await titled('cy', '二')];
    expect(await conflictsOf(database(), ...files)).toEqual([
      {
        about: 'title',
        said: [
          { row: ['一'], by: [1] },
          { row: ['二'], by: [2, 3] },
        ],
      },
    ]);
  });

  test('who tells more than another, or nothing, does not contradict', async () => {
    const [here, there] = [await titled('ann', '一'), await titled('ann', '一')];
    await tagBroadcast(there, KEY, () => ['新品']);
    expect(await conflictsOf(here, there)).toEqual([]);
    await tagBroadcast(here, KEY, () => ['主播:小美', '新品']);
    expect(await conflictsOf(here, there)).toEqual([]);
  });

  test('copies of what one page wrote that are equally far and yet differ are named', async () => {
    const [here, there] = [await titled('ann', '一'), await titled('ann', '二')];
    expect((await conflictsOf(here, there)).map(({ about }) => about)).toEqual(['title', 'rows']);
  });

  test('a broadcast that one of two joined to another by hand is the same all the same', async () => {
    const stories = [
      { id: 'ann', until: 10 },
      { id: 'cy', until: 5, broadcast: '76' },
    ];
    const [here, there] = [await heardBy(...stories), await heardBy(...stories)];
    await joinByHand(here, 'douyin:76' as BroadcastKey, KEY);
    const changesOf = async (db: Database, file: Database) =>
      (await previewImport(db, await archived(file))).changes;
    expect(await changesOf(here, there)).toMatchObject([
      { key: KEY, change: 'nothing', heard: 0, conflicts: [] },
    ]);
    expect(await changesOf(there, here)).toMatchObject([
      { key: KEY, change: 'gains', recorders: 0, heard: 0, conflicts: [] },
    ]);
  });

  test('what two joined by hand to different broadcasts goes to one of them, which says so', async () => {
    const stories = ['75', '76', '77'].map((broadcast) => ({ id: broadcast, until: 5, broadcast }));
    const [here, there] = [await heardBy(...stories), await heardBy(...stories)];
    const [other, moved] = ['douyin:76', 'douyin:77'] as const;
    await joinByHand(here, moved as BroadcastKey, KEY);
    await joinByHand(there, moved as BroadcastKey, other as BroadcastKey);
    const said = [
      { row: KEY, by: [0] },
      { row: other, by: [1] },
    ];
    const { changes } = await previewImport(here, await archived(there));
    expect(changes.map(({ key, conflicts }) => [key, conflicts])).toEqual([
      [KEY, [{ about: 'joined', said }]],
      [other, []],
    ]);
    await importRows(here, await archived(there));
    expect(await here.recorders.get(moved.slice(-2) as RecorderId)).toMatchObject({ key: KEY });
  });
});

describe('of what users wrote', () => {
  const mark = { ...newMark({ recorder: 'ann' as RecorderId, at: at(3) }, 'price', '99'), id: 'm' as MarkId };
  const spent = (value: number) => ({
    ...PLACE,
    id: `${KEY} adSpend`,
    what: 'adSpend' as const,
    from: at(0),
    until: at(10),
    value,
    currency: 'CNY',
    broadcast: KEY,
    deleted: false,
  });
  const note = newReview('week/2026-04-20', { text: '换话术', metric: 'gmv' }, at(0));

  test.each([
    [
      'a mark',
      'marks',
      (db: Database, words: string, second: number) => putMark(db, { ...mark, text: words }, at(second)),
    ],
    [
      'a note of a review',
      'reviews',
      (db: Database, words: string, second: number) => putReview(db, { ...note, text: words }, at(second)),
    ],
  ] as const)(
    '%s that is told otherwise is shown, the later edit holds, and so it comes to be',
    async (_, table, put) => {
      const { ann, ben, preview } = await two(
        (db) => put(db, '一', 20),
        (db) => put(db, '二', 30),
      );
      const [settled, ...others] = preview.settled[table];
      expect(others).toEqual([]);
      expect(settled).toMatchObject({
        holds: { text: '二', editedAt: at(30) },
        said: [
          { row: { text: '一' }, by: [0] },
          { row: { text: '二' }, by: [1] },
        ],
        why: 'later',
      });
      // The other way round the other's account comes first; what holds is the same.
      const back = await previewImport(ben, await archived(ann));
      expect(back.settled[table]).toMatchObject([{ holds: { text: '二' }, why: 'later' }]);
      await importRows(ann, await archived(ben));
      expect(await ann.table(table).toArray()).toEqual([settled?.holds]);
    },
  );

  test('a figure that two typed in otherwise is shown, and the later one holds', async () => {
    const { ann, ben, preview } = await two(
      (db) => putOutside(db, [spent(50_000)], at(30)),
      (db) => putOutside(db, [spent(80_000)], at(20)),
    );
    expect(preview.settled.outside).toMatchObject([
      {
        holds: { value: 50_000 },
        said: [{ row: { value: 50_000 } }, { row: { value: 80_000 } }],
        why: 'later',
      },
    ]);
    expect(preview.news.outside).toBe(0);
    await importRows(ann, await archived(ben));
    expect(await ann.outside.toArray()).toMatchObject([{ value: 50_000 }]);
  });

  test('what one deleted and another goes on with is shown as deleted', async () => {
    const { preview } = await two(
      (db) => putMark(db, mark, at(20)),
      (db) => putMark(db, { ...mark, deleted: true }, at(30)),
    );
    expect(preview.settled.marks).toMatchObject([
      { holds: { deleted: true }, said: [{ row: { text: '99' } }, { row: { deleted: true } }], why: 'later' },
    ]);
  });

  test('edits of the same moment are settled by a rule, the same from either side', async () => {
    const { ann, ben, preview } = await two(
      (db) => putMark(db, { ...mark, text: '一' }, at(20)),
      (db) => putMark(db, { ...mark, text: '二' }, at(20)),
    );
    const [here] = preview.settled.marks;
    const [there] = (await previewImport(ben, await archived(ann))).settled.marks;
    expect(here?.why).toBe('rule');
    expect(there?.holds).toEqual(here?.holds);
    await importRows(ann, await archived(ben));
    expect(await ann.marks.toArray()).toEqual([here?.holds]);
  });

  test('what all say alike is no contradiction, whenever they wrote it, nor is it news', async () => {
    const { ann, preview } = await two(
      async (db) => {
        await putMark(db, mark, at(20));
        await putReview(db, note, at(20));
        await putOutside(db, [spent(1)], at(20));
      },
      async (db) => {
        await putMark(db, mark, at(30));
        await putReview(db, note, at(20));
        await putOutside(db, [spent(1)], at(20));
      },
    );
    expect(Object.values(preview.settled).flat()).toEqual([]);
    expect(preview.news).toEqual({ orders: 0, outside: 0, reviews: 0 });
    // Nor is one's own archive, in which rows are put together in another order.
    const own = await previewImport(ann, await archived(ann));
    expect(own.news).toEqual({ orders: 0, outside: 0, reviews: 0 });
    expect(own.changes.map(({ change }) => change)).toEqual(['nothing']);
  });

  test('an order that has come equally far with other amounts is shown; one that went on is not', async () => {
    const order = (over: Partial<OrderRow> = {}): OrderRow => ({
      ...PLACE,
      id: hash(1),
      key: 'team',
      buyer: null,
      state: 'paid',
      lines: [{ product: '苹果', count: 1, amount: 9900 }],
      refunded: 0,
      currency: 'CNY',
      createdAt: at(2),
      paidAt: at(3),
      refundedAt: null,
      source: 'doudian',
      ...over,
    });
    const cheaper = order({ lines: [{ product: '苹果', count: 1, amount: 8900 }] });
    const { ann, ben, preview } = await two(
      (db) => importOrders(db, [cheaper]),
      (db) => importOrders(db, [order()]),
    );
    expect(preview.settled.orders).toEqual([
      {
        holds: order(),
        said: [
          { row: cheaper, by: [0] },
          { row: order(), by: [1] },
        ],
        why: 'more',
      },
    ]);
    await importRows(ann, await archived(ben));
    expect(await ann.orders.toArray()).toEqual([order()]);
    const on = await two(
      (db) => importOrders(db, [cheaper]),
      (db) => importOrders(db, [order({ state: 'refunded', refunded: 9900, refundedAt: at(9) })]),
    );
    expect(on.preview.settled.orders).toEqual([]);
  });

  test('being shown changes nothing', async () => {
    const { ann, ben } = await two(
      (db) => putMark(db, mark, at(20)),
      (db) => putMark(db, { ...mark, text: '89' }, at(30)),
    );
    const before = await contentOf(ann);
    await previewImport(ann, await archived(ben));
    expect(await contentOf(ann)).toEqual(before);
  });
});

describe('whatever any number of accounts say', () => {
  const row = fc.record({
    id: fc.constantFrom('m', 'n').map((id) => id as MarkId),
    recorder: fc.constant('ann' as RecorderId),
    at: fc.constant(at(3)),
    until: fc.constant(null),
    kind: fc.constantFrom('note' as const, 'price' as const),
    text: fc.constantFrom('一', '二'),
    deleted: fc.boolean(),
    editedAt: fc.nat(3).map(at),
  });
  const account = fc.uniqueArray(row, { maxLength: 2, selector: ({ id }) => id });
  const accounts = fc.array(account, { maxLength: 5 });
  /** What a reader of the preview is told, but for who says it. */
  const told = (all: readonly (readonly MarkRow[])[]) =>
    settledEdits(all, mergeMarks)
      .map(({ holds, said, why }) => ({ holds, why, said: said.length }))
      .toSorted((a, b) => (a.holds.id < b.holds.id ? -1 : 1));

  test('a row is shown if and only if two say otherwise of it, and what is said to hold is what merging gives', () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const contents = Map.groupBy(all.flat(), ({ id }) => id);
        const contradicted = [...contents].flatMap(([id, copies]) => {
          const texts = copies.map(({ kind, text, deleted }) => (deleted ? '' : `${kind} ${text}`));
          return new Set(texts).size > 1 ? [id] : [];
        });
        const settled = told(all);
        expect(settled.map(({ holds }) => holds.id)).toEqual(contradicted.toSorted());
        const merged = mergeWhole(
          ...all.map((marks) => ({
            recorders: [],
            chunks: [],
            slots: [],
            sketches: [],
            broadcasts: [],
            marks,
          })),
        );
        for (const { holds } of settled) expect(merged.marks).toContainEqual(holds);
      }),
    );
  });

  test('their order and repetition change nothing of it', () => {
    fc.assert(
      fc.property(accounts, (all) => {
        expect(told(all.toReversed())).toEqual(told(all));
        expect(told([...all, ...all])).toEqual(told(all));
      }),
    );
  });
});
