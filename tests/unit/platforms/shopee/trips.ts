import fc from 'fast-check';
import { exactly } from '../../../../utils/events/readings.ts';
import { reading } from '../../../../utils/platforms/sightings.ts';
import { type BroadcastId, moment } from '../../../../utils/units.ts';
import {
  address,
  ENDED,
  LIVE,
  onlineTrend,
  overview,
  productList,
} from '../../../rooms/generated/shopee/answers.ts';
import { count, digits, figures, safe } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';

const answer = (path: string, body: string, session?: string) =>
  ({ via: 'response', url: address(path, session), body }) as const;
/** Money in the country's major unit, of which a hundredth is the smallest. */
const major = (minor: number): number => minor / 100;

export const trips = [
  trip(
    'dashboard/overview',
    fc.record({
      session: digits,
      status: fc.constantFrom(LIVE, ENDED),
      views: count,
      viewers: count,
      online: count,
      peak: count,
      gmv: count,
      placedOrders: count,
      itemsConfirmed: count,
      likes: count,
      comments: count,
      shares: count,
      follows: count,
    }),
    ({ session, gmv, ...told }) =>
      answer('dashboard/overview', overview({ ...told, placedGmv: major(gmv) }), session),
    ({
      status,
      views,
      viewers,
      peak,
      placedOrders,
      itemsConfirmed,
      online,
      gmv,
      likes,
      comments,
      shares,
      follows,
    }) => [
      ...figures({
        entries: views,
        uniqueViewers: viewers,
        online,
        onlinePeak: peak,
        gmv,
        ordersCreated: placedOrders,
        itemsSold: itemsConfirmed,
        likes,
        comments,
        shares,
        follows,
      }),
      ...(status === ENDED ? [{ kind: 'end' as const, key: null }] : []),
    ],
    ({ session }) => ({ broadcast: session as BroadcastId }),
  ),
  trip(
    'dashboard/productList',
    fc.record({
      products: fc.array(fc.record({ item: safe, sold: count, revenue: count }), { maxLength: 5 }),
    }),
    ({ products }) =>
      answer(
        'dashboard/productList',
        productList(products.map(({ item, sold, revenue }) => ({ id: item, sold, revenue: major(revenue) }))),
      ),
    ({ products }) =>
      products.flatMap(({ item, sold, revenue }) =>
        figures({ itemsSold: sold, gmv: revenue, productClicks: 3 }, String(item)),
      ),
  ),
  trip(
    'dashboard/trends',
    fc.record({
      from: fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }),
      online: fc.array(count, { minLength: 1, maxLength: 5 }),
    }),
    ({ from, online }) => answer('dashboard/trends', onlineTrend(from, online)),
    ({ from, online }) =>
      online.map((value, index) =>
        reading('online', exactly(value), { minute: moment((from + 60 * index) * 1000) }),
      ),
  ),
  ...quiet(['dashboard/sessionInfo', 'dashboard/violations'], (path, content) =>
    answer(path, JSON.stringify({ code: 0, data: { list: [{ title: content, ccu: 9 }] } })),
  ),
];
