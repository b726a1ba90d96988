import type { BroadcastViewers } from '../../../utils/metrics/across/viewers.ts';
import type { Review } from '../../../utils/store/reviews.ts';
import type { PlanRow, ReviewRow } from '../../../utils/store/schema.ts';
import type { BroadcastKey, Moment } from '../../../utils/units.ts';
import type { Source } from '../source.ts';

/** A violation that the user marked in a broadcast. */
export interface Violation {
  readonly key: BroadcastKey;
  readonly at: Moment;
  readonly text: string;
}

/** What reviews read and write. */
export interface ReviewData {
  readonly reviews: Source<readonly ReviewRow[]>;
  /** Every run of show. */
  readonly plans: Source<readonly PlanRow[]>;
  readonly violations: Source<readonly Violation[]>;
  /** Viewers who interacted, of each broadcast. */
  readonly interactors: (keys: readonly BroadcastKey[]) => Source<readonly BroadcastViewers[]>;
  /** Stores a note, or what became of it; the answer takes that back. */
  readonly review: (note: Review) => Promise<() => Promise<void>>;
}
