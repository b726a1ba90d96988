import { describe, expect, test } from 'vitest';
import {
  boughtIn,
  type Buyer,
  lifetimeValue,
  repurchase,
  tierOf,
  tiersOf,
} from '../../../../utils/metrics/across/buyers.ts';
import type { OrderRow } from '../../../../utils/exchange/orders/order.ts';
import {
  after,
  days,
  type Moment,
  moment,
  type PlatformId,
  type RoomId,
  type ViewerHash,
} from '../../../../utils/units.ts';

const NOW = moment(Date.UTC(2026, 8, 1));
const buyer = (...orders: (readonly [daysAgo: number, net: number])[]): Buyer => ({
  id: orders.join() as ViewerHash,
  orders: orders.map(([ago, net]) => ({ at: after(NOW, days(-ago)), net })),
});

describe('buyers', () => {
  test('count as bought again within 7 days only where they had 7 days, and not within an hour', () => {
    const buyers = [
      buyer([20, 1], [15, 1]),
      buyer([20, 1], [10, 1]),
      buyer([20, 1], [19.99, 1]),
      buyer([3, 1], [2, 1]),
    ];
    expect(repurchase({ buyers, until: NOW }, days(7))).toEqual({ some: 1, all: 3 });
    expect(repurchase({ buyers, until: NOW }, days(30))).toEqual({ some: 0, all: 0 });
  });

  test('are worth what they brought so far, on average', () => {
    expect(lifetimeValue([buyer([5, 100], [1, 200]), buyer([1, 100])])).toBe(200);
    expect(lifetimeValue([])).toBeNull();
  });

  test('are new, growing or mature by their first order, of high value by the last 90 days', () => {
    expect(tierOf(buyer([5, 100]), NOW)).toBe('new');
    expect(tierOf(buyer([40, 100]), NOW)).toBe('growing');
    expect(tierOf(buyer([200, 100]), NOW)).toBe('mature');
    const often = [80, 60, 40, 20, 1].map((ago) => [ago, 50_000] as const);
    expect(tierOf(buyer(...often), NOW)).toBe('highValue');
    expect(tierOf(buyer(...often.slice(1)), NOW)).toBe('growing');
  });

  test('are told by recency, frequency and money, each tier for itself', () => {
    expect(tiersOf({ buyers: [buyer([5, 100], [1, 200]), buyer([3, 100])], until: NOW })).toEqual([
      { tier: 'new', buyers: 2, recency: days(2), frequency: 1.5, money: 200 },
    ]);
  });
});

describe('who bought', () => {
  const ago = (count: number): Moment => after(NOW, days(-count));
  const order = (key: string, by: string, at: Moment, over: Partial<OrderRow> = {}): OrderRow => ({
    id: `${key} ${by} ${at}` as ViewerHash,
    key,
    buyer: `${key} ${by}` as ViewerHash,
    platform: 'tiktok' as PlatformId,
    room: '1' as RoomId,
    state: 'paid',
    lines: [{ product: 'a', count: 1, amount: 100 }],
    refunded: 0,
    currency: 'USD',
    createdAt: at,
    paidAt: at,
    refundedAt: null,
    source: 'mapped',
    ...over,
  });
  const own = [order('own', 'amy', ago(20)), order('own', 'amy', ago(15)), order('own', 'ben', ago(20))];

  test('is told by one browser’s orders of a room: a colleague’s hashes of the same are not added', () => {
    const theirs = own.slice(0, 2).map((row) => order('ann', row.buyer ?? '', row.createdAt));
    expect(boughtIn([{ rows: [...theirs, ...own], currency: 'USD' }])).toEqual(
      boughtIn([{ rows: own, currency: 'USD' }]),
    );
  });

  test('is counted in what each room sells in, and once where they bought in two', () => {
    const pounds = { room: '2' as RoomId, currency: 'GBP' };
    const other = [order('own', 'amy', ago(1), pounds), order('own', 'cat', ago(1))];
    const { buyers } = boughtIn([
      { rows: own, currency: 'USD' },
      { rows: other, currency: 'GBP' },
    ]);
    expect(buyers.map(({ id, orders }) => [id, orders.length])).toEqual([
      ['own amy', 3],
      ['own ben', 1],
    ]);
  });

  test('is known until the last payment, not only until the last order was placed', () => {
    const late = order('own', 'amy', ago(9), { paidAt: ago(8) });
    expect(boughtIn([{ rows: [late], currency: 'USD' }]).until).toBe(ago(8));
  });
});
