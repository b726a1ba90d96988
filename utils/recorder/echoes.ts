import { between, type Moment, seconds } from '../units.ts';

/** How near a thing and its echo lie. */
const NEAR = seconds(10);

interface Heard {
  readonly at: Moment;
  /** Whether it was the echo, and the thing itself may still come. */
  readonly echo: boolean;
}

/**
 * What a viewer did may be told by itself, by an echo (the effect that the page makes of it) or by both, in
 * either order: whichever comes first counts. Two that are told by themselves are two, however near.
 */
export class Echoes {
  readonly #heard = new Map<string, Heard>();

  /** Whether what is told is new. */
  isNew(name: string, echo: boolean, at: Moment): boolean {
    this.#forget(at);
    const last = this.#heard.get(name);
    const isNear = last !== undefined && Math.abs(between(last.at, at)) <= NEAR;
    const isNew = !isNear || !(echo || last.echo);
    if (isNew || !echo) {
      this.#heard.delete(name);
      this.#heard.set(name, { at, echo: isNew && echo });
    }
    return isNew;
  }

  /** Those heard last stand last. */
  #forget(now: Moment): void {
    for (const [name, { at }] of this.#heard) {
      if (between(at, now) <= 2 * NEAR) return;
      this.#heard.delete(name);
    }
  }
}
