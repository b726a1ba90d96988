import type { Figure, Known, Unknown } from '../../../utils/metrics/figure.ts';
import { type Figures, METRIC_IDS, type MetricId } from '../../../utils/metrics/definitions.ts';
import { minutes, moment } from '../../../utils/units.ts';

const from = moment(new Date(2026, 3, 24, 20, 3).getTime());

/** A figure that is known exactly, but for what is said. */
export const known = (value: number | null, over: Partial<Figure> = {}): { readonly figure: Figure } => ({
  figure: {
    value,
    low: value,
    high: value,
    estimate: null,
    basis: 'observed',
    numerator: null,
    denominator: null,
    from,
    until: moment(from + minutes(10)),
    coverage: 1,
    ...over,
  },
});

/** All metrics unknown for one reason, but for those that are given. */
export const figures = (given: Partial<Record<MetricId, Known>>, unknown: Unknown = 'notYet'): Figures =>
  Object.fromEntries(METRIC_IDS.map((id) => [id, given[id] ?? { unknown }])) as Record<MetricId, Known>;

export const DOUYIN = {
  name: { zh: '抖音', en: 'Douyin' },
  currency: 'CNY',
  consoleUrl: 'https://console.example/live',
};
