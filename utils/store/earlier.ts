import { type Series, seriesOf } from '../alerts/by-minute.ts';
import { MOST_BROADCASTS } from '../alerts/usual.ts';
import { accountOf } from '../metrics/account.ts';
import { MINUTE } from '../metrics/quantities.ts';
import { minutesOf } from '../metrics/minutes.ts';
import { claimsOf } from '../metrics/claims.ts';
import { type BroadcastKey, earlier, type Moment, moment, type PlatformId, type RoomId } from '../units.ts';
import type { Database } from './database.ts';
import type { RecorderRow } from './schema.ts';

/** A broadcast that earlier ones of its room are looked for. */
export interface Later {
  readonly key: BroadcastKey;
  readonly platform: PlatformId;
  readonly room: RoomId | null;
  readonly from: Moment;
}

/** An earlier broadcast of the room, as far as a later one is held against it. */
export interface Earlier {
  readonly key: BroadcastKey;
  readonly from: Moment;
  /** The viewers' time; null where viewers online were not told. */
  readonly viewerMinutes: number | null;
  readonly series: Series;
}

export const beganAt = (recorders: readonly RecorderRow[]): Moment =>
  recorders.map(({ from }) => from ?? moment(Infinity)).reduce(earlier, moment(Infinity));

/** The recorders of the room's last broadcasts before this one, newest first; none where the room is not known. */
export async function roomsEarlier(
  db: Database,
  { key, platform, room, from }: Later,
): Promise<(readonly RecorderRow[])[]> {
  const all = Map.groupBy(
    await db.recorders.filter((row) => row.platform === platform).toArray(),
    (row) => row.key,
  );
  // A console does not say whose room it is; the broadcast's other pages may.
  const place = room ?? roomOf(all.get(key) ?? []);
  if (place === null) return [];
  return [...all]
    .filter(([other, rows]) => other !== key && rows.some((row) => row.room === place))
    .map(([, recorders]) => ({ recorders, began: beganAt(recorders) }))
    .filter(({ began }) => began < from)
    .toSorted((a, b) => b.began - a.began)
    .slice(0, MOST_BROADCASTS)
    .map(({ recorders }) => recorders);
}

/** What these broadcasts were like, minute by minute: from slots, never from logs. */
export function earlierBroadcasts(db: Database, later: Later): Promise<Earlier[]> {
  return db.transaction('r', [db.recorders, db.slots], async () => {
    const found: Earlier[] = [];
    for (const recorders of await roomsEarlier(db, later)) found.push(...(await earlierIn(db, recorders)));
    return found;
  });
}

/** A broadcast that is stored, as earlier ones are looked for; null where there is none. */
export const laterOf = (recorders: readonly RecorderRow[]): Later | null =>
  recorders[0] ? { ...recorders[0], room: null, from: beganAt(recorders) } : null;

/** The room of a broadcast; where no page of a platform names any, the site of its bound figures stands for it. */
export const roomOf = (recorders: readonly RecorderRow[]): RoomId | null =>
  (
    recorders.find(({ page, room }) => page !== 'bound' && room !== null) ??
    recorders.find(({ room }) => room !== null)
  )?.room ?? null;

/** The same for a broadcast that is stored. */
export const earlierThan = async (db: Database, recorders: readonly RecorderRow[]): Promise<Earlier[]> => {
  const later = laterOf(recorders);
  return later ? earlierBroadcasts(db, later) : [];
};

/** One of them; none where nothing of it was heard. */
async function earlierIn(db: Database, recorders: readonly RecorderRow[]): Promise<Earlier[]> {
  const [first] = recorders;
  if (!first) return [];
  const slots = await Promise.all(
    recorders.map(({ id }) => db.slots.where('[recorder+slot]').between([id, 0], [id, Infinity]).toArray()),
  );
  const account = accountOf(claimsOf(recorders, { slots: slots.flat() }), {
    gives: () => 'given',
    viewers: {},
    products: new Map(),
  });
  if (!account) return [];
  const viewerMinutes = account.area ? account.area.value / MINUTE : null;
  return [
    { key: first.key, from: account.from, viewerMinutes, series: seriesOf(minutesOf(account), account.from) },
  ];
}
