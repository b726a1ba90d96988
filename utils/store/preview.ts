import { type Plan, planImport } from '../exchange/archive/plan.ts';
import { type Settled, settledEdits, settledOrders } from '../exchange/archive/settled.ts';
import type { OrderRow } from '../exchange/orders/order.ts';
import { mergeOutside } from '../exchange/outside/merge.ts';
import type { OutsideRow } from '../exchange/outside/outside.ts';
import type { Database } from './database.ts';
import { known } from './importing.ts';
import { mergeMarks, mergeReviews, mergeWhole } from './merge.ts';
import { planOrders } from './orders.ts';
import { planOutside } from './outside.ts';
import { planReviews } from './reviews.ts';
import type { MarkRow, ReviewRow } from './schema.ts';
import type { ArchivedRows } from './whole.ts';

/** How many rows beside recordings come new, or otherwise than they were. */
export type News = Readonly<Record<'orders' | 'outside' | 'reviews', number>>;

/** What users wrote or brought in of which accounts say otherwise: 0 is what is here, then the files. */
export interface Contradicted {
  readonly marks: readonly Settled<MarkRow>[];
  readonly outside: readonly Settled<OutsideRow>[];
  readonly reviews: readonly Settled<ReviewRow>[];
  readonly orders: readonly Settled<OrderRow>[];
}

/** What importing would do, and where those who tell of it contradict each other. */
export interface Preview extends Plan {
  readonly news: News;
  readonly settled: Contradicted;
}

/** What importing files would change, all of them together; changes nothing. */
export async function previewImport(db: Database, ...files: readonly ArchivedRows[]): Promise<Preview> {
  const { orders, outside, reviews } = mergeWhole(...files);
  const { added, changed } = await planOrders(db, orders);
  const [others, notes] = [await planOutside(db, outside), await planReviews(db, reviews)];
  const news = { orders: added.length + changed.length, outside: others.length, reviews: notes.length };
  const here = await known(db, { recorders: files.flatMap(({ recorders }) => recorders) });
  const own = {
    orders: await storedOf(db.orders, orders),
    outside: await storedOf(db.outside, outside),
    reviews: await storedOf(db.reviews, reviews),
  };
  return {
    ...planImport(here, ...files),
    news,
    settled: contradictedBy([{ ...here, ...own }, ...files]),
  };
}

/** Where accounts say otherwise of what users wrote or brought in. */
export const contradictedBy = (accounts: readonly ArchivedRows[]): Contradicted => ({
  marks: settledEdits(
    accounts.map(({ marks }) => marks),
    mergeMarks,
  ),
  outside: settledEdits(
    accounts.map(({ outside = [] }) => outside),
    mergeOutside,
  ),
  reviews: settledEdits(
    accounts.map(({ reviews = [] }) => reviews),
    mergeReviews,
  ),
  orders: settledOrders(accounts.map(({ orders = [] }) => orders)),
});

/** Which of these rows the database has, as it has them. */
async function storedOf<Id, Row extends { readonly id: Id }>(
  table: { readonly bulkGet: (ids: Id[]) => PromiseLike<readonly (Row | undefined)[]> },
  rows: readonly Row[],
): Promise<Row[]> {
  return (await table.bulkGet(rows.map(({ id }) => id))).filter((row) => row !== undefined);
}
