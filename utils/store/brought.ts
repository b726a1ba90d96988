import type { OrderRow } from '../exchange/orders/order.ts';
import { readRemembered, windowOf, WINDOWS } from '../exchange/orders/remembered.ts';
import type { OutsideRow } from '../exchange/outside/outside.ts';
import { speakingOrders } from '../exchange/orders/speaking.ts';
import { type Brought, NOTHING_BROUGHT } from '../metrics/brought.ts';
import { type OnAir, portionsOf } from '../metrics/outside.ts';
import { untilOf } from '../metrics/sold.ts';
import { PLATFORMS } from '../platforms/registry.ts';
import { NO_CURRENCY } from '../settings/currency.ts';
import {
  after,
  before,
  type BroadcastKey,
  days,
  earlier,
  later,
  type Moment,
  moment,
  type PlatformId,
  type RoomId,
} from '../units.ts';
import type { Database } from './database.ts';
import { roomOf } from './earlier.ts';
import type { RecorderRow } from './schema.ts';

/** However long after a broadcast the user lets orders count to it. */
const LONGEST = WINDOWS.reduce((a, b) => (a > b ? a : b));
/** Recorders are found by the computer's clock, broadcasts by the room's, and none lasts longer than a month. */
const AROUND = days(32);

interface Aired extends OnAir {
  readonly platform: PlatformId;
  readonly room: RoomId;
}

/** A broadcast's time and room; null where nothing was heard of it, or its room is not known. */
function airedBy(recorders: readonly RecorderRow[]): Aired | null {
  const [first] = recorders;
  const room = roomOf(recorders);
  const begins = recorders.flatMap(({ from }) => from ?? []);
  const ends = recorders.flatMap(({ until }) => until ?? []);
  if (!first || room === null || begins.length === 0 || ends.length === 0) return null;
  const { key, platform } = first;
  return { key, platform, room, from: begins.reduce(earlier), until: ends.reduce(later) };
}

/** The room's broadcasts that may have been on air within a time. */
async function airedAround(
  db: Database,
  { platform, room }: Pick<Aired, 'platform' | 'room'>,
  from: Moment,
  until: Moment,
): Promise<Aired[]> {
  const rows = await db.recorders
    .where('arrival')
    .between(before(from, AROUND), after(until, AROUND))
    .filter((row) => row.platform === platform && row.room === room)
    .toArray();
  return [...Map.groupBy(rows, ({ key }) => key).values()].flatMap((own) => airedBy(own) ?? []);
}

function nextAfter(aired: readonly Aired[], { key, until }: Aired): Moment | null {
  const begins = aired.flatMap((each) => (each.key !== key && each.from > until ? [each.from] : []));
  return begins.length > 0 ? begins.reduce(earlier) : null;
}

/** The orders placed or paid within a time, of whoever knows most of them. */
async function ordersWithin(
  db: Database,
  { platform, room, from }: Aired,
  until: Moment,
): Promise<OrderRow[]> {
  const by = (index: string): Promise<OrderRow[]> =>
    db.orders.where(index).between([platform, room, from], [platform, room, until], true, false).toArray();
  const rows = [...(await by('[platform+room+createdAt]')), ...(await by('[platform+room+paidAt]'))];
  return speakingOrders([...new Map(rows.map((row) => [row.id, row])).values()]);
}

const outsideOf = (db: Database, { platform, room }: Aired): Promise<OutsideRow[]> =>
  db.outside.where('[platform+room]').equals([platform, room]).toArray();

/** What of orders, spending and joins belongs to a broadcast, as the user has orders counted. */
export async function broughtOf(db: Database, recorders: readonly RecorderRow[]): Promise<Brought> {
  if ((await db.orders.count()) + (await db.outside.count()) === 0) return NOTHING_BROUGHT;
  const own = airedBy(recorders);
  if (!own) return NOTHING_BROUGHT;
  const remembered = await readRemembered();
  const aired = await airedAround(db, own, own.from, after(own.until, LONGEST));
  const until = untilOf(own.until, windowOf(remembered), nextAfter(aired, own));
  const rows = await ordersWithin(db, own, until);
  const currency = currencyOf(recorders);
  return {
    orders: rows.length > 0 ? { rows, until, currency } : null,
    onlyExplained: remembered.onlyExplained,
    portions: portionsOf(
      (await outsideOf(db, own)).filter((row) => row.currency === null || row.currency === currency),
      own,
      aired,
    ),
  };
}

/** What a broadcast's money is in: the page's, where it tells, else the platform's usual one. */
export const currencyOf = (recorders: readonly RecorderRow[]): string =>
  recorders.find(({ currency }) => currency)?.currency ??
  PLATFORMS.find(({ id }) => id === recorders[0]?.platform)?.currency ??
  NO_CURRENCY;

/** Everything brought in that may belong to a broadcast, whatever the user has counted: what archives hold. */
export async function broughtAround(
  db: Database,
  recorders: readonly RecorderRow[],
): Promise<{ orders: OrderRow[]; outside: OutsideRow[] }> {
  const own = airedBy(recorders);
  if (!own) return { orders: [], outside: [] };
  const aired = await airedAround(db, own, own.from, after(own.until, LONGEST));
  const rows = await outsideOf(db, own);
  return {
    orders: await ordersWithin(db, own, untilOf(own.until, LONGEST, nextAfter(aired, own))),
    outside: rows.filter(({ broadcast, from, until }) =>
      broadcast === null ? from < own.until && until >= own.from : broadcast === own.key,
    ),
  };
}

/** A time in a room, of which something else is known now. */
type Touched = Pick<OrderRow, 'platform' | 'room'> &
  (
    | { readonly createdAt: Moment; readonly paidAt: Moment | null }
    | { readonly from: Moment; readonly until: Moment }
  );

/** The folds of the broadcasts that rows may be of hold no longer. Within a transaction. */
export async function unfoldAround(db: Database, rows: readonly Touched[]): Promise<void> {
  const places = Map.groupBy(rows, ({ platform, room }) => `${platform} ${room}`);
  const keys = new Set<BroadcastKey>();
  for (const own of places.values()) {
    const [first] = own;
    if (!first) continue;
    const times = own.map((row) =>
      'from' in row ? [row.from, row.until] : [row.createdAt, row.paidAt ?? row.createdAt],
    );
    const since = times.map(([from = moment(0)]) => from).reduce(earlier);
    const end = times.map(([, until = moment(0)]) => until).reduce(later);
    for (const { key, from, until } of await airedAround(db, first, before(since, LONGEST), end))
      if (from <= end && after(until, LONGEST) >= since) keys.add(key);
  }
  await unfold(db, keys);
}

/** Other orders count to broadcasts from now on: every room's that has any. Within a transaction. */
export async function unfoldWithOrders(db: Database): Promise<void> {
  const places = new Set((await db.orders.orderBy('[platform+room]').uniqueKeys()).map(String));
  const rows = await db.recorders.filter(({ platform, room }) => places.has(`${platform},${room}`)).toArray();
  await unfold(db, new Set(rows.map(({ key }) => key)));
}

const unfold = async (db: Database, keys: ReadonlySet<BroadcastKey>): Promise<void> => {
  const since = crypto.randomUUID();
  await db.unfolded.bulkPut([...keys].map((key) => ({ key, since })));
};
