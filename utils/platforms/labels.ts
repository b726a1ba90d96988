import type { ReadingId } from '../events/readings.ts';
import { type Named, figuresIn, namedIn } from './figures.ts';
import { type Fields, objectsIn } from './json.ts';
import type { Sighting } from './platform.ts';

/** The words that consoles put beside their figures; what each means is the platform's own definition. */
const LABELS: Named = {
  实时在线人数: 'online',
  实时观看人数: 'online',
  在线人数: 'online',
  最高在线人数: 'onlinePeak',
  平均在线人数: 'onlineAverage',
  累计观众数: 'uniqueViewers',
  累计观看人数: 'uniqueViewers',
  观看人数: 'uniqueViewers',
  累计观看次数: 'entries',
  观看次数: 'entries',
  新增粉丝: 'follows',
  新增粉丝数: 'follows',
  累计新增粉丝: 'follows',
  人均观看时长: 'dwellPerViewer',
  累计成交金额: 'gmv',
  成交金额: 'gmv',
  支付金额: 'gmv',
  退款金额: 'refunds',
  累计订单数: 'orders',
  成交订单数: 'orders',
  支付订单数: 'orders',
  成交人数: 'buyers',
  支付人数: 'buyers',
  成交件数: 'itemsSold',
  商品曝光人数: 'productViewers',
  商品点击人数: 'productClickers',
  商品点击: 'productClicks',
  商品点击次数: 'productClicks',
  成交转化率: 'conversion',
};

export const LABELLED_READINGS: readonly ReadingId[] = namedIn(LABELS);

const YUAN = { minor: 100 };
/** Without a mark of money a number may be yuan or fen: such a figure is left unknown. */
const AS_MONEY = /[¥￥元.]/;
const MONEY: ReadonlySet<ReadingId | undefined> = new Set(['gmv', 'refunds'] as const);
/** What the fields are called that stand beside a label. */
const VALUE = /value|num|count|amount|data/i;

/** The figures of a console's answer whose fields are not known but whose words are those of the page. */
export const figuresLabelled = (data: unknown): Sighting[] =>
  [...objectsIn(data)].flatMap((fields) => figuresIn(LABELS, labelled(fields), YUAN));

/** The same of one product, told by itself. */
export const figuresOfItem = (fields: Fields, item: string): Sighting[] =>
  figuresIn(LABELS, labelled(fields), { ...YUAN, item });

/** What stands under a label in an object, or beside it. */
function labelled(fields: Fields): Fields {
  const beside = Object.entries(fields).find(([field, value]) => VALUE.test(field) && isShown(value))?.[1];
  const named = Object.values(fields).flatMap((value) => (isLabel(value) ? [[value, beside] as const] : []));
  return Object.fromEntries(
    [...Object.entries(fields), ...named].filter(
      ([label, value]) => !MONEY.has(LABELS[label]) || AS_MONEY.test(String(value)),
    ),
  );
}

const isShown = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^[¥￥]?\d/.test(value));
const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && Object.hasOwn(LABELS, value);

/** A label may say itself that its figure is in yuan. */
const IN_YUAN = /[(（]元[)）]$/;
/** A line that is a figure and nothing else. */
const FIGURE = /^[¥￥]?\s?\d[\d,]*(?:\.\d+)?\s?[千万亿kw]?\+?[%元]?$/i;

/**
 * The figures among the lines of a page: each stands on the line after its label or, throughout the page, on the
 * one before it; or behind it on the same line.
 */
export function figuresShown(text: string): Sighting[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const places = lines.flatMap((line, place) => (isLabel(line.replace(IN_YUAN, '')) ? place : []));
  const figureAt = (place: number): string | undefined => lines[place]?.match(FIGURE)?.[0];
  const shownAt = (step: 1 | -1) => places.filter((place) => figureAt(place + step) !== undefined);
  const step = shownAt(-1).length > shownAt(1).length ? -1 : 1;
  const apart = places.map((place) => [lines[place], figureAt(place + step)]);
  const beside = lines.map(
    (line) => /^(\p{Script=Han}+(?:[(（]元[)）])?)[:：\s]+(.+)$/u.exec(line)?.slice(1) ?? [],
  );
  const told = new Map<string, string>();
  for (const [label, value] of [...beside, ...apart])
    if (label !== undefined && value !== undefined && FIGURE.test(value))
      told.set(label.replace(IN_YUAN, ''), IN_YUAN.test(label) ? `${value}元` : value);
  return figuresIn(LABELS, labelled(Object.fromEntries(told)), YUAN);
}
