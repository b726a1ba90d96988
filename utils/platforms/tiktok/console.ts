import * as v from 'valibot';
import { type Bounds, exactly, type ReadingId } from '../../events/readings.ts';
import type { BroadcastId } from '../../units.ts';
import { readJson, textOf } from '../json.ts';
import { Count, Id, maybe, parsed } from '../schemas.ts';
import { moneyOf } from './money.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { readRounded } from '../rounded.ts';
import { reading } from '../sightings.ts';
import { isStrange } from '../strange.ts';

const ENDED = 4;

/** The room as the streamer's page sees it. */
const Room = v.object({
  room_id: maybe(Id),
  current_session: maybe(v.object({ live_session_status: maybe(Count) })),
  user_count: maybe(Count),
  viewer_count: maybe(Count),
  like_count: maybe(Count),
});
/** The broadcast's figures, as displayed. */
const Home = v.object({
  gmv: v.optional(v.unknown()),
  units_sold: v.optional(v.unknown()),
  product_clicks: v.optional(v.unknown()),
  ctr: v.optional(v.unknown()),
});
const Answer = v.object({ data: v.unknown() });

/** A figure as displayed: "1,234", "1.2K". */
export const count = (shown: unknown): Bounds | null =>
  typeof shown === 'number' || typeof shown === 'string' ? readRounded(String(shown)) : null;

/** A percentage as displayed, as a fraction. */
function share(shown: unknown): Bounds | null {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d+))?\s*%$/.exec(textOf(shown) ?? '') ?? [];
  if (whole === undefined) return null;
  const value = Number(`${whole}.${decimals || '0'}`) / 100;
  const half = 0.005 / 10 ** decimals.length;
  return { low: Math.max(0, value - half), high: value + half };
}

export const CONSOLE_READINGS = [
  'online',
  'likes',
  'gmv',
  'itemsSold',
  'productClicks',
  'productClickRate',
] as const satisfies ReadingId[];

export const told = (
  id: (typeof CONSOLE_READINGS)[number],
  bounds: Bounds | null,
  item: string | null = null,
): Sighting[] => (bounds ? [reading(id, bounds, { item })] : []);

/** The broadcast's figures, as answered or as shown. */
export function readHome(data: unknown): Partial<Decoded> {
  const home = parsed(Home, data);
  const gmv = moneyOf(textOf(home?.gmv) ?? '');
  return {
    ...(gmv && { currency: gmv.currency }),
    sightings: [
      ...told('gmv', gmv),
      ...told('itemsSold', count(home?.units_sold)),
      ...told('productClicks', count(home?.product_clicks)),
      ...told('productClickRate', share(home?.ctr)),
    ],
  };
}

/** The bodies that are read, by the end of their path. Only their fields' names are known: what is not there is passed over. */
const READERS: Readonly<Record<string, (data: unknown) => Partial<Decoded>>> = {
  'live_room_info/get': (data) => {
    const room = parsed(Room, data);
    const online = room?.user_count ?? room?.viewer_count;
    const ended = room?.current_session?.live_session_status === ENDED;
    const likes = room?.like_count;
    return {
      broadcast: (room?.room_id ?? null) as BroadcastId | null,
      sightings: [
        ...told('online', online === undefined ? null : exactly(online)),
        ...told('likes', likes === undefined ? null : exactly(likes)),
        ...(ended ? [{ kind: 'end' as const, key: null }] : []),
      ],
    };
  },
  'home/info': readHome,
};

/** By what its answers are known. */
const KNOWN = [...Object.keys(Room.entries), ...Object.keys(Home.entries)];

/** A JSON body of the streamer's page, by its path. */
export function readConsole(path: string, body: string | Uint8Array): Decoded {
  const end = path.replace(/\/$/, '').split('/').slice(-2).join('/');
  const read = Object.hasOwn(READERS, end) ? READERS[end] : undefined;
  if (!read) return { ...NOTHING_DECODED, unknown: [end] };
  const answer = parsed(Answer, readJson(body));
  if (!answer) return { ...NOTHING_DECODED, broken: 1 };
  return isStrange(answer.data, KNOWN)
    ? { ...NOTHING_DECODED, unknown: [end] }
    : { ...NOTHING_DECODED, ...read(answer.data) };
}
