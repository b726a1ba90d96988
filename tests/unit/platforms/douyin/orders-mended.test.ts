import { expect, test } from 'vitest';
import { eventsOf } from '../said.ts';
import { answered } from './traffic.ts';
import { liveOrder, ORDER_PAID } from '../../../rooms/generated/douyin/console.ts';
test('an order that is first seen paid was created too', () => {
  const body = liveOrder([{ id: '1', at: 1_767_225_600_000, amount: 100, product: '1', status: ORDER_PAID }]);
  expect(
    eventsOf(answered('live_screen/live_order', body))
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['orderCreated', 'orderPaid']);
});
