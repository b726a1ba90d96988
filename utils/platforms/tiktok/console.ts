import { type Bounds, exactly, type ReadingId } from '../../events/readings.ts';
import type { BroadcastId } from '../../units.ts';
import { amountOf, fieldsOf, readJson, textOf } from '../json.ts';
import { moneyOf } from './money.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { readRounded } from '../rounded.ts';
import { reading } from '../sightings.ts';
import { isStrange } from '../strange.ts';

const ENDED = 4;

/** By what the answers are known: the room as the streamer's page sees it, and the broadcast's figures as displayed. */
const KNOWN = [
  'room_id',
  'current_session',
  'user_count',
  'viewer_count',
  'like_count',
  'gmv',
  'units_sold',
  'product_clicks',
  'ctr',
];

/** A count that is told in full. */
function exact(value: unknown): Bounds | null {
  const amount = amountOf(value);
  return amount === null || amount < 0 ? null : exactly(amount);
}

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
  const { gmv: sales, units_sold: sold, product_clicks: clicks, ctr } = fieldsOf(data);
  const gmv = moneyOf(textOf(sales) ?? '');
  return {
    ...(gmv && { currency: gmv.currency }),
    sightings: [
      ...told('gmv', gmv),
      ...told('itemsSold', count(sold)),
      ...told('productClicks', count(clicks)),
      ...told('productClickRate', share(ctr)),
    ],
  };
}

/** The bodies that are read, by the end of their path. Only their fields' names are known: what is not there is passed over. */
const READERS: Readonly<Record<string, (data: unknown) => Partial<Decoded>>> = {
  'live_room_info/get': (data) => {
    const room = fieldsOf(data);
    const ended = amountOf(fieldsOf(room['current_session'])['live_session_status']) === ENDED;
    return {
      broadcast: textOf(room['room_id']) as BroadcastId | null,
      sightings: [
        ...told('online', exact(room['user_count']) ?? exact(room['viewer_count'])),
        ...told('likes', exact(room['like_count'])),
        ...(ended ? [{ kind: 'end' as const, key: null }] : []),
      ],
    };
  },
  'home/info': readHome,
};

/** A JSON body of the streamer's page, by its path. */
export function readConsole(path: string, body: string | Uint8Array): Decoded {
  const end = path.replace(/\/$/, '').split('/').slice(-2).join('/');
  const read = Object.hasOwn(READERS, end) ? READERS[end] : undefined;
  if (!read) return { ...NOTHING_DECODED, unknown: [end] };
  const { data } = fieldsOf(readJson(body));
  if (data === undefined) return { ...NOTHING_DECODED, broken: 1 };
  return isStrange(data, KNOWN)
    ? { ...NOTHING_DECODED, unknown: [end] }
    : { ...NOTHING_DECODED, ...read(data) };
}
