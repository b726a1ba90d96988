import type { Answer, RecorderHeader } from '../messages/messages.ts';
import { Refused } from '../messages/send.ts';
import type { Platform } from '../platforms/platform.ts';
import { duration, type Revision, seconds } from '../units.ts';
import type { Joining } from './background.ts';
import type { Comparing } from './usually.ts';
import type { Recorder } from './recorder.ts';
import type { Handing } from './sender.ts';
import type { TopicsOf } from './topics.ts';

/** How long to wait before joining is tried again. */
const JOIN_AGAIN = seconds(1);
/** How long to wait for an answer: a worker stopped while it starts takes the question with it. */
const PATIENCE = seconds(5);
/** How often the room's time is asked for before a page goes by its own. */
const CLOCK_TRIES = 8;
const CLOCK_PAUSE = duration(500);

/** What a watch needs of the world. */
export interface World extends Joining, Comparing {
  /** The platform of the document. */
  readonly platform: Platform;
  readonly address: () => URL;
  readonly documentTitle: () => string;
  /** What a comment is about, by the words that the user looks for. */
  readonly topicsOf: TopicsOf;
  /** Whether the tab is in sight and its stream playing. */
  readonly watching: () => boolean;
}

/** Asks until the background answers, which may just be starting; false where this version cannot store anything. */
export async function join(
  world: World,
  header: RecorderHeader,
  signal: AbortSignal,
): Promise<Answer<'join'> | false | null> {
  while (!signal.aborted) {
    try {
      const joined = await Promise.race([world.join(header), world.wait(PATIENCE)]);
      if (joined) return joined;
    } catch (error) {
      if (error instanceof Refused && error.failure === 'newer') return false;
      if (!world.alive()) return null;
      await world.wait(JOIN_AGAIN);
    }
  }
  return null;
}

/** Polled pages carry no clock: where a room of the broadcast is open too, its time is waited for a little. */
export async function learnClock(
  world: Pick<Handing, 'follow' | 'wait'>,
  recorder: Recorder,
  signal: AbortSignal,
): Promise<void> {
  for (let tries = 0; tries < CLOCK_TRIES && !signal.aborted; tries++) {
    const asked = world.follow({ header: recorder.header, since: 0 as Revision });
    const others = await Promise.race([asked.catch(() => null), world.wait(PATIENCE)]);
    if (others?.clock) return recorder.adoptClock(others.clock);
    await world.wait(CLOCK_PAUSE);
  }
}
