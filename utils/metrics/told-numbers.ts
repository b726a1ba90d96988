import { type Written, readWritten } from '../bound/written.ts';
import type { OrderTable } from '../exchange/orders/table.ts';
import { minorOf } from '../settings/currency.ts';
import { DEFINITIONS, METRIC_IDS, type MetricId } from './definitions.ts';
import type { Unit } from './unit.ts';

/** A number of a platform's report, and the metric that its heading names. */
export interface ToldNumber {
  readonly metric: MetricId;
  /** As the report has them. */
  readonly name: string;
  readonly text: string;
}

/** What reports call metrics beside our own names. */
const ALSO: Readonly<Partial<Record<MetricId, readonly string[]>>> = {
  uniqueViewers: ['累计观看人数', '直播间观看人数', '观看人数', 'viewers', 'unique viewers'],
  entries: ['进入直播间次数', '直播间观看次数', '观看次数', '进房人次', 'views'],
  onlinePeak: ['最高在线人数', '最高同时在线人数', '人数峰值', 'pcu', 'peak viewers'],
  onlineAverage: ['平均在线人数', 'acu', 'average viewers'],
  dwellPerViewer: ['人均观看时长', '平均观看时长', '人均停留时长', 'average view duration'],
  comments: ['评论次数', '评论数', 'comments'],
  likes: ['点赞次数', '点赞数', 'likes'],
  shares: ['分享次数', '分享数', 'shares'],
  follows: ['新增粉丝数', '新增粉丝', '新增关注', 'new followers'],
  gmv: ['直播间成交金额', '成交金额', '支付金额', '直播成交金额', 'gmv'],
  orders: ['成交订单数', '支付订单数', 'orders'],
  buyers: ['成交人数', '支付人数', '支付买家数', 'buyers', 'customers'],
  itemsSold: ['成交件数', '支付件数', 'items sold'],
  gpm: ['千次观看成交金额', '千次观看支付金额', 'gpm'],
  gmvPerBuyer: ['客单价'],
  refunds: ['退款金额', 'refunds'],
  impressionViewers: ['直播间曝光人数', '曝光人数'],
  impressions: ['直播间曝光次数', '曝光次数', 'impressions'],
  conversion: ['观看-成交转化率', '观看-成交率', '成交转化率'],
  adSpend: ['消耗', '投放消耗', '投放花费', 'ad spend', 'cost'],
};

/** Headings with their units and spaces left out: `成交金额（元）` is `成交金额`. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|\s/g, '')
    .toLowerCase();

const NAMED = new Map<string, MetricId>(
  METRIC_IDS.flatMap((id) => {
    const { zh, en } = DEFINITIONS[id].name;
    return [zh, en, id, ...(ALSO[id] ?? [])].map((name): [string, MetricId] => [plain(name), id]);
  }),
);

/**
 * The numbers that a platform's report tells of metrics, line by line: a report has a metric in each column, or one
 * in each row with its number beside it, which is one line.
 */
export function toldNumbers({ header, rows }: OrderTable): ToldNumber[][] {
  const columns = header.map((name) => NAMED.get(plain(name)));
  if (columns.some((metric) => metric !== undefined))
    return rows
      .map((row) => columns.flatMap((metric, index) => told(metric, header[index] ?? '', row[index])))
      .filter((line) => line.length > 0);
  const upright = [header, ...rows].flatMap(([name = '', text]) => told(NAMED.get(plain(name)), name, text));
  return upright.length > 0 ? [upright] : [];
}

const told = (metric: MetricId | undefined, name: string, text = ''): ToldNumber[] =>
  metric && readWritten(text) ? [{ metric, name, text }] : [];

/** A number as it is written in a metric's unit; null where it is none. Shares without a sign are percent. */
export function numberIn(text: string, unit: Unit, currency: string): number | null {
  const written = readWritten(text);
  if (!written) return null;
  const value = middleOf(written);
  if (unit === 'money') return Math.round(value * minorOf(currency));
  return unit === 'fraction' && written.kind !== 'share' ? value / 100 : value;
}

const middleOf = ({ low, high }: Written): number => (high === null ? low : (low + high) / 2);
