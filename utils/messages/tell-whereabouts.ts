import { browser } from 'wxt/browser';
import type { Marking } from './messages.ts';

/** Which recorder is at work in a tab, and its room time. */
export type Whereabouts = Pick<Marking, 'recorder' | 'at'>;

/** The name of the background's question. */
export const QUESTION = 'whereabouts';

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
