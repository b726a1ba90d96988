import { untilOf } from '../../metrics/sold.ts';
import type { BroadcastKey, Duration, Moment } from '../../units.ts';
import { ofProducts } from './of-products.ts';
import { amountOf, type OrderRow } from './order.ts';

/** A broadcast of the room that orders are of. */
export interface Aired {
  readonly key: BroadcastKey;
  readonly from: Moment;
  readonly until: Moment;
  /** The products explained in it. */
  readonly products: readonly string[];
}

/** A broadcast's paid orders. */
export interface Matched<Broadcast> {
  readonly broadcast: Broadcast;
  readonly orders: number;
  /** In minor units. */
  readonly gmv: number;
  /** Paid in its time, of products that it did not show: not among its orders. */
  readonly others: number;
}

/** Which broadcast each paid order belongs to: at most one. */
export interface Matching<Broadcast> {
  readonly matched: readonly Matched<Broadcast>[];
  /** Paid at a time when nothing was recorded. */
  readonly unmatched: readonly OrderRow[];
}

/** Matches orders to the broadcasts of their room by time and product; broadcasts without any are left out. */
export function matchOrders<Broadcast extends Aired>(
  orders: readonly OrderRow[],
  broadcasts: readonly Broadcast[],
  window: Duration,
): Matching<Broadcast> {
  const aired = broadcasts.toSorted((a, b) => a.from - b.from);
  const during = (at: Moment | null): Broadcast | null => {
    if (at === null) return null;
    const index = aired.findLastIndex(({ from }) => from <= at);
    const broadcast = aired[index];
    if (!broadcast) return null;
    return at < untilOf(broadcast.until, window, aired[index + 1]?.from ?? null) ? broadcast : null;
  };
  const paidIn = new Map(orders.map((order) => [order, during(order.paidAt)]));
  const own = new Map<Broadcast, OrderRow[]>(aired.map((broadcast) => [broadcast, []]));
  for (const order of orders)
    for (const broadcast of new Set([during(order.createdAt), paidIn.get(order)]))
      if (broadcast) own.get(broadcast)?.push(order);
  const matched = [...own].flatMap(([broadcast, rows]) => {
    const paid = (some: readonly OrderRow[]) => some.filter((order) => paidIn.get(order) === broadcast);
    const all = paid(rows);
    if (all.length === 0) return [];
    const counted = paid(ofProducts(rows, new Set(broadcast.products)));
    return {
      broadcast,
      orders: counted.length,
      gmv: counted.reduce((sum, row) => sum + amountOf(row), 0),
      others: all.length - counted.length,
    };
  });
  return { matched, unmatched: orders.filter((order) => order.paidAt !== null && !paidIn.get(order)) };
}
