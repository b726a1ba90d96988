import { exactly } from '../events/readings.ts';
import { names, ofProducts } from '../exchange/orders/of-products.ts';
import type { Moment } from '../units.ts';
import type { Brought } from './brought.ts';
import type { Explained, ProductTotal } from './explained.ts';
import { asReported } from './build.ts';
import type { Figure, Known } from './figure.ts';
import type { Orders } from './sold.ts';

/** What a product sold, over a time. */
export interface ProductSales {
  readonly product: string;
  readonly orders: number;
  readonly count: number;
  /** In minor units. */
  readonly amount: number;
  /** The refunds of its orders, in minor units: of an order with several products by their share of it. */
  readonly refunded: number;
}

/** What each product sold among orders paid within a time, the one that took most first. */
export function salesByProduct({ rows, currency }: Orders, from: Moment, until: Moment): ProductSales[] {
  const sales = new Map<string, ProductSales>();
  for (const row of rows) {
    if (row.currency !== currency || row.paidAt === null || row.paidAt < from || row.paidAt >= until)
      continue;
    const whole = row.lines.reduce((sum, { amount }) => sum + amount, 0);
    for (const { product, count, amount } of row.lines) {
      const known = sales.get(product) ?? { product, orders: 0, count: 0, amount: 0, refunded: 0 };
      const share = whole > 0 ? amount / whole : 1 / row.lines.length;
      sales.set(product, {
        product,
        orders: known.orders + 1,
        count: known.count + count,
        amount: known.amount + amount,
        refunded: known.refunded + Math.round(row.refunded * share),
      });
    }
  }
  return [...sales.values()].toSorted((a, b) => b.amount - a.amount || (a.product < b.product ? -1 : 1));
}

/** The orders that count to a broadcast, by what was explained in it. */
export const ordersOf = (
  { orders, onlyExplained }: Brought,
  explained: readonly Pick<Explained, 'item'>[],
): Orders | null =>
  orders && onlyExplained
    ? { ...orders, rows: ofProducts(orders.rows, new Set(explained.map(({ item }) => item))) }
    : orders;

/** Explanations with what was sold of their products meanwhile, where the console did not tell. */
export const explainedWith = (explained: readonly Explained[], orders: Orders): Explained[] =>
  explained.map((one) => {
    const own = new Set([one.item]);
    // Where no order names the product, files and room call it by different ids.
    if (!orders.rows.some((row) => names(row, own))) return one;
    const sold = salesByProduct(orders, one.from, one.until).find(({ product }) => product === one.item);
    const filled = (id: ProductTotal, value: number): Known =>
      'figure' in one.product[id] ? one.product[id] : { figure: soldFigure(one, value) };
    return {
      ...one,
      product: {
        ...one.product,
        orders: filled('orders', sold?.orders ?? 0),
        gmv: filled('gmv', sold?.amount ?? 0),
      },
    };
  });

const soldFigure = ({ from, until }: Explained, value: number): Figure => ({
  ...asReported({ from, until, coverage: 1 }, exactly(value)),
  fromOrders: true,
});
