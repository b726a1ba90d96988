import type { Account } from '../metrics/account.ts';
import { type Figures, type MetricId, metricsOf } from '../metrics/definitions.ts';
import type { SetId } from '../metrics/sets.ts';
import { between, minutes } from '../units.ts';
import { against, type Band, bandOf, LEAST_BROADCASTS, type ThanUsual } from './usual.ts';

/** Figures are held against earlier ones over so much time; before it is over there is nothing to compare. */
export const WINDOW = minutes(10);

/** Which minute of a broadcast, counted from when it was first heard, and by which definitions. */
export interface Instant {
  readonly minute: number;
  readonly set: SetId;
}

/** A window's figures as numbers. */
export type Values = Readonly<Partial<Record<MetricId, number>>>;
/** What the room's earlier broadcasts were at one minute; nothing of a metric known in fewer than five. */
export type Bands = Readonly<Partial<Record<MetricId, Band>>>;
/** The figures of a broadcast's last ten minutes that can be compared, each against its usual. */
export type ThanUsuals = Readonly<Partial<Record<MetricId, ThanUsual>>>;

/** One figure's, with the metric by which it is written. */
export interface UsualFact extends ThanUsual {
  readonly metric: MetricId;
}

/** The minute that has just passed; null before the first window is over. */
export function minuteOf({ from, until }: Pick<Account, 'from' | 'until'>): number | null {
  const length = between(from, until);
  return length < WINDOW ? null : Math.floor(length / minutes(1));
}

/** A window of which less was heard is not compared: what is counted in it would be too little. */
const HEARD_ENOUGH = 0.9;
export const isHeard = ({ from, until, coverage }: Account): boolean =>
  between(from, until) * coverage >= HEARD_ENOUGH * WINDOW;

/** Every figure of a window that is known, of those that a broadcast has at each minute. */
export const valuesIn = (figures: Figures): Values =>
  Object.fromEntries(
    (['audience', 'interaction', 'commerce'] as const).flatMap(metricsOf).flatMap((id) => {
      const value = valueOf(figures, id);
      return value === null ? [] : [[id, value]];
    }),
  );

/** @param earlier the same window of the room's earlier broadcasts */
export function bandsOf(earlier: readonly Values[]): Bands {
  const ids = new Set(earlier.flatMap((values) => Object.keys(values) as MetricId[]));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const band = bandOf(
        earlier.flatMap(({ [id]: value }) => value ?? []),
        LEAST_BROADCASTS,
      );
      return band ? [[id, band]] : [];
    }),
  );
}

/** The last ten minutes' figures against theirs. */
export const thanUsuals = (figures: Figures, bands: Bands): ThanUsuals =>
  Object.fromEntries(
    (Object.entries(bands) as [MetricId, Band][]).flatMap(([id, band]) => {
      const value = valueOf(figures, id);
      return value === null ? [] : [[id, against(value, band)]];
    }),
  );

/** What is known of a metric's usual; undefined where nothing is. */
export function usualIn(than: ThanUsuals, metric: MetricId): UsualFact | undefined {
  const known = than[metric];
  return known && { metric, ...known };
}

function valueOf(figures: Figures, id: MetricId): number | null {
  const known = figures[id];
  return 'figure' in known ? known.figure.value : null;
}
