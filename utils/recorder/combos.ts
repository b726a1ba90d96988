import { between, type Moment, minutes } from '../units.ts';

/** How long after its last message a combo is remembered: its end may come late. */
const KEEP = minutes(5);

/** Series of messages that repeat a rising count, and skip values: only the rise is new. */
export class Combos {
  readonly #last = new Map<string, { count: number; at: Moment }>();
  #changed = new Set<string>();

  /** What earlier recorders of the broadcast had counted. */
  inherit(combos: Iterable<readonly [string, number]>, at: Moment): void {
    for (const [key, count] of combos) if (!this.#last.has(key)) this.#last.set(key, { count, at });
  }

  /** How much of `count` is new; 0 when it was counted already. */
  rise(key: string, count: number, at: Moment): number {
    const before = this.#last.get(key)?.count ?? 0;
    // Those heard last stand last: what is over is found first.
    this.#last.delete(key);
    this.#last.set(key, { count: Math.max(before, count), at });
    this.#changed.add(key);
    return Math.max(0, count - before);
  }

  /** The combos that changed since the last call, for a later recorder; forgets those long over. */
  takeChanged(now: Moment): (readonly [string, number])[] {
    const changed = [...this.#changed].map((key) => [key, this.#last.get(key)?.count ?? 0] as const);
    this.#changed = new Set();
    for (const [key, { at }] of this.#last) {
      if (between(at, now) <= KEEP) break;
      this.#last.delete(key);
    }
    return changed;
  }
}
