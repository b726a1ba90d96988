import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Marking } from './messages.ts';
import { id, Time } from './parse.ts';
import type { RecorderId } from '../units.ts';

/** Which recorder is at work in a tab, and its room time. */
export type Whereabouts = Pick<Marking, 'recorder' | 'at'>;

const QUESTION = 'whereabouts';
const Answered = v.object({ recorder: id<RecorderId>(), at: Time });

/** Asks a tab which of its recorders is at work; null where none is. */
export async function whereaboutsIn(tab: number): Promise<Whereabouts | null> {
  // A page without our script does not listen.
  const answer: unknown = await browser.tabs.sendMessage(tab, { name: QUESTION }).catch(() => null);
  const parsed = v.safeParse(Answered, answer);
  return parsed.success ? parsed.output : null;
}

/** Answers the background, in a page's script, until the signal; a frame with nothing to tell leaves it to others. */
export function tellWhereabouts(signal: AbortSignal, where: () => Whereabouts | null): void {
  const listener = (message: unknown, sender: { id?: string }, answer: (told: unknown) => void): void => {
    if (sender.id !== browser.runtime.id || (message as { name?: unknown }).name !== QUESTION) return;
    const here = where();
    if (here) answer(here);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
