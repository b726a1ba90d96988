import type { ReadingId } from '../events/readings.ts';
import type { RecorderRow } from '../store/schema.ts';
import type { Claim } from '../tally/resolve.ts';
import type { Figures, MetricId } from './definitions.ts';
import type { Figure, Known } from './figure.ts';

/** The figures that come from pages where the user bound them, and from which site each. */
export type BoundOn = ReadonlyMap<ReadingId, string>;

/** @param claims those that speak */
export function boundIn(claims: readonly Claim[], recorders: readonly RecorderRow[]): BoundOn {
  const sites = new Map(recorders.map(({ id, room }) => [id, room ?? '']));
  return new Map(
    claims
      .filter(({ page }) => page === 'bound')
      .flatMap(({ recorder, span: { totals, stated, online } }) =>
        [...Object.keys({ ...totals, ...stated }), ...(online ? ['online'] : [])].map(
          (id) => [id as ReadingId, sites.get(recorder) ?? ''] as const,
        ),
      ),
  );
}

const on = (bound: BoundOn, id: string): { boundOn?: string } => {
  const site = bound.get(id as ReadingId);
  return site === undefined ? {} : { boundOn: site };
};

const marked = (known: Known, bound: BoundOn, id: string): Known =>
  'figure' in known ? { figure: { ...known.figure, ...on(bound, id) } } : known;

/** The same figures, those that were bound marked with their site. */
export const markBound = (figures: Figures, bound: BoundOn): Figures =>
  Object.fromEntries(Object.entries(figures).map(([id, known]) => [id, marked(known, bound, id)])) as Figures;

export const markReported = (
  reported: Partial<Record<MetricId, Figure>>,
  bound: BoundOn,
): Partial<Record<MetricId, Figure>> =>
  Object.fromEntries(Object.entries(reported).map(([id, figure]) => [id, { ...figure, ...on(bound, id) }]));
