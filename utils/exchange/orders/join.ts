import { earlier, type Moment } from '../../units.ts';
import { type OrderLine, type OrderRow, STATES } from './order.ts';

const rankOf = ({ state }: OrderRow): number => STATES.indexOf(state);

/**
 * What two files tell of one order. The one that has come further says what was ordered: prices are changed
 * before they are paid. Associative, commutative and idempotent, so that it does not matter which file is read
 * first or how often.
 */
export function joinOrders(a: OrderRow, b: OrderRow): OrderRow {
  const ahead = rankOf(a) === rankOf(b) ? null : rankOf(a) > rankOf(b) ? a : b;
  return {
    ...a,
    buyer: least(a.buyer, b.buyer),
    state: (ahead ?? a).state,
    lines: ahead ? ahead.lines : joinLines(a.lines, b.lines),
    currency: (ahead ?? (a.currency < b.currency ? a : b)).currency,
    source: (ahead ?? (a.source < b.source ? a : b)).source,
    refunded: Math.max(a.refunded, b.refunded),
    createdAt: earlier(a.createdAt, b.createdAt),
    paidAt: firstOf(a.paidAt, b.paidAt),
    refundedAt: firstOf(a.refundedAt, b.refundedAt),
  };
}

const least = <Text extends string>(a: Text | null, b: Text | null): Text | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

const firstOf = (a: Moment | null, b: Moment | null): Moment | null =>
  a === null || b === null ? (a ?? b) : earlier(a, b);

function joinLines(a: readonly OrderLine[], b: readonly OrderLine[]): OrderLine[] {
  const lines = new Map<string, OrderLine>();
  for (const line of [...a, ...b]) {
    const known = lines.get(line.product);
    lines.set(line.product, {
      product: line.product,
      count: Math.max(known?.count ?? 0, line.count),
      amount: Math.max(known?.amount ?? 0, line.amount),
    });
  }
  return inOrder([...lines.values()]);
}

/** Lines in an order of their own, so that the same ones are the same row. */
export const inOrder = (lines: readonly OrderLine[]): OrderLine[] =>
  lines.toSorted((a, b) => (a.product < b.product ? -1 : 1));

/** Orders that several files tell of, each once. */
export function joinAll(rows: Iterable<OrderRow>): OrderRow[] {
  const joined = new Map<string, OrderRow>();
  for (const row of rows) {
    const known = joined.get(row.id);
    joined.set(row.id, known ? joinOrders(known, row) : row);
  }
  return [...joined.values()];
}
