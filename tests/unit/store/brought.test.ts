import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LogEntry } from '../../../utils/events/entry.ts';
import type { OrderRow } from '../../../utils/exchange/orders/order.ts';
import { speakingOrders } from '../../../utils/exchange/orders/speaking.ts';
import { idFor } from '../../../utils/exchange/outside/outside.ts';
import { matchOrders } from '../../../utils/exchange/orders/match.ts';
import { readArchive } from '../../../utils/exchange/archive/read.ts';
import { writeArchive } from '../../../utils/exchange/archive/write.ts';
import { NO_MATES } from '../../../utils/metrics/across/history.ts';
import { unfold } from '../../../utils/metrics/folded.ts';
import { toldOf } from '../../../utils/metrics/told.ts';
import { viewOf } from '../../../utils/metrics/views.ts';
import { ordersData } from '../../../components/dashboard/orders/stored.ts';
import { broughtOf } from '../../../utils/store/brought.ts';
import type { Database } from '../../../utils/store/database.ts';
import { keepFolds, makeFold, waitingKeys } from '../../../utils/store/folding.ts';
import { importRows, rowsOfAll } from '../../../utils/store/importing.ts';
import { previewImport } from '../../../utils/store/preview.ts';
import { deleteOrders, importOrders, orderHasher } from '../../../utils/store/orders.ts';
import { putOutside } from '../../../utils/store/outside.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import {
  after,
  type BroadcastId,
  type BroadcastKey,
  days,
  minutes,
  type Moment,
  type PlatformId,
  type RoomId,
  type ViewerHash,
} from '../../../utils/units.ts';
import { at, batch, database, header, heard, online, START, store } from './builders.ts';
import { commit } from '../../../utils/store/commit.ts';

const LATER = after(START, days(1));
const KEY = 'douyin:7500000000000000001' as BroadcastKey;
const PLACE = { platform: 'douyin' as PlatformId, room: '126833924894' as RoomId };
const MADE = { at: START, by: 'test' };

const order = (n: number, second: number, over: Partial<OrderRow> = {}): OrderRow => ({
  ...PLACE,
  id: n.toString(16).padStart(16, '0') as ViewerHash,
  key: 'ann',
  buyer: (900 + n).toString(16).padStart(16, '0') as ViewerHash,
  state: 'paid',
  lines: [{ product: 'shirt', count: 1, amount: 100 * n }],
  refunded: 0,
  currency: 'CNY',
  createdAt: at(second),
  paidAt: at(second + 1),
  refundedAt: null,
  source: 'doudian',
  ...over,
});
const shown = (second: number, item: string): LogEntry => ({
  kind: 'productShown',
  at: at(second),
  viewer: null,
  count: 1,
  value: 0,
  item,
  sign: null,
});
const recorders = async (db: Database, key = KEY) => (await rowsOf(db, key)).recorders;
const listed = async (db: Database, now: Moment = LATER) => {
  for (const key of await waitingKeys(db, now)) await keepFolds(db, [await makeFold(db, key, now)]);
  const fold = (await db.folds.get(KEY)) ?? expect.unreachable();
  return unfold(fold, { said: undefined, myRooms: [], definitions: 'roomtally' });
};

beforeEach(() => fakeBrowser.reset());

describe('orders of a file', () => {
  test('reach the list’s figures, and leave them when they are taken back', async () => {
    const db = database();
    await store(db, 20);
    expect((await listed(db)).figures.gmv).toEqual({ unknown: 'needsConsole' });
    const back = await importOrders(db, [order(1, 3), order(2, 5)]);
    expect((await listed(db)).figures.gmv).toMatchObject({ figure: { value: 300 } });
    expect((await listed(db)).figures.gmvPerBuyer).toMatchObject({ figure: { value: 150 } });
    await back();
    expect((await listed(db)).figures.gmv).toEqual({ unknown: 'needsConsole' });
    await importOrders(db, [order(1, 3)]);
    const restore = await deleteOrders(db, PLACE);
    expect((await listed(db)).figures.gmv).toEqual({ unknown: 'needsConsole' });
    await restore();
    expect((await listed(db)).figures.gmv).toMatchObject({ figure: { value: 100 } });
  });

  test('count in the currency that the page tells, not in the platform’s usual one', async () => {
    const db = database();
    await store(db, 20, { header: header('ann', { currency: 'MYR' }) });
    await importOrders(db, [order(1, 3), order(2, 5, { currency: 'MYR' })]);
    expect((await listed(db)).figures.gmv).toMatchObject({ figure: { value: 200 } });
  });

  test('count until the room’s next broadcast begins, and to no other room', async () => {
    const db = database();
    await store(db, 20);
    const next = header('ben', { broadcast: '76' as BroadcastId });
    await commit(db, [batch(1, [online(30, 5), heard(30, 60)], { header: next, arrival: at(60) })]);
    await importOrders(db, [order(1, 3), order(2, 25), order(4, 40), order(8, 5, { room: '1' as RoomId })]);
    const [own, others] = [
      await broughtOf(db, await recorders(db)),
      await broughtOf(db, await recorders(db, 'douyin:76' as BroadcastKey)),
    ];
    expect([own, others].map(({ orders }) => orders?.rows.map(({ id }) => Number(id)))).toEqual([
      [1, 2],
      [4],
    ]);
  });

  test('of products that it did not explain are not the broadcast’s, as the preview of an import says', async () => {
    const db = database();
    await store(db, 20);
    await commit(db, [batch(21, [shown(2, 'shirt'), online(20, 5), heard(20, 21)])]);
    const of = (product: string) => ({ lines: [{ product, count: 1, amount: 100 }] });
    const file = [
      order(1, 3, of('shirt')),
      order(2, 5, of('shelf')),
      order(4, 5, { lines: [...of('shelf').lines, ...of('shirt').lines] }),
      order(8, 1000, of('shelf')),
    ];
    await importOrders(db, file);
    const broadcast = await listed(db);
    expect(broadcast.products).toEqual(['shirt']);
    expect(broadcast.figures.orders).toMatchObject({ figure: { value: 2 } });
    expect(broadcast.figures.gmv).toMatchObject({ figure: { value: 300 } });
    const { matched, unmatched } = matchOrders(file, [broadcast], minutes(15));
    expect(matched).toEqual([{ broadcast, orders: 2, gmv: 300, others: 1 }]);
    expect(unmatched.map(({ id }) => Number(id))).toEqual([8]);
  });

  test('all count where the user wants them all, and what was made before is made anew', async () => {
    const db = database();
    await store(db, 20);
    await commit(db, [batch(21, [shown(2, 'shirt'), online(20, 5), heard(20, 21)])]);
    await importOrders(db, [
      order(1, 3),
      order(2, 5, { lines: [{ product: 'hat', count: 1, amount: 200 }] }),
    ]);
    const before = await listed(db);
    expect(before.figures.gmv).toMatchObject({ figure: { value: 100 } });
    await ordersData(db).rememberOrders((remembered) => ({ ...remembered, onlyExplained: false }));
    const all = await listed(db);
    expect(all.figures.gmv).toMatchObject({ figure: { value: 300 } });
    expect(all.brought).not.toBe(before.brought);
  });

  test('count nowhere before the log that tells what was explained has been read', async () => {
    const db = database();
    await store(db, 20);
    await importOrders(db, [order(1, 3)]);
    const rows = await rowsOf(db, KEY);
    const brought = await broughtOf(db, rows.recorders);
    const seen = (complete: boolean) => {
      const told = { ...toldOf(rows.recorders, rows), complete };
      return viewOf(KEY, rows.recorders, rows, told, LATER, { myRooms: [] }, NO_MATES, brought)?.ordered.gmv;
    };
    expect([seen(false), seen(true)?.value]).toEqual([undefined, 100]);
  });

  test('that came while a fold was made are in the next one', async () => {
    const db = database();
    await store(db, 20);
    const made = await makeFold(db, KEY, LATER);
    await importOrders(db, [order(1, 3)]);
    await keepFolds(db, [made]);
    expect(await waitingKeys(db, LATER)).toEqual([KEY]);
  });

  test('are hashed alike by the browsers of a team, and by no others', async () => {
    const [ann, ben] = [database(), database()];
    const team = btoa('t'.repeat(32));
    const hashed = async (db: Database, phrase: string | null) => {
      const { key, hash } = await orderHasher(db, phrase);
      return [key, hash('order 1')];
    };
    expect(await hashed(ann, team)).toEqual(await hashed(ben, team));
    const own = await hashed(ann, null);
    expect(await hashed(ann, null)).toEqual(own);
    expect((await hashed(ben, null)).some((part) => own.includes(part))).toBe(false);
  });

  test('that two browsers hashed each in its own way are never added up: who knows most speaks', () => {
    const some = [order(1, 3), order(2, 5), order(11, 3, { key: 'ben' })];
    expect(speakingOrders(some).map(({ key }) => key)).toEqual(['ann', 'ann']);
    expect(speakingOrders(some.toReversed()).map(({ id }) => Number(id))).toEqual([2, 1]);
  });
});

describe('an archive', () => {
  const filled = async (): Promise<Database> => {
    const db = database();
    await store(db, 20);
    await importOrders(db, [order(1, 3), order(2, 5), order(9, 3, { room: '1' as RoomId })]);
    const typed = {
      ...PLACE,
      what: 'adSpend',
      from: at(0),
      until: at(20),
      value: 50,
      currency: 'CNY',
    } as const;
    await putOutside(db, [{ ...typed, id: idFor(KEY, 'adSpend'), broadcast: KEY, deleted: false }], LATER);
    return db;
  };

  test('carries a broadcast’s own orders and spending to another browser, which lists the same', async () => {
    const [ann, ben] = [await filled(), database()];
    const archive = writeArchive(await rowsOfAll(ann, [KEY]), MADE);
    const there = readArchive(archive);
    expect((await previewImport(ben, there)).news).toEqual({ orders: 2, outside: 1, reviews: 0 });
    await importRows(ben, there);
    const [mine, yours] = [(await listed(ann)).figures, (await listed(ben)).figures];
    expect(yours.gmv).toEqual(mine.gmv);
    expect(yours.roi).toMatchObject({ figure: { value: 6 } });
    expect(writeArchive(await rowsOfAll(ben, [KEY]), MADE)).toEqual(archive);
  });

  test('imported twice changes nothing, and taken back leaves nothing', async () => {
    const there = readArchive(writeArchive(await rowsOfAll(await filled(), [KEY]), MADE));
    const db = database();
    const back = await importRows(db, there);
    await importRows(db, there);
    expect((await previewImport(db, there)).news).toEqual({ orders: 0, outside: 0, reviews: 0 });
    expect([await db.orders.count(), await db.outside.count()]).toEqual([2, 1]);
    await back();
    expect([await db.orders.count(), await db.outside.count()]).toEqual([0, 0]);
  });

  test('brings a refund that another browser knows of', async () => {
    const [ann, ben] = [await filled(), await filled()];
    await importOrders(ben, [order(2, 5, { state: 'refunded', refunded: 200 })]);
    await importRows(ann, readArchive(writeArchive(await rowsOfAll(ben, [KEY]), MADE)));
    expect((await listed(ann)).figures.refunds).toMatchObject({ figure: { value: 200 } });
  });
});

test('spending is put down to a broadcast, changed and taken back', async () => {
  const db = database();
  await store(db, 20);
  const typed = { ...PLACE, what: 'privateJoins', from: at(0), until: at(20), currency: null } as const;
  const row = { ...typed, id: idFor(KEY, 'privateJoins'), broadcast: KEY, deleted: false };
  await putOutside(db, [{ ...row, value: 3 }], LATER);
  expect((await listed(db)).figures.privateJoins).toMatchObject({ figure: { value: 3 } });
  const back = await putOutside(db, [{ ...row, value: 5 }], LATER);
  expect((await listed(db)).figures.privateJoins).toMatchObject({ figure: { value: 5 } });
  await back();
  expect((await listed(db)).figures.privateJoins).toMatchObject({ figure: { value: 3 } });
});
