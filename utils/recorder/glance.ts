import type { Alert } from '../alerts/alert.ts';
import type { ThanUsuals } from '../alerts/than-usual.ts';
import type { Figures, MetricId } from '../metrics/definitions.ts';
import type { Figure } from '../metrics/figure.ts';
import type { Alternatives } from '../metrics/figures.ts';
import type { PageKind } from '../platforms/platform.ts';
import type { Moment } from '../units.ts';
import type { Trend } from './trend.ts';

/** What is told of the whole broadcast. */
export interface Whole {
  readonly whole: Figures;
  /** The whole broadcast by the other definition sets, where they differ. */
  readonly alternatives: Alternatives;
  readonly reported: Partial<Record<MetricId, Figure>>;
}

/** What a broadcast looks like from one of its pages at a moment. */
export interface Glance extends Whole {
  readonly recent: Figures;
  readonly pages: ReadonlySet<PageKind>;
  readonly from: Moment;
  readonly until: Moment;
  readonly ended: boolean;
  /** What stands out, or did so lately. */
  readonly alerts: readonly Alert[];
  /** The last ten minutes against the room's earlier broadcasts, where there are enough. */
  readonly usual: ThanUsuals;
  readonly trend: Trend;
}
