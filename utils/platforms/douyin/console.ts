import type { ReadingId } from '../../events/readings.ts';
import type { BroadcastId } from '../../units.ts';
import { figuresIn, type Named, namedIn } from '../figures.ts';
import { amountOf, countOf, type Fields, fieldsOf, listOf, readJson, textOf } from '../json.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { event } from '../sightings.ts';
import { isStrange } from '../strange.ts';
import { plain, secondsOf } from './values.ts';
import { TREND, trends } from './trends.ts';

/** The big screen's cards. `online_user_cnt` is an average there, `pay_combo_cnt` counts items. */
const CORE: Named = {
  watch_ucnt: 'uniqueViewers',
  online_user_cnt: 'onlineAverage',
  live_show_cnt: 'impressions',
  live_show_watch_cnt_ratio: 'entryRate',
  avg_watch_duration: 'dwellPerViewer',
  avg_min_comment_cnt: 'commentsPerMinute',
  watch_interact_ucnt_ratio: 'interactionRate',
  follow_anchor_ucnt: 'follows',
  fans_club_join_ucnt: 'clubJoins',
  pay_ucnt: 'buyers',
  pay_cnt: 'orders',
  pay_combo_cnt: 'itemsSold',
  gpm: 'gpm',
  watch_pay_ucnt_ratio: 'conversion',
  product_click_pay_ucnt_ratio: 'clickConversion',
  real_refund_amt: 'refunds',
  pay_amt: 'gmv',
};

const BASE: Named = {
  gmv: 'gmv',
  pay_cnt: 'orders',
  pay_ucnt: 'buyers',
  online_user_cnt: 'online',
  online_user_ucnt: 'uniqueViewers',
  incr_fans_cnt: 'follows',
  product_click_to_pay_rate: 'clickConversion',
};

/** The console of 2022. */
const REALTIME: Named = {
  online_user_cnt: 'online',
  watch_cnt: 'entries',
  incr_fans_cnt: 'follows',
  pay_order_gmv: 'gmv',
  pay_order_cnt: 'orders',
};

const PRODUCT: Named = {
  product_show_ucnt: 'productViewers',
  product_click_ucnt: 'productClickers',
  pay_amt: 'gmv',
  pay_cnt: 'orders',
  create_cnt: 'ordersCreated',
};

/** Every figure that the consoles may report of a broadcast. */
export const CONSOLE_READINGS: readonly ReadingId[] = namedIn(CORE, BASE, REALTIME, PRODUCT, TREND);

const LIVE_ENDED = 4;

type Read = (data: unknown) => Sighting[];

const listedOrders: Read = (data) => listOf(fieldsOf(data)['order_list'] ?? data).flatMap(orders);
const listedProducts: Read = (data) => products(data).flatMap(ofProduct);

/** What each path's body says, by the end of the path: prefixes differ for shop and creator. */
const READERS: Readonly<Record<string, Read>> = {
  'live_screen/core_data': (data) => {
    const { pay_amt, core_data } = fieldsOf(data);
    const cards = listOf(core_data).map((card): [string, unknown] => {
      const { index_name, value } = fieldsOf(card);
      return [textOf(index_name) ?? '', value];
    });
    return figures(CORE, { pay_amt, ...Object.fromEntries(cards) });
  },
  'basic_live_screen/base_info': (data) => figures(BASE, fieldsOf(data)),
  'live_screen/live_base_info': (data) =>
    amountOf(plain(fieldsOf(data)['live_status'])) === LIVE_ENDED ? [{ kind: 'end', key: null }] : [],
  'live_screen/blend_trend_v2': (data) => trends(fieldsOf(data)['trends']),
  'live_screen/live_order': listedOrders,
  'live_screen/live_order_stream': listedOrders,
  'live_screen/product_list': listedProducts,
  'live_screen/product_explain_detail': listedProducts,
  'livepc/realtime': (data) => figures(REALTIME, fieldsOf(data)),
};

/** By what the answers that tell figures are known. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  'live_screen/core_data': ['core_data', 'pay_amt'],
  'basic_live_screen/base_info': [...Object.keys(BASE), 'title'],
  'live_screen/blend_trend_v2': ['trends'],
  'livepc/realtime': Object.keys(REALTIME),
};

/** A console's JSON body by its path; a path that is not read says nothing. */
export function readConsole(path: string, body: string | Uint8Array, broadcast: BroadcastId | null): Decoded {
  const end = path.replace(/\/$/, '').split('/').slice(-2).join('/');
  const read = READERS[end];
  if (!read) return { ...NOTHING_DECODED, broadcast, unknown: [end] };
  const json = readJson(body);
  if (json === null) return { ...NOTHING_DECODED, broadcast, broken: 1 };
  const { data } = fieldsOf(json);
  if (SHAPES[end] && isStrange(data, SHAPES[end])) return { ...NOTHING_DECODED, broadcast, unknown: [end] };
  const title = end.endsWith('base_info') ? textOf(fieldsOf(data)['title']) : null;
  return { ...NOTHING_DECODED, broadcast, title: title?.slice(0, 200) ?? null, sightings: read(data) };
}

const figures = (named: Named, fields: Fields, item: string | null = null): Sighting[] =>
  figuresIn(named, Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)])), {
    item,
  });

/** A product's own figures, and whether it is the one being explained: of the others a list may hold a part only. */
function ofProduct(product: Fields): Sighting[] {
  const item = textOf(product['product_id']);
  if (item === null) return [];
  const explaining = plain(product['explaining']);
  const isExplained = explaining === true || (amountOf(explaining) ?? 0) > 0;
  return [...(isExplained ? [event('productShown', { item })] : []), ...figures(PRODUCT, product, item)];
}

/** The list may be the data itself, or stand in it under a name that has changed over time. */
function products(data: unknown): readonly Fields[] {
  const list = Array.isArray(data) ? data : (Object.values(fieldsOf(data)).find(Array.isArray) ?? [data]);
  return listOf(list).map(fieldsOf);
}

/** Status 0 and 1 wait for payment and 4 was closed; any other has been paid (the shop's order states). */
const ORDER_WAITING = 1;
const ORDER_CLOSED = 4;

/** Orders stand in the list from poll to poll: one event for each step an order takes. */
function orders(entry: unknown): Sighting[] {
  const order = fieldsOf(entry);
  const id = textOf(order['order_id']);
  const status = amountOf(plain(order['order_status'])) ?? ORDER_WAITING;
  if (id === null || status === ORDER_CLOSED) return [];
  const count = countOf(plain(order['item_num']));
  const told = {
    at: secondsOf(order['order_ts']),
    count,
    worth: Math.max(0, amountOf(plain(order['order_amount'])) ?? 0) / count,
    item: textOf(order['product_id']),
    relisted: true,
  };
  const created = event('orderCreated', { ...told, key: `orderCreated:${id}` });
  // An order that is paid when it is first seen had been created.
  return status <= ORDER_WAITING
    ? [created]
    : [created, event('orderPaid', { ...told, key: `orderPaid:${id}` })];
}
