/**
 * How much a window's counts vary beyond chance, relative to their mean and squared, learnt from the room's
 * own past. What is being tested must not excuse itself: a window counts only once it lies wholly behind
 * the one that is tested.
 */
export class Burstiness {
  readonly #lag: number;
  readonly #waiting: number[] = [];
  #sum = 0;
  #weight = 0;

  /** @param lag the length of the windows, in slots */
  constructor(lag: number) {
    this.#lag = lag;
  }

  /** Takes the excess of one more window: ((count − mean)² − variance by chance) ÷ mean². */
  learn(excess: number): void {
    this.#waiting.push(excess);
    if (this.#waiting.length <= this.#lag) return;
    this.#sum = this.#sum * KEPT + (this.#waiting.shift() ?? 0);
    this.#weight = this.#weight * KEPT + 1;
  }

  /** Forgets what may belong to the change that was just found. */
  forgetLast(): void {
    this.#waiting.length = 0;
  }

  /** Begins with what is supposed, worth so many windows, and ends with what was seen. */
  estimate(supposed: number, worth: number): number {
    return Math.max(0, (this.#sum + supposed * worth) / (this.#weight + worth));
  }
}

/** Of each slot the next keeps this much: a memory of about four hours. */
const KEPT = 1 - 1 / 1440;
