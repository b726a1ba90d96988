import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Grouped } from './grouped.ts';
import type { Grouping } from './groupings.ts';

/** What the tables of a comparison tell of. */
export interface Told {
  readonly result: Grouped;
  readonly grouping: Grouping;
  readonly metric: MetricId;
  readonly currency: string;
}
