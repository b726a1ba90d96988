import { between, type Moment, seconds } from '../units.ts';

/** A stream that plays for so long while nothing is heard of its room: nothing will be. */
const LONG = seconds(30);

/**
 * Whether a room's traffic runs where no extension looks: the page started a worker, its stream plays, and
 * nothing of what its platform sends was ever copied.
 */
export class Unseen {
  #worker = false;
  #heard = false;
  #since: Moment | null = null;

  started(): void {
    this.#worker = true;
  }

  heard(): void {
    this.#heard = true;
  }

  /** Looks again, with whether the user watches the stream. */
  isSo(now: Moment, watching: boolean): boolean {
    if (!this.#worker || this.#heard || !watching) this.#since = null;
    else this.#since ??= now;
    return this.#since !== null && between(this.#since, now) >= LONG;
  }
}
