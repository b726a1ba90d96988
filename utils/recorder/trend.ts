import { accountOf } from '../metrics/account.ts';
import type { Figures, MetricId } from '../metrics/definitions.ts';
import type { Figure, Known } from '../metrics/figure.ts';
import { figuresOf } from '../metrics/figures.ts';
import type { SetId } from '../metrics/sets.ts';
import type { Given } from '../platforms/given.ts';
import type { Claim } from '../tally/resolve.ts';
import { SLOT, slotOf } from '../tally/slot.ts';
import type { Moment, SlotIndex } from '../units.ts';

/** Slots of a minute. */
const MINUTE = 6;
/** Minutes of a curve, and of what it is held against. */
const LENGTH = 10;

/** How the last ten minutes went, as far as they were heard. */
export interface Trend {
  /** The ten minutes before them; null where less was heard. */
  readonly before: Figures | null;
  /** Minute by minute, the last one up to now; null where nothing was heard. */
  readonly minutes: readonly (Figures | null)[];
}

export const NO_TREND: Trend = { before: null, minutes: [] };

/**
 * The trend of a broadcast at a moment. Who did what in minutes past is not remembered: rates of persons have
 * no trend here.
 */
export function trendOf(claims: readonly Claim[], until: Moment, gives: Given, set: SetId): Trend {
  const end = slotOf(until) + 1;
  // Running totals need what lies before a span: another ten minutes are enough.
  const near = claims.filter(({ slot }) => slot >= end - 3 * LENGTH * MINUTE);
  const part = (since: number, before: number, heard: number): Figures | null => {
    const bounds = { since: since as SlotIndex, before: before as SlotIndex };
    const account = accountOf(near, { gives, products: new Map(), viewers: {}, ...bounds });
    const length = (before - since) * SLOT;
    const enough = account && (account.until - account.from) * account.coverage >= heard * length;
    return enough ? figuresOf(account, set) : null;
  };
  const middle = end - LENGTH * MINUTE;
  return {
    before: part(middle - LENGTH * MINUTE, middle, 0.9),
    minutes: Array.from({ length: LENGTH }, (_, minute) => {
      const since = middle + minute * MINUTE;
      return part(since, since + MINUTE, 0);
    }),
  };
}

const figureIn = (known: Known | undefined): Figure | null =>
  known && 'figure' in known ? known.figure : null;

const isAbove = (low: number | null, high: number | null): boolean =>
  low !== null && high !== null && low > high;

/**
 * A metric minute by minute; null where it is not known. None at all where the values lie no further apart than
 * one of them may be off: the minutes of a total told in thousands would show its steps, not how it went.
 */
export function curveOf({ minutes }: Trend, id: MetricId): readonly (number | null)[] {
  const known = minutes.map((figures) => figureIn(figures?.[id]));
  const values = known.flatMap((figure) => figure?.value ?? []);
  const slack = Math.max(0, ...known.map((figure) => (figure?.high ?? 0) - (figure?.low ?? 0)));
  const blurred = slack > Math.max(...values) - Math.min(...values);
  return known.map((figure) => (blurred ? null : (figure?.value ?? null)));
}

/**
 * By what share a figure is above what it was in the ten minutes before; null where that is not known, within
 * what both are known to, or no share of anything.
 */
export function changeOf(now: Known, before: Known | undefined): number | null {
  const [a, b] = [figureIn(now), figureIn(before)];
  if (a?.value == null || b?.value == null || b.value <= 0 || a.value < 0) return null;
  if (!isAbove(a.low, b.high) && !isAbove(b.low, a.high)) return null;
  return a.value / b.value - 1;
}
