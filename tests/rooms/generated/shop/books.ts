import {
  type Core,
  ORDER_CREATED,
  ORDER_PAID,
  ORDER_REFUNDED,
  type OrderStep,
  type ProductLine,
} from '../douyin.ts';
import { distinct, runningTotal } from './running.ts';
import type { Order } from './sales.ts';
import { PRODUCTS } from './words.ts';
import type { World } from './world.ts';

type At<Value> = (at: number) => Value;

/** What the streamer's screen computes, by its own definitions. Money in fen, lengths in seconds. */
export interface Books {
  readonly core: At<Required<Core>>;
  readonly base: At<{
    readonly gmv: number;
    readonly orders: number;
    readonly buyers: number;
    readonly online: number;
    readonly viewers: number;
    readonly follows: number;
    readonly clickConversion: number | null;
    readonly duration: number;
  }>;
  readonly product: (index: number, at: number) => ProductLine;
  /** Every step of every order, in order of time. */
  readonly steps: readonly OrderStep[];
  /** When they were taken, since the broadcast's beginning. */
  readonly stepMoments: readonly number[];
}

/** The step at which an order counts for something, and for how much. */
const ledger = (
  orders: readonly Order[],
  moment: (order: Order) => number | null,
  worth: (order: Order) => number,
) =>
  runningTotal(
    orders.flatMap((order) => {
      const at = moment(order);
      return at === null ? [] : [{ at, value: worth(order) }];
    }),
  );

const paid = ({ paidAt }: Order): number | null => paidAt;
const one = (): number => 1;
const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

export function booksOf(world: World): Books {
  const { plan, audience, deeds, sales, crowd } = world;
  const gmv = ledger(sales.orders, paid, ({ amount }) => amount);
  const orders = ledger(sales.orders, paid, one);
  const items = ledger(sales.orders, paid, (order) => order.items);
  const refunds = ledger(
    sales.orders,
    ({ refundedAt }) => refundedAt,
    ({ amount }) => amount,
  );
  const buyers = distinct(
    sales.orders.flatMap(({ viewer, paidAt }) => (paidAt === null ? [] : [{ viewer, at: paidAt }])),
  );
  const clickers = distinct(sales.clicked);
  const follows = distinct(deeds.follows);
  const clubJoins = distinct(deeds.clubJoins);
  const comments = runningTotal(deeds.remarks.map(({ at }) => ({ at, value: 1 })));
  const interacted = distinct([...deeds.remarks, ...deeds.bursts, ...deeds.shares]);
  // How often the room was shown to people on their way, and how many of them came in, drifts.
  const impressions = runningTotal(
    crowd.visits.map(({ from }) => ({ at: from, value: 1 / (0.09 + 0.03 * Math.sin(from / 300_000)) })),
  );
  const steps = stepsOf(sales.orders);
  const lines = PRODUCTS.map((_, index) => productBooks(world, index));

  return {
    core: (at) => ({
      gmv: gmv(at),
      viewers: audience.viewers(at),
      onlineAverage: audience.area(at) / at,
      entryRate: share(audience.entries(at), impressions(at)),
      dwellPerViewer: (share(audience.area(at), audience.viewers(at)) ?? 0) / 1000,
      commentsPerMinute: (comments(at) / at) * 60_000,
      interactionRate: share(interacted(at), audience.viewers(at)),
      follows: follows(at),
      clubJoins: clubJoins(at),
      buyers: buyers(at),
      itemsSold: items(at),
      gpm: (share(gmv(at), audience.entries(at)) ?? 0) * 1000,
      conversion: share(buyers(at), audience.viewers(at)),
      clickConversion: share(buyers(at), clickers(at)),
      refunds: refunds(at),
    }),
    base: (at) => ({
      gmv: gmv(at),
      orders: orders(at),
      buyers: buyers(at),
      // After the last reading the screen keeps showing it.
      online: audience.online(Math.min(at, plan.lastReading)),
      viewers: audience.viewers(at),
      follows: follows(at),
      clickConversion: share(buyers(at), clickers(at)),
      duration: at / 1000,
    }),
    product: (index, at) => lines[index]?.(at) ?? { id: '0' },
    steps: steps.map((step) => ({ ...step, at: world.startedAt + step.at })),
    stepMoments: steps.map(({ at }) => at),
  };
}

function productBooks({ plan, sales }: World, index: number): At<ProductLine> {
  const own = <Thing extends { readonly product: number }>(things: readonly Thing[]): Thing[] =>
    things.filter(({ product }) => product === index);
  const orders = own(sales.orders);
  const viewers = distinct(own(sales.shown));
  const clickers = distinct(own(sales.clicked));
  const gmv = ledger(orders, paid, ({ amount }) => amount);
  const payments = ledger(orders, paid, one);
  const created = ledger(orders, ({ at }) => at, one);
  const explanations = own(plan.explanations);
  return (at) => ({
    id: PRODUCTS[index]?.id ?? '0',
    explaining: explanations.some(({ from, until }) => from <= at && at < until),
    explained: explanations.filter(({ from }) => from <= at).length,
    viewers: viewers(at),
    clickers: clickers(at),
    gmv: gmv(at),
    orders: payments(at),
    created: created(at),
  });
}

function stepsOf(orders: readonly Order[]): OrderStep[] {
  return orders
    .flatMap(({ id, at, paidAt, refundedAt, amount, items, product }) => {
      const step = (status: number, moment: number | null): OrderStep[] =>
        moment === null
          ? []
          : [{ id, status, at: moment, amount, items, product: PRODUCTS[product]?.id ?? '0' }];
      return [...step(ORDER_CREATED, at), ...step(ORDER_PAID, paidAt), ...step(ORDER_REFUNDED, refundedAt)];
    })
    .toSorted((a, b) => a.at - b.at);
}
