import { type BroadcastRecord, broadcastRecord } from '../../utils/exchange/summary.ts';
import type { BroadcastView } from '../../utils/metrics/view.ts';

/** The file that `--summary` writes: each broadcast as the exports write it, times in UTC. */
export interface SummaryJson {
  readonly broadcasts: readonly BroadcastRecord[];
}

export const summaryOf = (views: readonly BroadcastView[]): SummaryJson => ({
  broadcasts: views.map((view) => broadcastRecord(view, 'UTC')),
});
