import { type Group, type MetricId, metricsOf, SUMMARY_METRICS } from '../../utils/metrics/definitions.ts';

const summary: ReadonlySet<MetricId> = new Set(SUMMARY_METRICS);

/** A group's metrics without the three that stand above. */
export const othersOf = (group: Group): readonly MetricId[] =>
  metricsOf(group).filter((id) => !summary.has(id));
