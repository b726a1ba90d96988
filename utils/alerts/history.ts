/** The last slots' values, of which any stretch is summed at once. */
export class History {
  /** Running totals: the entry at a slot's place is the sum of all slots before and with it. */
  readonly #totals: Float64Array;
  #length = 0;

  /** @param most how many slots back a stretch may begin */
  constructor(most: number) {
    this.#totals = new Float64Array(most + 1);
  }

  get length(): number {
    return Math.min(this.#length, this.#totals.length - 1);
  }

  add(value: number): void {
    const last = this.#total(0);
    this.#length += 1;
    this.#totals[this.#length % this.#totals.length] = last + value;
  }

  /** The sum of the slots from so many back, that one included, until so many back. */
  sum(from: number, until = 0): number {
    return this.#total(until) - this.#total(from);
  }

  /** Forgets the latest slots and returns them. */
  takeBack(count: number): number[] {
    const taken = Array.from({ length: count }, (_, index) => this.sum(count - index, count - index - 1));
    this.#length -= count;
    return taken;
  }

  clear(): void {
    this.#length = 0;
    this.#totals.fill(0);
  }

  #total(back: number): number {
    return this.#totals[(this.#length - back) % this.#totals.length] ?? 0;
  }
}
