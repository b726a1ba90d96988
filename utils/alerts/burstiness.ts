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

  /**
   * Begins with what is supposed, and ends with what was seen.
   *
   * @param byChance the variance by chance, relative to the mean and squared; 0 for a level
   */
  estimate({ likely: supposed, worth }: Supposed, byChance: number): Estimate {
    const weight = this.#weight + worth;
    const likely = Math.max(0, (this.#sum + supposed * worth) / weight);
    // Windows overlap: of so many only each `lag`-th is new, and the variance of m is known to √(2 ÷ m) of it.
    const noise = byChance * Math.sqrt((2 * this.#lag) / weight);
    return { likely, cautious: Math.max(0, likely - noise) * (1 + Math.sqrt(DOUBT / weight)) };
  }
}

/** A burstiness that is taken for granted, and how many windows that is worth. */
export interface Supposed {
  readonly likely: number;
  readonly worth: number;
}

/**
 * What is beyond doubt more than chance, taken to be larger than it was seen to be, by less the longer the room
 * was heard: a room of independent events passes for one soon, and one that wanders is not known for long.
 */
export interface Estimate {
  readonly likely: number;
  readonly cautious: number;
}

/** After this many slots a burstiness is taken to be twice what was seen: rates wander for minutes at a time. */
const DOUBT = 30;
/** Of each slot the next keeps this much: a memory of about four hours. */
const KEPT = 1 - 1 / 1440;
