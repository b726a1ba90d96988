import type { Id } from './frames.ts';

/** A value as the console's bodies have it: prices in fen, ratios as fractions, `nan` for none. */
export interface Valued {
  readonly unit: 'number' | 'price' | 'ratio' | 'duration' | 'nan';
  readonly value: number;
}

/** A body of the console: what it says stands in `data`. */
export interface Body<Data> {
  readonly st: 0;
  readonly msg: '';
  readonly data: Data;
}

const body = <Data>(data: Data): Body<Data> => ({ st: 0, msg: '', data });
const count = (value: number): Valued => ({ unit: 'number', value });
const price = (value: number): Valued => ({ unit: 'price', value: Math.round(value) });
const duration = (value: number): Valued => ({ unit: 'duration', value: Math.round(value) });
/** Four decimals, as shares are shown; none where nothing can be divided by. */
const ratio = (value: number | null): Valued =>
  value === null || !Number.isFinite(value)
    ? { unit: 'nan', value: 0 }
    : { unit: 'ratio', value: fraction(value) };
const fraction = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The big screen's figures. Money in fen, times in seconds, shares as fractions or null for none. */
export interface Core {
  readonly gmv?: number;
  readonly viewers?: number;
  readonly onlineAverage?: number;
  readonly entryRate?: number | null;
  readonly dwellPerViewer?: number;
  readonly commentsPerMinute?: number;
  readonly interactionRate?: number | null;
  readonly follows?: number;
  readonly clubJoins?: number;
  readonly buyers?: number;
  readonly itemsSold?: number;
  readonly gpm?: number;
  readonly conversion?: number | null;
  readonly clickConversion?: number | null;
  readonly refunds?: number;
}

/** Body of `live_screen/core_data`. */
export const coreData = (core: Core) => {
  const cards: Readonly<Record<string, Valued>> = {
    watch_ucnt: count(core.viewers ?? 0),
    online_user_cnt: count(Math.round(core.onlineAverage ?? 0)),
    live_show_watch_cnt_ratio: ratio(core.entryRate ?? null),
    avg_watch_duration: duration(core.dwellPerViewer ?? 0),
    avg_min_comment_cnt: count(Math.round(core.commentsPerMinute ?? 0)),
    watch_interact_ucnt_ratio: ratio(core.interactionRate ?? null),
    follow_anchor_ucnt: count(core.follows ?? 0),
    fans_club_join_ucnt: count(core.clubJoins ?? 0),
    pay_ucnt: count(core.buyers ?? 0),
    pay_combo_cnt: count(core.itemsSold ?? 0),
    gpm: price(core.gpm ?? 0),
    watch_pay_ucnt_ratio: ratio(core.conversion ?? null),
    product_click_pay_ucnt_ratio: ratio(core.clickConversion ?? null),
    real_refund_amt: price(core.refunds ?? 0),
  };
  return body({
    pay_amt: price(core.gmv ?? 0),
    core_data: Object.entries(cards).map(([index_name, value]) => ({ index_name, value })),
  });
};

/** Body of `basic_live_screen/base_info`: plain numbers, money in fen, the duration in seconds. */
export const baseInfo = (base: {
  readonly title?: string;
  readonly gmv?: number;
  readonly orders?: number;
  readonly buyers?: number;
  readonly online?: number;
  readonly viewers?: number;
  readonly follows?: number;
  readonly clickConversion?: number | null;
  readonly duration?: number;
}) =>
  body({
    title: base.title ?? '',
    gmv: base.gmv ?? 0,
    pay_cnt: base.orders ?? 0,
    pay_ucnt: base.buyers ?? 0,
    online_user_cnt: base.online ?? 0,
    online_user_ucnt: base.viewers ?? 0,
    incr_fans_cnt: base.follows ?? 0,
    product_click_to_pay_rate: fraction(base.clickConversion ?? 0),
    live_duration: Math.round(base.duration ?? 0),
  });

/** Body of `live_screen/live_base_info`: 2 live, 4 ended; moments in milliseconds, sent in seconds. */
export const liveBaseInfo = ({ startedAt, endedAt = null }: { startedAt: number; endedAt?: number | null }) =>
  body({
    live_status: endedAt === null ? 2 : 4,
    live_start_ts: Math.floor(startedAt / 1000),
    live_end_ts: endedAt === null ? 0 : Math.floor(endedAt / 1000),
  });

/** A point of the trends: a figure's value of a minute, which begins at a moment in milliseconds. */
export interface TrendPoint {
  readonly name: string;
  readonly minute: number;
  readonly value: number;
}

/** Body of `live_screen/blend_trend_v2`: points of all lines together, times in seconds. */
export const blendTrend = (points: readonly TrendPoint[]) =>
  body({
    trends: points.map(({ name, minute, value }) => ({
      point_name: name,
      horizontal: Math.floor(minute / 1000),
      vertical: value,
    })),
    key_points: [],
  });

/** 1 waits for payment, 3 is paid; 4, closed after a refund, is not known from real bodies. */
export const ORDER_CREATED = 1;
export const ORDER_PAID = 3;
export const ORDER_REFUNDED = 4;

/** A step of an order: the same order stands in the list again when its status changes. */
export interface OrderStep {
  readonly id: Id;
  /** Milliseconds since 1970; sent in seconds. */
  readonly at: number;
  readonly status: number;
  /** In fen, for all its pieces. */
  readonly amount: number;
  readonly product: Id;
  readonly items?: number;
}

/** Body of `live_screen/live_order`. */
export const liveOrder = (steps: readonly OrderStep[]) =>
  body({
    order_list: steps.map(({ id, at, status, amount, product, items = 1 }) => ({
      order_id: String(id),
      order_ts: Math.floor(at / 1000),
      order_status: status,
      order_amount: price(amount),
      product_id: String(product),
      item_num: items,
    })),
  });

/** A product's line; amounts in fen. */
export interface ProductLine {
  readonly id: Id;
  readonly explaining?: boolean;
  /** How often it was put up. */
  readonly explained?: number;
  /** Distinct viewers it was shown to, and who clicked it. */
  readonly viewers?: number;
  readonly clickers?: number;
  readonly gmv?: number;
  readonly orders?: number;
  readonly created?: number;
}

const line = (product: ProductLine) => ({
  product_id: String(product.id),
  explaining: product.explaining ?? false,
  explain_cnt: count(product.explained ?? 0),
  product_show_ucnt: count(product.viewers ?? 0),
  product_click_ucnt: count(product.clickers ?? 0),
  pay_amt: price(product.gmv ?? 0),
  pay_cnt: count(product.orders ?? 0),
  create_cnt: count(product.created ?? 0),
  unpay_cnt: count((product.created ?? 0) - (product.orders ?? 0)),
});

/** Body of `live_screen/product_list`. */
export const productList = (products: readonly ProductLine[]) => body({ product_list: products.map(line) });

/** Body of `live_screen/product_explain_detail`: the product being explained. */
export const productExplainDetail = (product: ProductLine) => body(line(product));
