import { describe, expect, test } from 'vitest';
import type { OrderRow } from '../../../utils/exchange/orders/order.ts';
import { accountWith, figuresFromOrders, filledFrom, soldIn, untilOf } from '../../../utils/metrics/sold.ts';
import { salesByProduct } from '../../../utils/metrics/sold-products.ts';
import { figuresOf } from '../../../utils/metrics/figures.ts';
import { minutes, moment, type PlatformId, type RoomId, type ViewerHash } from '../../../utils/units.ts';
import { at, heard, roomAccount, shopAccount, told, valueOf } from './accounts.ts';

const order = (id: string, second: number, over: Partial<OrderRow> = {}): OrderRow => ({
  id: id as ViewerHash,
  key: 'own',
  buyer: `buyer ${id}` as ViewerHash,
  platform: 'douyin' as PlatformId,
  room: '1' as RoomId,
  state: 'paid',
  lines: [{ product: 'shirt', count: 2, amount: 10_000 }],
  refunded: 0,
  currency: 'CNY',
  createdAt: at(second),
  paidAt: at(second + 1),
  refundedAt: null,
  source: 'doudian',
  ...over,
});

const room = [
  told(0, 'online', 1),
  told(0, 'entries', 1),
  told(0, 'uniqueViewers', 1),
  told(50, 'entries', 1001),
  told(50, 'uniqueViewers', 500),
  heard(0, 60),
];
const ORDERS = {
  rows: [
    order('a', 5),
    order('b', 20, { buyer: 'buyer a' as ViewerHash, state: 'refunded', refunded: 10_000 }),
    order('c', 70),
    order('d', 30, { state: 'created', paidAt: null }),
    order('e', 30, { currency: 'USD' }),
    order('late', 200),
  ],
  until: at(120),
  currency: 'CNY',
};

describe('imported orders', () => {
  const account = roomAccount(room);
  const sold = accountWith(account, soldIn(ORDERS, account.from, ORDERS.until));

  test.each([
    ['ordersCreated', 4],
    ['orders', 3],
    ['paymentRate', 3 / 4],
    ['itemsSold', 6],
    ['buyers', 2],
    ['conversion', 2 / 500],
    ['gmv', 30_000],
    ['refunds', 10_000],
    ['refundRate', 1 / 3],
    ['gpm', 30_000],
    ['uvValue', 60],
    ['gmvPerBuyer', 15_000],
    ['averageOrderValue', 10_000],
  ] as const)('give %s as %d where the page showed none', (id, value) => {
    expect(valueOf(account, id)).toBe('needsConsole');
    expect(valueOf(sold, id)).toEqual([value, value, value]);
  });

  test('are said to be where the figure comes from', () => {
    const filled = filledFrom(figuresOf(account), figuresFromOrders(account, ORDERS));
    expect(filled.conversion).toMatchObject({ figure: { numerator: 2, denominator: 500, fromOrders: true } });
    expect(filled.entries).toEqual(figuresOf(account).entries);
  });

  test('stand beside what a console showed, and are never added to it', () => {
    const shop = [told(1, 'gmv', 0), told(55, 'gmv', 70_000), heard(0, 60)];
    const shown = shopAccount(room, shop);
    const ordered = figuresFromOrders(shown, ORDERS);
    expect(filledFrom(figuresOf(shown), ordered).gmv).toEqual(figuresOf(shown).gmv);
    expect(ordered.gmv).toMatchObject({ value: 30_000, fromOrders: true });
  });

  test('without a buyer leave open whether it was one of the others', () => {
    const rows = [...ORDERS.rows, order('nameless', 10, { buyer: null })];
    expect(soldIn({ ...ORDERS, rows }, account.from, ORDERS.until).buyers).toEqual({ low: 2, high: 3 });
  });

  test('of a stretch are those paid within it', () => {
    const part = roomAccount(room, { since: 10 });
    expect(figuresFromOrders(part, ORDERS).orders).toMatchObject({ value: 1 });
  });

  test('count by product, each order once for each of its products', () => {
    expect(salesByProduct(ORDERS, at(0), at(120))).toEqual([
      { product: 'shirt', orders: 3, count: 6, amount: 30_000, refunded: 10_000 },
    ]);
  });
});

describe('an order after the end', () => {
  test('counts for some time, but never into the next broadcast', () => {
    const end = at(0);
    expect(untilOf(end, minutes(15), null)).toBe(at(900));
    expect(untilOf(end, minutes(15), at(60))).toBe(at(60));
    expect(untilOf(end, minutes(15), moment(at(9000)))).toBe(at(900));
  });
});
