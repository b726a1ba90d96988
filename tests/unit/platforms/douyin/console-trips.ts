import fc from 'fast-check';
import { exactly, type ReadingId } from '../../../../utils/events/readings.ts';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { moment } from '../../../../utils/units.ts';
import * as consoles from '../../../rooms/generated/douyin/console.ts';
import { count, digits, few, figures, fraction, second, some, time, words } from '../arbitrary.ts';
import { trip } from '../round-trip.ts';
import { CONSOLE } from './traffic.ts';

const answer = (path: string, body: unknown) =>
  ({
    via: 'response',
    url: `${CONSOLE}/${path}?live_room_id=7500000000000000001`,
    body: JSON.stringify(body),
  }) as const;

/** The lines of the trends that are read. */
const TREND = new Map<string, ReadingId>([
  ['online_user_cnt', 'online'],
  ['comment_cnt', 'comments'],
]);

const step = fc.record({
  id: digits,
  at: time,
  status: fc.nat(5),
  amount: count,
  product: digits,
  items: few,
});

/** What an order's step says: one that is closed says nothing, one that is paid had been created. */
const stepped = ({ at, status, amount, product, items }: consoles.OrderStep) => {
  const told = {
    at: moment(Math.floor(at / 1000) * 1000),
    count: items ?? 1,
    worth: amount / (items ?? 1),
    item: String(product),
    relisted: true,
  };
  if (status === consoles.ORDER_REFUNDED) return [];
  const created = event('orderCreated', told);
  return status <= consoles.ORDER_CREATED ? [created] : [created, event('orderPaid', told)];
};

const product = fc.record({
  id: digits,
  explaining: fc.boolean(),
  explained: count,
  viewers: count,
  clickers: count,
  gmv: count,
  orders: count,
  created: count,
});

const productSaid = (line: Required<consoles.ProductLine>) => {
  const { id, explaining, viewers, clickers, gmv, orders, created } = line;
  return [
    ...(explaining ? [event('productShown', { item: String(id) })] : []),
    ...figures(
      { productViewers: viewers, productClickers: clickers, gmv, orders, ordersCreated: created },
      String(id),
    ),
  ];
};

export const consoleTrips = [
  trip(
    'live_screen/core_data',
    fc.record({
      gmv: count,
      viewers: count,
      onlineAverage: count,
      entryRate: fraction,
      dwellPerViewer: count,
      commentsPerMinute: count,
      interactionRate: fraction,
      follows: count,
      clubJoins: count,
      buyers: count,
      itemsSold: count,
      gpm: count,
      conversion: fraction,
      clickConversion: fraction,
      refunds: count,
    }),
    (told) => answer('live_screen/core_data', consoles.coreData(told)),
    ({ viewers, ...told }) => figures({ ...told, uniqueViewers: viewers }),
  ),
  trip(
    'basic_live_screen/base_info',
    fc.record({
      title: words,
      gmv: count,
      orders: count,
      buyers: count,
      online: count,
      viewers: count,
      follows: count,
      clickConversion: fraction.map((share) => share ?? 0),
      duration: count,
    }),
    (told) => answer('basic_live_screen/base_info', consoles.baseInfo(told)),
    ({ gmv, orders, buyers, online, viewers, follows, clickConversion }) =>
      figures({ gmv, orders, buyers, online, uniqueViewers: viewers, follows, clickConversion }),
    ({ title }) => ({ title: title === '' ? null : title }),
  ),
  trip(
    'live_screen/live_base_info',
    fc.record({ startedAt: time, endedAt: fc.option(time) }),
    (told) => answer('live_screen/live_base_info', consoles.liveBaseInfo(told)),
    ({ endedAt }) => (endedAt === null ? [] : [{ kind: 'end', key: null }]),
  ),
  trip(
    'live_screen/blend_trend_v2',
    fc.record({
      points: fc.array(
        fc.record({
          name: fc.constantFrom('online_user_cnt', 'comment_cnt', 'watch_ucnt', 'gpm', 'constructor'),
          minute: second.map((each) => each * 1000),
          value: count,
        }),
        { maxLength: 6 },
      ),
    }),
    ({ points }) => answer('live_screen/blend_trend_v2', consoles.blendTrend(points)),
    ({ points }) =>
      points.flatMap(({ name, minute, value }) => {
        const id = TREND.get(name);
        return id ? [reading(id, exactly(value), { minute: moment(minute) })] : [];
      }),
  ),
  trip(
    'live_screen/live_order',
    fc.record({ steps: fc.array(step, { maxLength: 5 }) }),
    ({ steps }) => answer('live_screen/live_order', consoles.liveOrder(steps)),
    ({ steps }) => steps.flatMap(stepped),
  ),
  trip(
    'live_screen/live_order_stream',
    fc.record({ steps: fc.array(step, { maxLength: 5 }) }),
    ({ steps }) =>
      answer('live_screen/live_order_stream', { data: consoles.liveOrder(steps).data.order_list }),
    ({ steps }) => steps.flatMap(stepped),
  ),
  trip(
    'live_screen/product_list',
    fc.record({ products: fc.array(product, { maxLength: 5 }) }),
    ({ products }) => answer('live_screen/product_list', consoles.productList(products)),
    ({ products }) => products.flatMap(productSaid),
  ),
  trip(
    'live_screen/product_explain_detail',
    fc.record({ line: product }),
    ({ line }) => answer('live_screen/product_explain_detail', consoles.productExplainDetail(line)),
    ({ line }) => productSaid(line),
  ),
  trip(
    'livepc/realtime',
    fc.record({ online: count, entries: count, follows: count, gmv: count, orders: some }),
    ({ online, entries, follows, gmv, orders }) =>
      answer('livepc/realtime', {
        data: {
          online_user_cnt: online,
          watch_cnt: entries,
          incr_fans_cnt: follows,
          pay_order_gmv: gmv,
          pay_order_cnt: orders,
        },
      }),
    (told) => figures(told),
  ),
];
