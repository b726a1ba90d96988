import { amountOf, countOf, type OrderRow } from '../exchange/orders/order.ts';
import { type Bounds, exactly, type ReadingOf } from '../events/readings.ts';
import type { Given } from '../platforms/given.ts';
import { after, type Duration, earlier, type Moment } from '../units.ts';
import type { Span, Total } from '../tally/slot.ts';
import type { Account } from './account.ts';
import type { Figures, MetricId } from './definitions.ts';
import type { Figure } from './figure.ts';
import { type Alternatives, figuresOf } from './figures.ts';
import type { SetId } from './sets.ts';

/** The orders of a broadcast, at least one, and until when after it an order still counts. */
export interface Orders {
  readonly rows: readonly OrderRow[];
  readonly until: Moment;
  readonly currency: string;
}

/** What orders tell that a console else would. */
export const ORDER_TOTALS = ['ordersCreated', 'orders', 'itemsSold', 'buyers', 'gmv', 'refunds'] as const;
export type OrderTotal = (typeof ORDER_TOTALS)[number] & ReadingOf<'total'>;
export type Sold = Readonly<Partial<Record<OrderTotal, Bounds>>>;

/** The metrics that orders fill. */
export const FROM_ORDERS = [
  'ordersCreated',
  'orders',
  'paymentRate',
  'itemsSold',
  'buyers',
  'conversion',
  'clickConversion',
  'gmv',
  'gmvPerMinute',
  'refunds',
  'netGmv',
  'refundRate',
  'gpm',
  'uvValue',
  'gmvPerBuyer',
  'averageOrderValue',
  'productGpm',
] as const satisfies readonly MetricId[];

/**
 * The moment up to which orders count to a broadcast: some time after its end, but not into the next one of the
 * room, so that no order counts twice.
 *
 * @param next when the next one begins; null where there is none
 */
export const untilOf = (end: Moment, window: Duration, next: Moment | null): Moment =>
  next === null ? after(end, window) : earlier(after(end, window), next);

/** What the orders of a time come to: placed by when they were placed, all else by when they were paid. */
export function soldIn({ rows, currency }: Orders, from: Moment, until: Moment): Sold {
  const within = (at: Moment | null): boolean => at !== null && at >= from && at < until;
  const own = rows.filter((row) => row.currency === currency);
  const paid = own.filter(({ paidAt }) => within(paidAt));
  const buyers = new Set(paid.flatMap(({ buyer }) => buyer ?? []));
  const nameless = paid.filter(({ buyer }) => buyer === null).length;
  const sum = (of: (row: OrderRow) => number): Bounds => exactly(paid.reduce((all, row) => all + of(row), 0));
  return {
    ordersCreated: exactly(own.filter(({ createdAt }) => within(createdAt)).length),
    orders: exactly(paid.length),
    itemsSold: sum(countOf),
    // Who bought without a name may be one of the others, or all of them one.
    buyers: { low: Math.max(buyers.size, Math.min(1, nameless)), high: buyers.size + nameless },
    gmv: sum(amountOf),
    refunds: sum(({ refunded }) => refunded),
  };
}

/** The account as if the orders had been read from a console: in the place of what it reads, never added. */
export function accountWith(account: Account, sold: Sold): Account {
  const { span, base, gives } = account;
  const totals = Object.fromEntries(
    Object.entries(sold).map(([id, top]): [string, Total] => [
      id,
      { firstAt: span.from, first: exactly(0), lastAt: span.until, top },
    ]),
  );
  const read: Given = (what) => (what in totals ? 'given' : gives(what));
  return {
    ...account,
    span: { ...span, totals: { ...span.totals, ...totals } },
    base: base && { ...base, totals: without(base.totals, totals) },
    gives: read,
  };
}

const without = (totals: Span['totals'], other: object): Span['totals'] =>
  Object.fromEntries(Object.entries(totals).filter(([id]) => !(id in other)));

/** What orders say of an account under the metrics' own ids; nothing where there are none. */
export function figuresFromOrders(
  account: Account,
  orders: Orders,
  set?: SetId,
): Partial<Record<MetricId, Figure>> {
  const { until } = orders;
  const sold = soldIn(orders, account.from, account.partial ? account.until : until);
  const figures = figuresOf(accountWith(account, sold), set);
  return Object.fromEntries(
    FROM_ORDERS.flatMap((id) => {
      const known = figures[id];
      return 'figure' in known ? [[id, { ...known.figure, fromOrders: true }]] : [];
    }),
  );
}

/** The figures, those that the page did not show filled from orders. */
export const filledFrom = (figures: Figures, ordered: Partial<Record<MetricId, Figure>>): Figures => ({
  ...figures,
  ...Object.fromEntries(
    FROM_ORDERS.flatMap((id) => {
      const from = ordered[id];
      return from && 'unknown' in figures[id] ? [[id, { figure: from }]] : [];
    }),
  ),
});

/** What other definition sets make of the orders, where the page did not show it. */
export function alternativesWith(alternatives: Alternatives, account: Account, orders: Orders): Alternatives {
  const bySet = new Map<SetId, Partial<Record<MetricId, Figure>>>();
  const ordered = (set: SetId): Partial<Record<MetricId, Figure>> => {
    const known = bySet.get(set) ?? figuresFromOrders(account, orders, set);
    bySet.set(set, known);
    return known;
  };
  const filled = FROM_ORDERS.flatMap((id): [MetricId, Alternatives[MetricId]][] => {
    const own = alternatives[id]?.map(({ set, known }) => {
      const from = 'unknown' in known ? ordered(set)[id] : undefined;
      return { set, known: from ? { figure: from } : known };
    });
    return own ? [[id, own]] : [];
  });
  return { ...alternatives, ...Object.fromEntries(filled) };
}
