import type { WatchedEntry } from '../events/entry.ts';
import { between, minutes, type Moment } from '../units.ts';

/** Looks that are further apart say nothing of the time between them. */
const APART = minutes(1);

/**
 * The user's own watch time, in room time. It is looked at whenever traffic arrives, since a hidden tab's
 * timers sleep: time counts between two looks that both found the user watching. So each beginning and end
 * is late or early by less than the time between two frames, about a second in a lively room.
 */
export class Watching {
  #from: Moment | null = null;
  #until: Moment | null = null;
  #over: WatchedEntry[] = [];

  look(now: Moment, watching: boolean): void {
    const passed = this.#until === null ? 0 : between(this.#until, now);
    if (!watching || passed > APART) this.#close();
    if (!watching) return;
    this.#from ??= now;
    if (passed >= 0) this.#until = now;
  }

  /** The stretches watched since the last call. */
  take(): WatchedEntry[] {
    const until = this.#until;
    this.#close();
    this.#from = until;
    this.#until = until;
    const taken = this.#over;
    this.#over = [];
    return taken;
  }

  #close(): void {
    if (this.#from !== null && this.#until !== null && this.#until > this.#from) {
      this.#over.push({ kind: 'watched', at: this.#from, until: this.#until });
    }
    this.#from = null;
    this.#until = null;
  }
}

/** What of a document tells whether somebody watches. */
export type Sight = Pick<Document, 'visibilityState' | 'querySelectorAll'>;

/** Whether the page is in sight and a stream in it is playing: a frame without a video never is. */
export const isWatched = (page: Sight): boolean =>
  page.visibilityState === 'visible' && Array.from(page.querySelectorAll('video')).some(isPlaying);

/** A picture for this moment is there: https://html.spec.whatwg.org/multipage/media.html#ready-states */
const HAVE_CURRENT_DATA = 2;

const isPlaying = ({ paused, ended, readyState }: HTMLVideoElement): boolean =>
  !paused && !ended && readyState >= HAVE_CURRENT_DATA;
