import { OUTSIDE, type OutsideId, type OutsideRow } from '../exchange/outside/outside.ts';
import { between, type BroadcastKey, earlier, later, type Moment } from '../units.ts';
import type { Figures, MetricId } from './definitions.ts';
import type { Figure, Known } from './figure.ts';

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
function within(portions: readonly Portion[], what: OutsideId, time: Window): number | null {
  const own = portions.filter((portion) => portion.what === what);
  if (own.length === 0) return null;
  return own.reduce((sum, portion) => {
    const length = Math.max(1, between(portion.from, portion.until));
    return sum + (portion.value * Math.min(length, overlap(portion, time))) / length;
  }, 0);
}

type Window = Pick<Figure, 'from' | 'until' | 'coverage'>;

/** What the metrics that need outside counts are made of: a figure over such a count, or the count over a figure. */
const RATES = [
  { id: 'roi', over: 'gmv', under: 'adSpend' },
  { id: 'privateJoinRate', over: 'privateJoins', under: 'uniqueViewers' },
] as const satisfies readonly { id: MetricId; over: MetricId; under: MetricId }[];

/** The figures with what is known outside, and with the rates that it makes known. */
export function withOutside(figures: Figures, portions: readonly Portion[], time: Window): Figures {
  if (portions.length === 0) return figures;
  const counts = OUTSIDE.flatMap((what): [OutsideId, Known][] => {
    const value = within(portions, what, time);
    return value === null ? [] : [[what, { figure: exact(value, time) }]];
  });
  const known: Figures = { ...figures, ...Object.fromEntries(counts) };
  const rates = RATES.map(({ id, over, under }): [MetricId, Known] => [
    id,
    divided(known[over], known[under], known[id]),
  ]);
  return { ...known, ...Object.fromEntries(rates) };
}

const exact = (value: number, { from, until, coverage }: Window): Figure => ({
  value,
  low: value,
  high: value,
  estimate: null,
  basis: 'reported',
  numerator: null,
  denominator: null,
  from,
  until,
  coverage,
});

/** One figure over the other with its bounds; what is unknown of them is told, or what was before. */
function divided(upper: Known, lower: Known, before: Known): Known {
  if ('unknown' in upper || 'unknown' in lower)
    return 'unknown' in lower && 'figure' in upper ? lower : 'unknown' in upper ? upper : before;
  const [a, b] = [upper.figure, lower.figure];
  if (b.low === null || b.low <= 0) return { unknown: 'notEstimable' };
  return {
    figure: {
      ...exact(0, a),
      value: quotient(a.value, b.value),
      low: quotient(a.low, b.high) ?? 0,
      high: quotient(a.high, b.low),
      basis: a.basis === 'observed' && b.basis === 'observed' ? 'observed' : 'reported',
      numerator: a.value,
      denominator: b.value,
    },
  };
}

const quotient = (top: number | null, bottom: number | null): number | null =>
  top === null || bottom === null ? null : top / bottom;
