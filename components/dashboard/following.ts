import { liveQuery } from 'dexie';
import { watchSettings } from '../../utils/settings/settings.ts';
import type { Source } from './data.ts';

/** A room that falls silent changes nothing that is stored: what is live is looked at again now and then. */
const LOOK_AGAIN = 15_000;

/** A source over the database and the settings: read again whenever either changes. */
export const following =
  <Value>(read: () => Promise<Value>): Source<Value> =>
  (signal, next, failed) => {
    const subscription = liveQuery(read).subscribe(next, failed);
    const again = (): void => void read().then(next, failed);
    const timer = setInterval(again, LOOK_AGAIN);
    signal.addEventListener(
      'abort',
      () => {
        subscription.unsubscribe();
        clearInterval(timer);
      },
      { once: true },
    );
    watchSettings(signal, again);
  };

/** A source over what costs too much to read at every change: read again now and then. */
export const looking =
  <Value>(read: () => Promise<Value>): Source<Value> =>
  (signal, next, failed) => {
    const again = (): void => void read().then((value) => !signal.aborted && next(value), failed);
    const timer = setInterval(again, LOOK_AGAIN);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    again();
  };

/**
 * The same source for all who follow it, once somebody has: it goes on behind other pages, so that whoever comes
 * back finds its last value at once.
 */
export function keptGoing<Value>(source: Source<Value>): Source<Value> {
  const followers = new Set<Parameters<Source<Value>>>();
  let last: { readonly value: Value } | null = null;
  let running = false;
  const begin = (): void => {
    const own = new AbortController();
    running = true;
    source(
      own.signal,
      (value) => {
        last = { value };
        for (const [, next] of followers) next(value);
      },
      (error) => {
        // What failed is begun anew by who comes next.
        own.abort();
        running = false;
        for (const [, , failed] of followers) failed(error);
      },
    );
  };
  return (...follower) => {
    const [signal, next] = follower;
    followers.add(follower);
    signal.addEventListener('abort', () => followers.delete(follower), { once: true });
    if (last) next(last.value);
    if (!running) begin();
  };
}
