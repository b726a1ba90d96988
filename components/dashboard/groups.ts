import { METRIC_IDS, type MetricId, SUMMARY_METRICS } from '../../utils/metrics/ids.ts';

export const GROUPS = ['audience', 'interaction', 'commerce', 'quality'] as const;
export type Group = (typeof GROUPS)[number];

/** The first metric of each group; the rest follow in reading order. */
const FIRST: Readonly<Record<Group, MetricId>> = {
  audience: 'online',
  interaction: 'comments',
  commerce: 'productsShown',
  quality: 'coverage',
};

/** The metrics of a group, in reading order. */
export function metricsOf(group: Group): readonly MetricId[] {
  const start = METRIC_IDS.indexOf(FIRST[group]);
  const next = GROUPS[GROUPS.indexOf(group) + 1];
  return METRIC_IDS.slice(start, next && METRIC_IDS.indexOf(FIRST[next]));
}

const summary: ReadonlySet<MetricId> = new Set(SUMMARY_METRICS);

/** The same without the three that stand above. */
export const othersOf = (group: Group): readonly MetricId[] =>
  metricsOf(group).filter((id) => !summary.has(id));
