import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchive } from '../../../../utils/exchange/archive/read.ts';
import { writeArchive } from '../../../../utils/exchange/archive/write.ts';
import { STATES } from '../../../../utils/exchange/orders/order.ts';
import { OUTSIDE } from '../../../../utils/exchange/outside/outside.ts';
import { joinByHand } from '../../../../utils/store/by-hand.ts';
import type { Database } from '../../../../utils/store/database.ts';
import { importRows, rowsOfAll } from '../../../../utils/store/importing.ts';
import { newMark, putMark } from '../../../../utils/store/marks.ts';
import { importOrders } from '../../../../utils/store/orders.ts';
import { putOutside } from '../../../../utils/store/outside.ts';
import { newReview, putReview } from '../../../../utils/store/reviews.ts';
import { tagBroadcast } from '../../../../utils/store/upkeep.ts';
import type { BroadcastKey, PlatformId, RecorderId, ReviewId, RoomId } from '../../../../utils/units.ts';
import { at, database, hash } from '../../store/builders.ts';
import { heardBy, MADE } from './archives.ts';

const PLACE = { platform: 'douyin' as PlatformId, room: '126833924894' as RoomId };
const second = fc.integer({ min: 0, max: 20 });
const broadcast = fc.constantFrom('75', '76');
const text = fc.string({ unit: 'grapheme', maxLength: 8 });

/** A recorder is of one broadcast and begins once, wherever it is told of: browsers differ in how far they have it. */
const RECORDERS = {
  ann: { from: 1, broadcast: '75' },
  bea: { from: 8, broadcast: '75' },
  cy: { from: 1, broadcast: '76' },
};
const hearing = fc.record({ id: fc.constantFrom('ann', 'bea', 'cy'), length: fc.nat(6) });
const mark = fc.record({
  kind: fc.constantFrom('note', 'host', 'price'),
  text,
  second,
  edited: second,
  deleted: fc.boolean(),
});
const order = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  state: fc.constantFrom(...STATES),
  amount: fc.nat(10_000),
  product: text,
  second,
  buyer: fc.option(fc.nat(5)),
});
const outside = fc.record({
  what: fc.constantFrom(...OUTSIDE),
  value: fc.nat(100_000),
  second,
  edited: second,
  typedIn: fc.option(broadcast),
  deleted: fc.boolean(),
});
/** Periods of the broadcasts, and one that none of them lies in. */
const PERIODS = ['day/2026-04-24', 'week/2026-04-20', 'month/2026-04-01', 'month/2026-01-01'];
const note = fc.record({
  period: fc.constantFrom(...PERIODS),
  number: fc.nat(1),
  text,
  metric: fc.constantFrom('gmv', null),
  edited: second,
  deleted: fc.boolean(),
});
/** What one browser holds. */
const story = fc.record({
  hearings: fc.uniqueArray(hearing, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
  marks: fc.array(mark, { maxLength: 3 }),
  orders: fc.array(order, { maxLength: 4 }),
  outsides: fc.array(outside, { maxLength: 4 }),
  notes: fc.array(note, { maxLength: 4 }),
  /** Whether the second broadcast was joined to the first. */
  joined: fc.boolean(),
  tags: fc.array(fc.constantFrom('主播:小美', '话术:A', '新品'), { maxLength: 2 }),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

async function told({ hearings, marks, orders, outsides, notes, joined, tags }: Story): Promise<Database> {
  const db = await heardBy(
    ...hearings.map(({ id, length }) => ({ ...RECORDERS[id], id, until: RECORDERS[id].from + length })),
  );
  const [first] = hearings;
  const recorder = (first?.id ?? '') as RecorderId;
  for (const [index, { kind, second: when, edited, deleted, text: words }] of marks.entries()) {
    const made = newMark({ recorder, at: at(when) }, kind, words);
    await putMark(db, { ...made, id: `${recorder} ${index}` as typeof made.id, deleted }, at(edited));
  }
  await importOrders(
    db,
    orders.map(({ number, state, amount, product, second: when, buyer }) => ({
      ...PLACE,
      id: hash(number),
      key: 'team',
      buyer: buyer === null ? null : hash(900 + buyer),
      state,
      lines: [{ product, count: 1, amount }],
      refunded: state === 'refunded' ? amount : 0,
      currency: 'CNY',
      createdAt: at(when),
      paidAt: state === 'paid' || state === 'refunded' ? at(when) : null,
      refundedAt: null,
      source: 'doudian',
    })),
  );
  for (const { what, value, second: when, edited, typedIn, deleted } of outsides) {
    const whole = {
      ...PLACE,
      what,
      from: at(when),
      until: at(when),
      value,
      currency: what === 'adSpend' ? 'CNY' : null,
    };
    await putOutside(
      db,
      [
        {
          ...whole,
          id: `${typedIn} ${what} ${when}`,
          broadcast: typedIn && (`douyin:${typedIn}` as BroadcastKey),
          deleted,
        },
      ],
      at(edited),
    );
  }
  for (const { period, number, text: words, metric, edited, deleted } of notes) {
    const made = newReview(period, { text: words, metric }, at(0));
    await putReview(db, { ...made, id: `${period} ${number}` as ReviewId, deleted }, at(edited));
  }
  for (const { key } of await db.recorders.toArray()) await tagBroadcast(db, key, () => tags);
  const both = new Set(hearings.map(({ id }) => RECORDERS[id].broadcast)).size > 1;
  if (joined && both) await joinByHand(db, 'douyin:76' as BroadcastKey, 'douyin:75' as BroadcastKey);
  return db;
}

async function archiveOf(db: Database): Promise<Uint8Array> {
  const keys = new Set((await db.recorders.toArray()).map(({ key }) => key));
  return writeArchive(await rowsOfAll(db, keys), MADE);
}
async function withAll(archives: readonly Uint8Array[]): Promise<Database> {
  const db = database();
  for (const archive of archives) await importRows(db, readArchive(archive));
  return db;
}

test('whatever a browser holds of broadcasts, another that brings it in writes it with equal bytes', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (each) => {
      const archive = await archiveOf(await told(each));
      expect(await archiveOf(await withAll([archive]))).toEqual(archive);
    }),
    { numRuns: 15, seed: 6 },
  );
});

test('archives of several browsers come to the same whatever their order, however often each is brought in', async () => {
  const several = fc.array(story, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(several, fc.infiniteStream(fc.nat()), async (all, chance) => {
      const archives = await Promise.all(all.map(async (each) => archiveOf(await told(each))));
      const places = [...chance.take(archives.length * 2)];
      const shuffled = [...archives, ...archives]
        .map((archive, index) => ({ archive, place: places[index] ?? 0 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ archive }) => archive);
      expect(await archiveOf(await withAll(shuffled))).toEqual(await archiveOf(await withAll(archives)));
    }),
    { numRuns: 8, seed: 6 },
  );
});
