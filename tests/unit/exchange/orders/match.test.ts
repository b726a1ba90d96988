import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchOrders } from '../../../../utils/exchange/orders/match.ts';
import { ofProducts } from '../../../../utils/exchange/orders/of-products.ts';
import type { OrderRow } from '../../../../utils/exchange/orders/order.ts';
import { soldIn } from '../../../../utils/metrics/sold.ts';
import {
  type BroadcastKey,
  minutes,
  moment,
  type PlatformId,
  type RoomId,
  type ViewerHash,
} from '../../../../utils/units.ts';

const order = (paid: number | null, products: readonly string[], placed = paid ?? 0): OrderRow => ({
  id: '1' as ViewerHash,
  key: 'own',
  buyer: null,
  platform: 'douyin' as PlatformId,
  room: '1' as RoomId,
  state: paid === null ? 'created' : 'paid',
  lines: products.map((product) => ({ product, count: 1, amount: 100 })),
  refunded: 0,
  currency: 'CNY',
  createdAt: moment(placed),
  paidAt: paid === null ? null : moment(paid),
  refundedAt: null,
  source: 'doudian',
});
const broadcast = (products: readonly string[], from = 0, until = 100) => ({
  key: `douyin:${from}` as BroadcastKey,
  from: moment(from),
  until: moment(until),
  products,
});
const counts = (orders: readonly OrderRow[], products: readonly string[]) =>
  matchOrders(orders, [broadcast(products)], minutes(0)).matched.map((each) => [each.orders, each.others]);

describe('an order', () => {
  test('of a product that the broadcast did not show is not the broadcast’s', () => {
    expect(counts([order(5, ['shirt']), order(6, ['shelf'])], ['shirt'])).toEqual([[1, 1]]);
  });

  test('of several products is the broadcast’s where one of them was shown', () => {
    expect(counts([order(5, ['shelf', 'shirt'])], ['shirt'])).toEqual([[1, 0]]);
  });

  test('is the broadcast’s by time alone where no order names a product shown, or none is known', () => {
    const orders = [order(5, ['shirt']), order(6, ['shelf'])];
    expect(counts(orders, ['350001'])).toEqual([[2, 0]]);
    expect(counts(orders, [])).toEqual([[2, 0]]);
  });

  test('of another broadcast does not tell what this one’s products are called', () => {
    const [first, second] = [broadcast(['shirt']), broadcast(['shirt'], 200, 300)];
    const orders = [order(5, ['a']), order(6, ['b']), order(205, ['shirt']), order(206, ['b'])];
    const { matched, unmatched } = matchOrders([...orders, order(150, ['b'])], [second, first], minutes(0));
    expect(matched.map((each) => [each.broadcast, each.orders, each.others])).toEqual([
      [first, 2, 0],
      [second, 1, 1],
    ]);
    expect(unmatched).toHaveLength(1);
  });
});

test('a broadcast’s orders are as many in the preview as in its figures', () => {
  const anyOrder = fc
    .tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.option(fc.integer({ min: 0, max: 99 })),
      fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    )
    .map(([placed, paid, products]) => order(paid, products, placed));
  fc.assert(
    fc.property(fc.array(anyOrder), fc.subarray(['a', 'b', 'd']), (orders, products) => {
      const rows = ofProducts(orders, new Set(products));
      const sold = soldIn({ rows, until: moment(100), currency: 'CNY' }, moment(0), moment(100));
      const [matched] = matchOrders(orders, [broadcast(products)], minutes(0)).matched;
      expect([sold.orders?.low, sold.gmv?.low]).toEqual([matched?.orders ?? 0, matched?.gmv ?? 0]);
    }),
  );
});
