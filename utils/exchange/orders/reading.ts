import { inSlices, type Slices } from '../../recorder/slices.ts';
import type { HashViewer } from '../../viewers/hash.ts';
import type { Moment, PlatformId, RoomId } from '../../units.ts';
import { currencyIn, minorOf } from './amount.ts';
import { inOrder, joinAll } from './join.ts';
import type { Mapping } from './mapping.ts';
import type { OrderLine, OrderRow } from './order.ts';
import type { Part } from './preset.ts';
import { stateOf } from './states.ts';
import type { OrderTable } from './table.ts';
import { type Clock, momentIn } from './time.ts';

/** How a file is read, and whose it is. */
export interface ReadBy {
  readonly mapping: Mapping;
  /** Columns that a whole order has one value in. */
  readonly perOrder: readonly string[];
  /** Further columns that may say how far an order has come. */
  readonly states: readonly string[];
  readonly clock: Clock;
  readonly platform: PlatformId;
  readonly room: RoomId;
  /** Of amounts that are written without one. */
  readonly currency: string;
  readonly source: string;
  /** Which key `hash` hashes with. */
  readonly key: string;
  readonly hash: HashViewer;
}

const MOST_PIECES = 10 ** 9;

/** A line of the file. */
interface Line {
  readonly order: string;
  readonly product: string;
  readonly count: number;
  readonly amount: number;
  readonly refund: number | null;
  readonly words: string;
  readonly buyer: string;
  readonly currency: string;
  readonly createdAt: Moment;
  readonly paidAt: Moment | null;
  readonly refundedAt: Moment | null;
}

/** What a file comes to; `unread` counts the lines that tell of no order. */
export interface ReadOrders {
  readonly rows: readonly OrderRow[];
  readonly unread: number;
}

/**
 * Reads a file's orders. Of buyers and numbers only hashes leave here; names, phones and addresses nothing.
 *
 * @throws the signal's reason once it is aborted
 */
export async function ordersIn(
  { header, rows }: OrderTable,
  by: ReadBy,
  slices: Slices,
): Promise<ReadOrders> {
  // Files that were put together by hand hold the same line twice.
  const different = [...new Map(rows.map((row) => [row.join('\t'), row])).values()];
  const lines: Line[] = [];
  await inSlices(different, half(slices, 0), (row) => lines.push(...lineOf(row, header, by)));
  const orders: OrderRow[] = [];
  const byOrder = [...Map.groupBy(lines, ({ order }) => order).values()];
  await inSlices(byOrder, half(slices, 0.5), ([first, ...others]) => {
    if (first) orders.push(orderOf(first, [first, ...others], by));
  });
  return { rows: joinAll(orders), unread: different.length - lines.length };
}

const half = ({ signal, progress }: Slices, begun: number): Slices => ({
  signal,
  progress: (done) => progress(begun + done / 2),
});

function lineOf(row: readonly string[], header: readonly string[], by: ReadBy): Line[] {
  const { mapping, clock } = by;
  const cell = (part: Part): string => {
    const column = mapping[part];
    return column === undefined ? '' : (row[header.indexOf(column)] ?? '');
  };
  const order = cell('order');
  const currency = currencyIn(cell('amount')) ?? by.currency;
  const amount = minorOf(cell('amount'), currency);
  const paidAt = momentIn(cell('paidAt'), clock);
  const createdAt = momentIn(cell('createdAt'), clock) ?? paidAt;
  if (!/\d/.test(order) || amount === null || amount < 0 || createdAt === null) return [];
  const line: Line = {
    order,
    product: cell('productId') || cell('productName') || '',
    count: countIn(cell('count')),
    amount,
    refund: minorOf(cell('refund'), currency),
    words: [cell('status'), ...by.states.map((column) => row[header.indexOf(column)] ?? '')].join(' '),
    buyer: cell('buyer'),
    currency,
    createdAt,
    paidAt,
    refundedAt: momentIn(cell('refundedAt'), clock),
  };
  return [line];
}

/** How many pieces; what is no such number stands for one. */
function countIn(text: string): number {
  const count = Math.round(Number(text));
  return count >= 1 && count <= MOST_PIECES ? count : 1;
}

function orderOf(first: Line, lines: readonly Line[], by: ReadBy): OrderRow {
  const { mapping, perOrder, platform, room, source, key, hash } = by;
  const once = (part: Part): boolean => perOrder.includes(mapping[part] ?? '');
  const states = lines.map(({ words, paidAt }) => stateOf(words, paidAt, mapping.paidAt !== undefined));
  const paid = states.some((state) => state === 'paid' || state === 'refunded');
  const products = productsOf(lines, once('amount'));
  const paidBack = lines.reduce((sum, line, index) => {
    const whole = states[index] === 'refunded' ? line.amount : 0;
    const own = (line.refund ?? 0) > 0 ? (line.refund ?? 0) : whole;
    return once('refund') && line.refund ? Math.max(sum, own) : sum + own;
  }, 0);
  const allBack = paid && states.every((state) => state === 'refunded');
  return {
    id: hash(`order ${platform} ${room} ${first.order}`),
    key,
    buyer: first.buyer === '' ? null : hash(`buyer ${platform} ${first.buyer}`),
    platform,
    room,
    state: allBack ? 'refunded' : paid ? 'paid' : (states.find((state) => state === 'closed') ?? 'created'),
    lines: products,
    refunded: paid ? paidBack : 0,
    currency: first.currency,
    createdAt: first.createdAt,
    paidAt: paid ? (first.paidAt ?? first.createdAt) : null,
    refundedAt: paid && paidBack > 0 ? first.refundedAt : null,
    source,
  };
}

/** @param once whether each line has the whole order's amount */
function productsOf(lines: readonly Line[], once: boolean): OrderLine[] {
  const products = new Map<string, OrderLine>();
  for (const [index, { product, count, amount }] of lines.entries()) {
    const known = products.get(product);
    products.set(product, {
      product,
      count: (known?.count ?? 0) + count,
      amount: (known?.amount ?? 0) + (once && index > 0 ? 0 : amount),
    });
  }
  return inOrder([...products.values()]);
}
