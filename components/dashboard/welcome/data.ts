import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { Slices } from '../../../utils/recorder/slices.ts';
import type { Source } from '../source.ts';

/** What the first page needs. */
export interface WelcomeData {
  /**
   * Replays the room that is built in, through the same decoders and recorders as live pages, and without any
   * network. Nothing of it is stored.
   */
  readonly tryOut: (slices: Slices) => Promise<BroadcastDetail>;
  /** What an update added to the permissions, until the user has read it. */
  readonly added: Source<readonly string[]>;
  readonly seenAdded: () => Promise<void>;
}
