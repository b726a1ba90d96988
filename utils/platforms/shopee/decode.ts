import type { ReadingId } from '../../events/readings.ts';
import { minorOf } from '../../settings/currency.ts';
import { urlOf } from '../address.ts';
import { type Named, figuresIn, namedIn } from '../figures.ts';
import { amountOf, type Fields, fieldsOf, listOf, readJson, textOf } from '../json.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { isStrange } from '../strange.ts';
import { broadcastOf, currencyAt } from './pages.ts';
import { trends } from './trends.ts';

/** Orders placed and orders confirmed are two figures: what is shown here is the placed ones and their value. */
const OVERVIEW: Named = {
  views: 'entries',
  viewers: 'uniqueViewers',
  ccu: 'online',
  pcu: 'onlinePeak',
  placedGmv: 'gmv',
  placedOrder: 'ordersCreated',
  confirmedItemsSold: 'itemsSold',
};
const ENGAGEMENT: Named = {
  likes: 'likes',
  comments: 'comments',
  shares: 'shares',
  newFollowers: 'follows',
};
const PRODUCT: Named = { itemSold: 'itemsSold', revenue: 'gmv', productClicks: 'productClicks' };

export const CONSOLE_READINGS: readonly ReadingId[] = namedIn(OVERVIEW, ENGAGEMENT, PRODUCT);

const ENDED = 2;

/**
 * @param minor the country's own money is sent by its major unit: how many minor ones make that
 * @param asked the trend that was asked for
 */
type Read = (data: unknown, minor: number, asked: string | null) => Sighting[];

const overview: Read = (data, minor) => {
  const fields = fieldsOf(data);
  return [
    ...figuresIn(OVERVIEW, fields, { minor }),
    ...figuresIn(ENGAGEMENT, fieldsOf(fields['engagementData'])),
    ...(amountOf(fields['status']) === ENDED ? [{ kind: 'end' as const, key: null }] : []),
  ];
};

/** The list may be the data itself, or stand in it. */
const listIn = (data: unknown): readonly unknown[] =>
  listOf(Array.isArray(data) ? data : Object.values(fieldsOf(data)).find(Array.isArray));

const products: Read = (data, minor) =>
  listIn(data).flatMap((listed) => {
    const product: Fields = fieldsOf(listed);
    const item = textOf(product['itemId']);
    return item === null ? [] : figuresIn(PRODUCT, product, { minor, item });
  });

const nothing: Read = () => [];

/** By the end of the path. Figures are totals of the session. */
const READERS: Readonly<Record<string, Read>> = {
  'dashboard/overview': overview,
  'dashboard/productList': products,
  'dashboard/sessionInfo': nothing,
  'dashboard/trends': (data, _, asked) => trends(data, asked),
  'dashboard/violations': nothing,
};

/** One answer of the seller's dashboard. */
export function decode({ url: address, body }: Frame): Decoded {
  const url = urlOf(address);
  const json = readJson(body);
  if (!url || json === null) return { ...NOTHING_DECODED, broken: 1 };
  const broadcast = broadcastOf(url.searchParams.get('sessionId'));
  const end = url.pathname.split('/').slice(-2).join('/');
  const read = Object.hasOwn(READERS, end) ? READERS[end] : undefined;
  const { data } = fieldsOf(json);
  const currency = currencyAt(url);
  const sightings = read?.(data, minorOf(currency), url.searchParams.get('metricTrend')) ?? [];
  const isEmpty = listIn(data).length === 0 && !isStrange(data, EMPTY);
  const changed = isStrange(json, ['data'], REFUSALS) || (sightings.length === 0 && !isEmpty);
  const unread = !read || (read !== nothing && changed);
  return { ...NOTHING_DECODED, broadcast, currency, sightings, unknown: unread ? [end.slice(-64)] : [] };
}

const REFUSALS = ['code', 'msg', 'message', 'error'];
/** A list may have nothing in it, and a session nothing to tell yet. */
const EMPTY = ['status', 'total', 'list'];
