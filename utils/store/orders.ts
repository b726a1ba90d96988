import { joinAll, joinOrders } from '../exchange/orders/join.ts';
import type { OrderRow } from '../exchange/orders/order.ts';
import { type Orders, untilOf } from '../metrics/sold.ts';
import { type Duration, earlier, later, type Moment, type PlatformId, type RoomId } from '../units.ts';
import { type HashViewer, KEY_BYTES, viewerHasher } from '../viewers/hash.ts';
import type { Database } from './database.ts';
import { roomOf } from './earlier.ts';
import type { RecorderRow } from './schema.ts';

/** A room or shop on its platform: what a file of orders belongs to. */
export interface Place {
  readonly platform: PlatformId;
  readonly room: RoomId;
}

/** Hashes orders' numbers and buyers; the key is made when it is first needed, and never leaves the browser. */
export async function orderHasher(db: Database): Promise<HashViewer> {
  const known = await db.orderKeys.get('buyers');
  if (known) return viewerHasher(known.secret);
  const made = { name: 'buyers', secret: crypto.getRandomValues(new Uint8Array(KEY_BYTES)) } as const;
  await db.orderKeys.add(made);
  return viewerHasher(made.secret);
}

/** Orders of a file as they would be stored, by what becomes of them. */
export interface OrdersPlan {
  readonly added: readonly OrderRow[];
  readonly changed: readonly OrderRow[];
  readonly same: number;
}

/** What bringing orders in would change. Writes nothing. */
export async function planOrders(db: Database, rows: readonly OrderRow[]): Promise<OrdersPlan> {
  const known = await db.orders.bulkGet(rows.map(({ id }) => id));
  const added: OrderRow[] = [];
  const changed: OrderRow[] = [];
  for (const [index, row] of rows.entries()) {
    const before = known[index];
    if (!before) added.push(row);
    else {
      const joined = joinOrders(before, row);
      if (!isSame(before, joined)) changed.push(joined);
    }
  }
  return { added, changed, same: rows.length - added.length - changed.length };
}

const isSame = (a: OrderRow, b: OrderRow): boolean =>
  (Object.keys(a) as (keyof OrderRow)[]).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));

/** Brings orders in, all or none; the answer takes them out again and brings back what they changed. */
export async function importOrders(db: Database, rows: readonly OrderRow[]): Promise<() => Promise<void>> {
  return db.transaction('rw', db.orders, async () => {
    const { added, changed } = await planOrders(db, joinAll(rows));
    const before = (await db.orders.bulkGet(changed.map(({ id }) => id))).filter((row) => row !== undefined);
    await db.orders.bulkPut([...added, ...changed]);
    return () =>
      db.transaction('rw', db.orders, async () => {
        await db.orders.bulkDelete(added.map(({ id }) => id));
        await db.orders.bulkPut(before);
      });
  });
}

/** Every order of a room. */
export const ordersOf = (db: Database, { platform, room }: Place): Promise<OrderRow[]> =>
  db.orders.where('[platform+room]').equals([platform, room]).toArray();

/** The rooms that there are orders of. */
export async function placesOfOrders(db: Database): Promise<Place[]> {
  const keys = (await db.orders.orderBy('[platform+room]').uniqueKeys()) as unknown as [PlatformId, RoomId][];
  return keys.map(([platform, room]) => ({ platform, room }));
}

/** Deletes a room's orders; the answer brings them back. */
export async function deleteOrders(db: Database, place: Place): Promise<() => Promise<void>> {
  const rows = await ordersOf(db, place);
  await db.orders.bulkDelete(rows.map(({ id }) => id));
  return async () => {
    await db.orders.bulkPut(rows);
  };
}

/**
 * The orders of a broadcast: placed or paid in its room while it was heard, or some time after; null where there
 * are none.
 *
 * @param window how long after its end an order still counts to it
 */
export async function ordersOfBroadcast(
  db: Database,
  recorders: readonly RecorderRow[],
  window: Duration,
  currency: string,
): Promise<Orders | null> {
  const [first] = recorders;
  const room = roomOf(recorders);
  const begins = recorders.flatMap(({ from }) => from ?? []);
  const ends = recorders.flatMap(({ until }) => until ?? []);
  if (!first || room === null || begins.length === 0 || ends.length === 0) return null;
  const place = { platform: first.platform, room };
  const [from, end] = [begins.reduce(earlier), ends.reduce(later)];
  const until = untilOf(end, window, await nextBegin(db, place, end));
  const within = (at: Moment | null): boolean => at !== null && at >= from && at < until;
  const rows = (await ordersOf(db, place)).filter((row) => within(row.paidAt) || within(row.createdAt));
  return rows.length > 0 ? { rows, until, currency } : null;
}

/** When the room's next broadcast after a moment begins; null where there is none yet. */
async function nextBegin(db: Database, { platform, room }: Place, end: Moment): Promise<Moment | null> {
  const rows = await db.recorders.filter((row) => row.platform === platform && row.room === room).toArray();
  const begins = rows.flatMap(({ from }) => (from !== null && from > end ? from : []));
  return begins.length > 0 ? begins.reduce(earlier) : null;
}
