import { amountOf, type OrderRow } from '../../exchange/orders/order.ts';
import { speakingOrders } from '../../exchange/orders/speaking.ts';
import {
  after,
  before,
  between,
  type Duration,
  days,
  later,
  type Moment,
  moment,
  type ViewerHash,
} from '../../units.ts';

/** A buyer's paid orders, in the order of time. */
export interface Buyer {
  readonly id: ViewerHash;
  readonly orders: readonly { readonly at: Moment; readonly net: number }[];
}

/** A room's orders as they are stored, and what it sells in. */
export interface RoomOrders {
  readonly rows: readonly OrderRow[];
  readonly currency: string;
}

/** Who bought in some rooms. */
export interface Bought {
  readonly buyers: readonly Buyer[];
  /** When the orders end: what came after is not known. */
  readonly until: Moment;
}

/** Who bought, by each room's paid orders of its currency; what was paid back is off their amounts. */
export function boughtIn(rooms: readonly RoomOrders[]): Bought {
  const orders = rooms.flatMap(({ rows, currency: sold }) =>
    speakingOrders(rows).map((row) => ({ ...row, counts: row.currency === sold })),
  );
  const paid = orders.flatMap(({ buyer, paidAt, refunded, lines, counts }) =>
    buyer !== null && paidAt !== null && counts
      ? [{ buyer, at: paidAt, net: Math.max(0, amountOf({ lines }) - refunded) }]
      : [],
  );
  return {
    buyers: [...Map.groupBy(paid, ({ buyer }) => buyer)].map(([id, own]) => ({
      id,
      orders: own.toSorted((a, b) => a.at - b.at),
    })),
    until: orders.map(({ createdAt, paidAt }) => paidAt ?? createdAt).reduce(later, moment(0)),
  };
}

/** A share of buyers, as its two counts. */
export interface Share {
  readonly some: number;
  readonly all: number;
}

/** How long after their first order buyers are looked for again. */
export const REPURCHASE = { repurchase7: days(7), repurchase30: days(30) } as const;

/**
 * Of those whose first order lies so long back that they had the time, how many ordered again within it. Orders
 * of the same hour are one purchase: a basket is often paid in several.
 */
export function repurchase({ buyers, until }: Bought, within: Duration): Share {
  const old = buyers.filter(({ orders: [first] }) => first && first.at <= before(until, within));
  const again = old.filter(({ orders }) => {
    const first = orders[0]?.at ?? until;
    return orders.some(({ at }) => between(first, at) > ONE_PURCHASE && at <= after(first, within));
  });
  return { some: again.length, all: old.length };
}

const ONE_PURCHASE = days(1 / 24);

/** What a buyer has brought so far, refunds off, in minor units; null while there is none. */
export const lifetimeValue = (buyers: readonly Buyer[]): number | null =>
  buyers.length === 0 ? null : buyers.reduce((sum, buyer) => sum + netOf(buyer), 0) / buyers.length;

const netOf = ({ orders }: Buyer): number => orders.reduce((sum, { net }) => sum + net, 0);

/** Buyers by how long they are buyers; those of high value apart, whatever their age. */
export const TIERS = ['highValue', 'mature', 'growing', 'new'] as const;
export type TierId = (typeof TIERS)[number];

/** As industry reports draw the lines: unverified. */
const HIGH_VALUE = { within: days(90), repurchases: 3, minor: 200_000 };
const MATURE = days(180);
const GROWING = days(30);

export function tierOf({ orders }: Buyer, until: Moment): TierId {
  const recent = orders.filter(({ at }) => at > before(until, HIGH_VALUE.within));
  const spent = recent.reduce((sum, { net }) => sum + net, 0);
  if (recent.length - 1 > HIGH_VALUE.repurchases && spent > HIGH_VALUE.minor) return 'highValue';
  const age = between(orders[0]?.at ?? until, until);
  return age > MATURE ? 'mature' : age > GROWING ? 'growing' : 'new';
}

/** A tier by recency, frequency and money: averages of its buyers. */
export interface Tier {
  readonly tier: TierId;
  readonly buyers: number;
  /** Since the last order. */
  readonly recency: Duration;
  /** Orders each. */
  readonly frequency: number;
  /** Brought by each, in minor units. */
  readonly money: number;
}

/** The tiers that have buyers. */
export function tiersOf({ buyers, until }: Bought): Tier[] {
  const byTier = Map.groupBy(buyers, (buyer) => tierOf(buyer, until));
  return TIERS.flatMap((tier) => {
    const own = byTier.get(tier) ?? [];
    const mean = (of: (buyer: Buyer) => number): number =>
      own.reduce((sum, buyer) => sum + of(buyer), 0) / own.length;
    return own.length === 0
      ? []
      : [
          {
            tier,
            buyers: own.length,
            recency: mean(({ orders }) => between(orders.at(-1)?.at ?? until, until)) as Duration,
            frequency: mean(({ orders }) => orders.length),
            money: mean(netOf),
          },
        ];
  });
}
