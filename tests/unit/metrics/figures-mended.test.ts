import { expect, test } from 'vitest';
import {
  accountOfClaims,
  at,
  claimsOf,
  figureOf,
  happened,
  heard,
  nobodySeen,
  roomAccount,
  shopAccount,
  told,
  valueOf,
} from './accounts.ts';
import { personsOf, productsOf } from '../../../utils/metrics/products.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { commit } from '../../../utils/store/commit.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { batch, database, header, heard as heardRow } from '../store/builders.ts';

test.each(['comments', 'gifts', 'shares', 'likes', 'entriesSeen', 'commentsPerMinute'] as const)(
  'C1: with nothing but a console open, %s is not 0: nobody looked',
  (id) => {
    expect(typeof valueOf(accountOfClaims(claimsOf([told(0, 'gmv', 5), heard(0, 600)], 'console')), id)).toBe(
      'string',
    );
  },
);
test.each(['commenters', 'interactors', 'interactionRate'] as const)(
  'C2: nor is %s of a stored broadcast',
  async (id) => {
    const db = database();
    const reading = {
      kind: 'reading',
      at: at(1),
      reading: 'uniqueViewers',
      low: 50,
      high: 50,
      item: null,
    } as const;
    await commit(db, [
      batch(1, [{ ...reading, at: heardRow(1, 2).at }, heardRow(0, 60)], {
        header: header('cy', { page: 'console' }),
      }),
    ]);
    const [view] = broadcastViews(await rowsOf(db), at(0), { myRooms: [] });
    expect(view?.figures[id]).toHaveProperty('unknown');
  },
);
test('a total first read as "5万+" may have been 59,999: the rise to 100,000+ is at least 0', () => {
  const log = [told(0, 'uniqueViewers', 50_000, null), told(50, 'uniqueViewers', 100_000), heard(0, 60)];
  const account = roomAccount(log);
  const figure = figureOf(account, 'uniqueViewers');
  expect(typeof figure === 'string' ? null : figure.low).toBeLessThanOrEqual(40_001);
});
test('the same for products', () => {
  const line = (s: number, low: number, high: number | null) =>
    ({ ...told(s, 'productViewers', low, high), item: 'x' }) as never;
  expect(personsOf(productsOf([line(0, 50_000, null), line(1, 60_000, 60_000)]), 'productViewers')?.low).toBe(
    0,
  );
});
test('a console opened 50 minutes into an hour has not seen the orders before: the count is not exact', () => {
  const room = [
    told(0, 'online', 1),
    told(0, 'entries', 1),
    told(0, 'uniqueViewers', 1),
    told(3500, 'uniqueViewers', 1000),
    told(3500, 'entries', 1500),
    heard(0, 3600),
  ];
  const shop = [
    told(3000, 'orders', 100),
    told(3000, 'buyers', 100),
    told(3590, 'orders', 110),
    told(3590, 'buyers', 110),
    heard(3000, 3600),
  ];
  const account = shopAccount(room, shop);
  const figure = figureOf(account, 'orders');
  expect(typeof figure === 'string' ? 0 : figure.high).not.toBe(10);
  const conversion = figureOf(account, 'conversion');
  expect(typeof conversion === 'string' ? 0 : (conversion.high ?? 1)).toBeGreaterThanOrEqual(0.1);
});
test('a console closed after ten minutes has not seen the orders after', () => {
  const account = shopAccount(
    [heard(0, 3600)],
    [told(0, 'orders', 0), told(590, 'orders', 10), heard(0, 600)],
  );
  const figure = figureOf(account, 'orders');
  expect(typeof figure === 'string' ? 0 : figure.high).not.toBe(10);
});
test('the payment rate is not above 1 when most orders were first seen paid', () => {
  const shop = [
    told(1, 'orders', 0),
    told(55, 'orders', 8),
    happened(5, 'orderCreated'),
    happened(6, 'orderPaid', 1, 5),
    heard(0, 60),
  ];
  const [value] = [valueOf(shopAccount([heard(0, 60)], shop), 'paymentRate')].flat();
  expect(typeof value === 'number' ? value : 0).toBeLessThanOrEqual(1);
});
test('exits are not below 0, and lie within their bounds', () => {
  const log = [
    told(0, 'online', 10),
    told(0, 'entries', 100),
    told(50, 'online', 15),
    told(50, 'entries', 100),
    heard(0, 60),
  ];
  const figure = figureOf(roomAccount(log), 'exits');
  if (typeof figure === 'string') return;
  expect(figure.value ?? 0).toBeGreaterThanOrEqual(0);
  expect(figure.low ?? 0).toBeLessThanOrEqual(figure.high ?? Infinity);
});
test('net GMV lies within its bounds where more was refunded in the span than sold', () => {
  const shop = [
    told(1, 'gmv', 0),
    told(1, 'refunds', 0),
    told(55, 'gmv', 100),
    told(55, 'refunds', 500),
    heard(0, 60),
  ];
  const figure = figureOf(shopAccount([heard(0, 60)], shop), 'netGmv');
  if (typeof figure === 'string') return;
  expect(figure.value ?? 0).toBeGreaterThanOrEqual(figure.low ?? -Infinity);
});
test('followRate is known where follows are: 0 of 500', () => {
  const log = [
    told(0, 'online', 1),
    told(0, 'entries', 1),
    told(0, 'uniqueViewers', 1),
    told(50, 'uniqueViewers', 500),
    told(50, 'entries', 900),
    heard(0, 60),
  ];
  expect(valueOf(roomAccount(log, { viewers: nobodySeen }), 'follows')).toEqual([0, 0, 0]);
  expect(valueOf(roomAccount(log, { viewers: nobodySeen }), 'followRate')).toEqual([0, 0, 0]);
});
