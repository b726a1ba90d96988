import type { MetricId } from '../../metrics/definitions.ts';
import type { Explained } from '../../metrics/explained.ts';
import type { Known } from '../../metrics/figure.ts';
import type { BroadcastDetail } from '../../metrics/view.ts';
import type { Platform } from '../../platforms/platform.ts';
import type { Curve, Lane } from './curve.ts';

/** What is told of each explanation. */
export interface ProductColumn {
  readonly id: MetricId;
  readonly of: (explained: Explained) => Known;
}

/** What a report is made of: a broadcast, and what its page draws of it. */
export interface Source {
  readonly detail: BroadcastDetail;
  /** What the broadcast is called. */
  readonly name: string;
  readonly platform: Pick<Platform, 'name' | 'currency'>;
  readonly curves: readonly Curve[];
  readonly lanes: readonly Lane[];
  readonly columns: readonly ProductColumn[];
}
