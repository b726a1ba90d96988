import { between, minutes } from '../units.ts';
import type { Listed } from './view.ts';

/** A stream that broke off is mostly back within so long. */
const SOON = minutes(15);

type Begun = Pick<Listed, 'key' | 'platform' | 'room' | 'from' | 'until' | 'ended' | 'live'>;

/**
 * Whether a broadcast is probably the other begun again: of the same room, soon after it was last heard, and
 * without its end having been told.
 */
export function isRestart(later: Begun, earlier: Begun): boolean {
  const pause = between(earlier.until, later.from);
  return (
    later.key !== earlier.key &&
    later.platform === earlier.platform &&
    later.room !== null &&
    later.room === earlier.room &&
    !earlier.ended &&
    !earlier.live &&
    pause >= 0 &&
    pause <= SOON
  );
}
