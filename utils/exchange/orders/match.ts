import { untilOf } from '../../metrics/sold.ts';
import type { BroadcastKey, Duration, Moment } from '../../units.ts';
import { amountOf, type OrderRow } from './order.ts';

/** A broadcast of the room that orders are of. */
export interface Aired {
  readonly key: BroadcastKey;
  readonly from: Moment;
  readonly until: Moment;
}

/** A broadcast's paid orders. */
export interface Matched<Broadcast> {
  readonly broadcast: Broadcast;
  readonly orders: number;
  /** In minor units. */
  readonly gmv: number;
}

/** Which broadcast each paid order belongs to: at most one. */
export interface Matching<Broadcast> {
  readonly matched: readonly Matched<Broadcast>[];
  /** Paid at a time when nothing was recorded. */
  readonly unmatched: readonly OrderRow[];
}

/** Matches orders to the broadcasts of their room; broadcasts without any are left out. */
export function matchOrders<Broadcast extends Aired>(
  orders: readonly OrderRow[],
  broadcasts: readonly Broadcast[],
  window: Duration,
): Matching<Broadcast> {
  const aired = broadcasts.toSorted((a, b) => a.from - b.from);
  const own = new Map<Broadcast, OrderRow[]>();
  const unmatched: OrderRow[] = [];
  for (const order of orders) {
    const { paidAt } = order;
    if (paidAt === null) continue;
    const index = aired.findLastIndex(({ from }) => from <= paidAt);
    const broadcast = aired[index];
    const until = broadcast && untilOf(broadcast.until, window, aired[index + 1]?.from ?? null);
    if (!broadcast || until === undefined || paidAt >= until) unmatched.push(order);
    else own.set(broadcast, own.get(broadcast)?.concat(order) ?? [order]);
  }
  const matched = [...own].map(([broadcast, rows]) => ({
    broadcast,
    orders: rows.length,
    gmv: rows.reduce((sum, row) => sum + amountOf(row), 0),
  }));
  return { matched, unmatched };
}
