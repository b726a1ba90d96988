import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder, joinAll, joinOrders } from '../../../../utils/exchange/orders/join.ts';
import { type OrderRow, STATES } from '../../../../utils/exchange/orders/order.ts';
import { importOrders, planOrders } from '../../../../utils/store/orders.ts';
import { moment, type PlatformId, type ViewerHash } from '../../../../utils/units.ts';
import { database } from '../../store/builders.ts';
import { ROOM } from './files.ts';

const time = fc.integer({ min: 0, max: 9 }).map(moment);
const hash = fc.constantFrom('aa', 'bb', 'cc').map((text) => text as ViewerHash);
const lines = fc
  .uniqueArray(
    fc.record({
      product: fc.constantFrom('1', '2', '3'),
      count: fc.integer({ min: 1, max: 3 }),
      amount: fc.integer({ min: 0, max: 99 }),
    }),
    { selector: ({ product }) => product, maxLength: 3 },
  )
  .map(inOrder);
const row: fc.Arbitrary<OrderRow> = fc.record({
  id: hash,
  key: fc.constant('own'),
  buyer: fc.option(hash),
  platform: fc.constant('douyin' as PlatformId),
  room: fc.constant(ROOM),
  state: fc.constantFrom(...STATES),
  lines,
  refunded: fc.integer({ min: 0, max: 99 }),
  currency: fc.constantFrom('CNY', 'USD'),
  createdAt: time,
  paidAt: fc.option(time),
  refundedAt: fc.option(time),
  source: fc.constantFrom('doudian', 'mapped'),
});
const same = row.map((one) => ({ ...one, id: 'aa' as ViewerHash }));
const byId = (rows: readonly OrderRow[]): OrderRow[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('what two files tell of one order', () => {
  test('does not depend on which is read first, nor on how often', () => {
    fc.assert(
      fc.property(same, same, same, (a, b, c) => {
        expect(joinOrders(a, a)).toEqual(a);
        expect(joinOrders(a, b)).toEqual(joinOrders(b, a));
        expect(joinOrders(joinOrders(a, b), c)).toEqual(joinOrders(a, joinOrders(b, c)));
      }),
    );
  });

  test('is what the later state says: a refund updates the order that was paid', () => {
    fc.assert(
      fc.property(same, same, (a, b) => {
        const paid = { ...a, state: 'paid', refunded: 0 } as const;
        const back = { ...b, state: 'refunded', refunded: 50 } as const;
        expect(joinOrders(back, paid)).toMatchObject({ state: 'refunded', refunded: 50, lines: b.lines });
      }),
    );
  });
});

describe('importing', () => {
  test('in any order and twice leaves the same rows, and undone leaves those from before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 6 }), async (a, b) => {
        const [one, other] = [database(), database()];
        await importOrders(one, a);
        const before = await one.orders.toArray();
        const undo = await importOrders(one, b);
        await importOrders(other, b);
        await importOrders(other, a);
        expect(byId(await one.orders.toArray())).toEqual(byId(joinAll([...a, ...b])));
        expect(byId(await other.orders.toArray())).toEqual(byId(await one.orders.toArray()));
        expect(await planOrders(one, joinAll(b))).toMatchObject({ added: [], changed: [] });
        await undo();
        expect(byId(await one.orders.toArray())).toEqual(byId(before));
      }),
      { numRuns: 30 },
    );
  });
});
