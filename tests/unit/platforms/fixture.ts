import type { Frame } from '../../../utils/platforms/platform.ts';

/** A frame of a platform's, and what it tells: events by their counts, readings by their bounds. */
export interface Fixture extends Frame {
  readonly events: Readonly<Record<string, number>>;
  readonly readings: Readonly<Record<string, readonly [number, number | null]>>;
}

/** What each platform's folder of tests has to show; `planted` stands in the frames and must never leave a recorder. */
export interface Fixtures {
  readonly frames: readonly Fixture[];
  /** Every other message that the platform is known to send, packed and plain. */
  readonly others: readonly Frame[];
  readonly planted: readonly string[];
}

export const WORDS = '种下的一句话';
