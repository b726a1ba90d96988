import * as v from 'valibot';
import { exactly, type ReadingId } from '../../events/readings.ts';
import { type BroadcastId, moment } from '../../units.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { event, reading } from '../sightings.ts';
import { isStrange } from '../strange.ts';

const utf8 = new TextDecoder();

/** A number, or text that is one; consoles send both. */
const Amount = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/), v.transform(Number))]),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);
/** `{unit, value}`: prices in fen, ratios as fractions, `nan` for none. */
const Valued = v.union([
  v.pipe(
    v.object({ unit: v.optional(v.string(), ''), value: Amount }),
    v.transform(({ unit, value }) => (unit === 'nan' ? null : value)),
  ),
  Amount,
]);
const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

/** A figure where it can be read; a field that cannot, or is below 0, is passed over, the others stand. */
function amount(value: unknown): number | null {
  const parsed = v.safeParse(Valued, value);
  return parsed.success && parsed.output !== null && parsed.output >= 0 ? parsed.output : null;
}

type Named = Readonly<Record<string, ReadingId>>;

/** The big screen's cards. `online_user_cnt` is an average there, `pay_combo_cnt` counts items. */
const CORE: Named = {
  watch_ucnt: 'uniqueViewers',
  online_user_cnt: 'onlineAverage',
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
export const CONSOLE_READINGS: readonly ReadingId[] = [
  ...new Set([CORE, BASE, REALTIME, PRODUCT].flatMap((named) => Object.values(named))),
];

const Data = v.record(v.string(), v.unknown());
const Card = v.object({ index_name: v.string(), value: v.unknown() });
const Product = v.looseObject({ product_id: Id });
const Order = v.object({
  order_id: Id,
  order_ts: v.optional(Amount),
  order_status: v.optional(Amount),
  order_amount: v.optional(Valued),
  product_id: v.optional(Id),
  item_num: v.optional(Amount, 1),
});
const LIVE_ENDED = 4;

type Read = (data: unknown) => Sighting[];

/** What each path's body says, by the end of the path: prefixes differ for shop and creator. */
const READERS: Readonly<Record<string, Read>> = {
  'live_screen/core_data': (data) => {
    const whole = asRecord(data);
    const cards = asList(whole['core_data']).flatMap((each) => {
      const card = v.safeParse(Card, each);
      return card.success ? [[card.output.index_name, card.output.value] as const] : [];
    });
    return readings(CORE, { pay_amt: whole['pay_amt'], ...Object.fromEntries(cards) });
  },
  'basic_live_screen/base_info': (data) => readings(BASE, asRecord(data)),
  'live_screen/live_base_info': (data) =>
    amount(asRecord(data)['live_status']) === LIVE_ENDED ? [{ kind: 'end', key: null }] : [],
  'live_screen/live_order': (data) => asList(asRecord(data)['order_list'] ?? data).flatMap(orders),
  'live_screen/live_order_stream': (data) => asList(asRecord(data)['order_list'] ?? data).flatMap(orders),
  'live_screen/product_list': (data) => products(data).flatMap(productReadings),
  'live_screen/product_explain_detail': (data) => products(data).flatMap(productReadings),
  'livepc/realtime': (data) => readings(REALTIME, asRecord(data)),
};

/** By what the answers that tell figures are known. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  'live_screen/core_data': ['core_data', 'pay_amt'],
  'basic_live_screen/base_info': [...Object.keys(BASE), 'title'],
  'livepc/realtime': Object.keys(REALTIME),
};

/** A console's JSON body by its path; a path that is not read says nothing. */
export function readConsole(path: string, body: string | Uint8Array, broadcast: BroadcastId | null): Decoded {
  const end = path.replace(/\/$/, '').split('/').slice(-2).join('/');
  const read = READERS[end];
  if (!read) return { ...NOTHING_DECODED, broadcast, unknown: [end] };
  try {
    const whole: unknown = JSON.parse(typeof body === 'string' ? body : utf8.decode(body));
    const { data } = asRecord(whole);
    if (SHAPES[end] && isStrange(data, SHAPES[end])) return { ...NOTHING_DECODED, broadcast, unknown: [end] };
    const title = end.endsWith('base_info') ? asRecord(data)['title'] : null;
    return {
      ...NOTHING_DECODED,
      broadcast,
      title: typeof title === 'string' && title !== '' ? title.slice(0, 200) : null,
      sightings: read(data),
    };
  } catch {
    return { ...NOTHING_DECODED, broadcast, broken: 1 }; // not JSON: cut, or an error page
  }
}

function readings(
  named: Named,
  from: Readonly<Record<string, unknown>>,
  item: string | null = null,
): Sighting[] {
  return Object.entries(named).flatMap(([field, id]) => {
    const value = amount(from[field]);
    return value === null ? [] : [reading(id, exactly(value), { item })];
  });
}

const productReadings = (product: Readonly<Record<string, unknown>>): Sighting[] => {
  const parsed = v.safeParse(Product, product);
  return parsed.success ? readings(PRODUCT, product, parsed.output.product_id) : [];
};

/** The list may be the data itself, or stand in it under a name that has changed over time. */
function products(data: unknown): Record<string, unknown>[] {
  const list = Array.isArray(data) ? data : (Object.values(asRecord(data)).find(Array.isArray) ?? [data]);
  return asList(list).map(asRecord);
}

/** Status 0 and 1 wait for payment and 4 was closed; any other has been paid (the shop's order states). */
const ORDER_WAITING = 1;
const ORDER_CLOSED = 4;

/** Orders stand in the list from poll to poll: one event for each step an order takes. */
function orders(listed: unknown): Sighting[] {
  const parsed = v.safeParse(Order, listed);
  if (!parsed.success) return [];
  const {
    order_id: id,
    order_ts: stamp,
    order_status: status,
    order_amount: worth,
    item_num: count,
  } = parsed.output;
  if (status === ORDER_CLOSED) return [];
  const items = Math.max(1, count);
  const told = {
    at: stamp ? moment(stamp < 1e11 ? stamp * 1000 : stamp) : null,
    count: items,
    worth: Math.max(0, worth ?? 0) / items,
    item: parsed.output.product_id ?? null,
    relisted: true,
  };
  const created = event('orderCreated', { ...told, key: `orderCreated:${id}` });
  // An order that is paid when it is first seen had been created.
  return (status ?? ORDER_WAITING) <= ORDER_WAITING
    ? [created]
    : [created, event('orderPaid', { ...told, key: `orderPaid:${id}` })];
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> => {
  const parsed = v.safeParse(Data, value);
  return parsed.success && !Array.isArray(value) ? parsed.output : {};
};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
