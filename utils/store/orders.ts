import { joinAll, joinOrders } from '../exchange/orders/join.ts';
import type { OrderRow } from '../exchange/orders/order.ts';
import type { PlatformId, RoomId } from '../units.ts';
import { type HashViewer, KEY_BYTES, viewerHasher } from '../viewers/hash.ts';
import { type NamedSecret, teamOrderKey } from '../viewers/team.ts';
import type { Database } from './database.ts';
import { unfoldAround } from './brought.ts';

/** A room or shop on its platform: what a file of orders belongs to. */
export interface Place {
  readonly platform: PlatformId;
  readonly room: RoomId;
}

/** What hashes orders' numbers and buyers, and which key it hashes with. */
export interface OrderHasher {
  readonly key: string;
  readonly hash: HashViewer;
}

/** The team's where there is one; else the browser's own, which is made when it is first needed and never leaves it. */
export async function orderHasher(db: Database, team: string | null): Promise<OrderHasher> {
  const { id, secret } = (await teamOrderKey(team)) ?? (await ownKey(db));
  return { key: id, hash: viewerHasher(secret) };
}

async function ownKey(db: Database): Promise<Pick<NamedSecret, 'id'> & { readonly secret: Uint8Array }> {
  const known = await db.orderKeys.get('buyers');
  if (known) return known;
  const made = { id: crypto.randomUUID(), secret: crypto.getRandomValues(new Uint8Array(KEY_BYTES)) };
  await db.orderKeys.add({ name: 'buyers', ...made });
  return made;
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

/**
 * Brings orders in, all or none; the answer takes them out again and brings back what they changed. The folds of the
 * broadcasts that they may be of hold no longer.
 */
export function importOrders(db: Database, rows: readonly OrderRow[]): Promise<() => Promise<void>> {
  const tables = [db.orders, db.recorders, db.unfolded];
  return db.transaction('rw', tables, async () => {
    const { added, changed } = await planOrders(db, joinAll(rows));
    const before = (await db.orders.bulkGet(changed.map(({ id }) => id))).filter((row) => row !== undefined);
    await db.orders.bulkPut([...added, ...changed]);
    await unfoldAround(db, [...added, ...changed]);
    return () =>
      db.transaction('rw', tables, async () => {
        await db.orders.bulkDelete(added.map(({ id }) => id));
        await db.orders.bulkPut(before);
        await unfoldAround(db, [...added, ...changed]);
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
export function deleteOrders(db: Database, place: Place): Promise<() => Promise<void>> {
  const tables = [db.orders, db.recorders, db.unfolded];
  return db.transaction('rw', tables, async () => {
    const rows = await ordersOf(db, place);
    await db.orders.bulkDelete(rows.map(({ id }) => id));
    await unfoldAround(db, rows);
    return () =>
      db.transaction('rw', tables, async () => {
        await db.orders.bulkPut(rows);
        await unfoldAround(db, rows);
      });
  });
}
