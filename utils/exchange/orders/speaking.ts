import type { OrderRow } from './order.ts';

/**
 * The orders of a time as one browser knows them. Two that do not share a key have hashed the same order each in its
 * own way: whoever knows most of them speaks (ties by the key's name), and they are never added up.
 */
export function speakingOrders(rows: readonly OrderRow[]): OrderRow[] {
  const byKey = [...Map.groupBy(rows, ({ key }) => key)];
  const [most] = byKey.toSorted(([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1));
  return most?.[1] ?? [];
}
