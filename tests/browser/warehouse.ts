import type { IncomingMessage, RequestListener } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { WAREHOUSE_TABLES } from '../../utils/exchange/clickhouse/tables.ts';
import { VIEWS } from '../../utils/exchange/clickhouse/views.ts';

/** What was asked of a warehouse. */
export interface Order {
  readonly method: string;
  /** The statement, and what it brings in plain text. */
  readonly text: string;
}

const VERSION = '26.7.1.1';
const TABLES = [...WAREHOUSE_TABLES, ...VIEWS.map(({ name }) => name)].join('\n');

async function orderOf(request: IncomingMessage): Promise<Order> {
  const body = await buffer(request);
  const plain = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  const query = new URL(request.url ?? '/', 'https://host').searchParams.get('query') ?? '';
  return { method: request.method ?? '', text: query + plain.toString('utf8') };
}

/** A warehouse that has every table, takes whatever is brought to it, and remembers what it was asked. */
export function openWarehouse(): { readonly orders: readonly Order[]; readonly answer: RequestListener } {
  const orders: Order[] = [];
  const answer: RequestListener = (request, response) =>
    void orderOf(request).then((order) => {
      orders.push(order);
      response.end(order.text.includes('version()') ? VERSION : TABLES);
    });
  return { orders, answer };
}
