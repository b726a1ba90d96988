import { duration, type Revision, seconds } from '../units.ts';
import type { Recorder } from './recorder.ts';
import type { Handing } from './sender.ts';

/** How often the room's time is asked for before a page goes by its own. */
const TRIES = 8;
const PAUSE = duration(500);
/** How long to wait for an answer: a worker stopped while it starts takes the question with it. */
const PATIENCE = seconds(5);

/**
 * Polled pages carry no clock: where a room of the broadcast is open too, its time is waited for a little.
 */
export async function learnClock(
  recorder: Recorder,
  world: Pick<Handing, 'follow' | 'wait'>,
  signal: AbortSignal,
): Promise<void> {
  for (let tries = 0; tries < TRIES && !signal.aborted; tries++) {
    const asked = world.follow({ header: recorder.header, since: 0 as Revision });
    const others = await Promise.race([asked.catch(() => null), world.wait(PATIENCE)]);
    if (others?.clock) return recorder.adoptClock(others.clock);
    await world.wait(PAUSE);
  }
}
