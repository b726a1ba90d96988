import { type Group, type MetricId, metricsOf } from '../../utils/metrics/definitions.ts';
import { type SetId, summaryOf } from '../../utils/metrics/sets.ts';

/** A group's metrics without the three that stand above. */
export const othersOf = (group: Group, set: SetId): readonly MetricId[] =>
  metricsOf(group).filter((id) => !summaryOf(set).includes(id));
