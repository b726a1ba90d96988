import { exactly } from '../events/readings.ts';
import { OUTSIDE, type OutsideId, type OutsideRow } from '../exchange/outside/outside.ts';
import { between, type BroadcastKey, earlier, later, type Moment } from '../units.ts';
import type { Figures, MetricId } from './definitions.ts';
import type { Figure, Known, Quantity } from './figure.ts';
import { asReported, type Heard, ratio } from './build.ts';

/** A time on air. */
export interface OnAir {
  readonly key: BroadcastKey;
  readonly from: Moment;
  readonly until: Moment;
}

/** So much within a time of one broadcast. */
export type Portion = Pick<OutsideRow, 'what' | 'from' | 'until' | 'value'>;

/** How long two times overlap; a moment within the other counts as the shortest time there is. */
function overlap(a: Pick<OnAir, 'from' | 'until'>, b: Pick<OnAir, 'from' | 'until'>): number {
  const time = between(later(a.from, b.from), earlier(a.until, b.until));
  return a.from === a.until ? Number(a.from >= b.from && a.from < b.until) : Math.max(0, time);
}

/**
 * What of a room's counts belongs to one of its broadcasts. What was typed in for it speaks alone; what a file tells
 * of a time is parted among the broadcasts that were on air then, by how long they were: none of it counts twice.
 */
export function portionsOf(rows: readonly OutsideRow[], own: OnAir, aired: readonly OnAir[]): Portion[] {
  const there = rows.filter(({ deleted }) => !deleted);
  const typed = there.filter(({ broadcast }) => broadcast === own.key);
  const told = new Set(typed.map(({ what }) => what));
  const shared = there.flatMap((row): Portion[] => {
    if (row.broadcast !== null || told.has(row.what)) return [];
    const mine = overlap(row, own);
    const all = aired.reduce((sum, each) => sum + overlap(row, each), 0);
    const { what, from, until } = row;
    const clipped = { what, from: later(from, own.from), until: earlier(until, own.until) };
    return mine > 0 ? [{ ...clipped, value: (row.value * mine) / Math.max(all, mine) }] : [];
  });
  return [...typed.map(({ what, value }) => ({ what, value, from: own.from, until: own.until })), ...shared];
}

/** What of the portions falls into a time: of a longer one by its share. */
function within(portions: readonly Portion[], what: OutsideId, time: Heard): number | null {
  const own = portions.filter((portion) => portion.what === what);
  if (own.length === 0) return null;
  return own.reduce((sum, portion) => {
    const length = Math.max(1, between(portion.from, portion.until));
    return sum + (portion.value * Math.min(length, overlap(portion, time))) / length;
  }, 0);
}

/** What the metrics that need outside counts are made of: a figure over such a count, or the count over a figure. */
const RATES = [
  { id: 'roi', over: 'gmv', under: 'adSpend' },
  { id: 'privateJoinRate', over: 'privateJoins', under: 'uniqueViewers' },
] as const satisfies readonly { id: MetricId; over: MetricId; under: MetricId }[];

/** The figures with what is known outside, and with the rates that it makes known. */
export function withOutside(figures: Figures, portions: readonly Portion[], time: Heard): Figures {
  if (portions.length === 0) return figures;
  const counts = OUTSIDE.flatMap((what): [OutsideId, Known][] => {
    const value = within(portions, what, time);
    return value === null ? [] : [[what, { figure: asReported(time, exactly(value)) }]];
  });
  const known: Figures = { ...figures, ...Object.fromEntries(counts) };
  const rates = RATES.map(({ id, over, under }): [MetricId, Known] => [
    id,
    divided(known[over], known[under], time),
  ]);
  return { ...known, ...Object.fromEntries(rates) };
}

/** One figure over the other; where one of them is unknown, so is this. */
function divided(upper: Known, lower: Known, time: Heard): Known {
  if ('unknown' in upper) return upper;
  if ('unknown' in lower) return lower;
  return ratio(time, quantityOf(upper.figure), quantityOf(lower.figure)) ?? { unknown: 'notEstimable' };
}

/** Nothing that is divided here is less than nothing. */
const quantityOf = (figure: Figure): Quantity => ({ ...figure, low: figure.low ?? 0 });
