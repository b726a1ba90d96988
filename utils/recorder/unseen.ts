import type { Platform } from '../platforms/platform.ts';
import { CLOSED, type Kind, SOCKET } from '../traffic/protocol.ts';
import { between, type Moment, seconds } from '../units.ts';

/** A stream that plays for so long while nothing is heard of its room: nothing will be. */
const LONG = seconds(30);

/**
 * Whether a room's traffic runs where no extension looks: the page started a worker, its stream plays, and
 * nothing of what its platform sends was ever copied. Where a platform speaks by sockets only they tell: a page
 * may ask for this and that itself, and open its socket in the worker.
 */
export class Unseen {
  readonly #bySocket: boolean;
  #worker = false;
  #heard = false;
  #since: Moment | null = null;

  constructor({ traffic }: Pick<Platform, 'traffic'>) {
    this.#bySocket = traffic.some((source) => source.startsWith('^wss:'));
  }

  started(): void {
    this.#worker = true;
  }

  heard(kind: Kind): void {
    // A socket that only closes was opened in sight, too.
    this.#heard ||= !this.#bySocket || kind === SOCKET || kind === CLOSED;
  }

  /** Looks again, with whether the user watches the stream: once it is so, only what is heard ends it. */
  isSo(now: Moment, watching: boolean): boolean {
    const is = this.#since !== null && between(this.#since, now) >= LONG;
    if (!this.#worker || this.#heard || !(watching || is)) this.#since = null;
    else this.#since ??= now;
    return this.#since !== null && is;
  }
}
