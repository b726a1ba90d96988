import type { OrderRow } from './order.ts';

/** Whether an order names one of some products. */
export const names = ({ lines }: OrderRow, products: ReadonlySet<string>): boolean =>
  lines.some(({ product }) => products.has(product));

/**
 * The orders of a broadcast's time that are of products shown in it: a shop's file holds those of its shelf too. One
 * counts whole, whatever else is in its basket. Where none names a product shown, nothing is known of the products,
 * or file and room call them by different ids: then all of them are.
 *
 * @param orders placed or paid in the broadcast's time
 */
export function ofProducts(orders: readonly OrderRow[], shown: ReadonlySet<string>): readonly OrderRow[] {
  const own = orders.filter((order) => names(order, shown));
  return own.length > 0 ? own : orders;
}
