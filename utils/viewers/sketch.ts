import type { ViewerHash } from '../units.ts';

/** How many hashes a sketch keeps. */
export const SKETCH_SIZE = 4096;

/** How far off an estimate may be: the relative RMS error of a sketch that has overflowed. */
export const SKETCH_ERROR = 1.1 / Math.sqrt(SKETCH_SIZE - 2);

/**
 * Distinct viewers, by the k smallest of their hashes (k minimum values, Bar-Yossef et al. 2002): exact
 * below k; above, k − 1 hashes lie below the k-th, which says how dense all of them are.
 */
export class Sketch {
  readonly #kept = new Set<ViewerHash>();
  /** Hashes from here on are not kept: there are k smaller ones. */
  #ceiling = '';
  /** The hashes kept, in order, until the next one comes. */
  #ascending: readonly ViewerHash[] | null = null;

  constructor(hashes: Iterable<ViewerHash> = []) {
    for (const hash of hashes) this.add(hash);
  }

  /** The k-th of its hashes, below which it leaves none out; null while it leaves none out at all. */
  get limit(): ViewerHash | null {
    return this.#kept.size < SKETCH_SIZE ? null : (this.hashes()[SKETCH_SIZE - 1] ?? null);
  }

  /** Adds a viewer; false where that changes nothing: it was added before, or there are k smaller ones. */
  add(hash: ViewerHash): boolean {
    if ((this.#ceiling !== '' && hash >= this.#ceiling) || this.#kept.has(hash)) return false;
    this.#kept.add(hash);
    this.#ascending = null;
    // Cutting at twice the size makes the sort rare: its cost is shared by k insertions.
    if (this.#kept.size >= 2 * SKETCH_SIZE) this.#cut();
    return true;
  }

  /** The hashes kept, ascending: what is stored, and what another sketch is made from again. */
  hashes(): readonly ViewerHash[] {
    this.#ascending ??= [...this.#kept].toSorted().slice(0, SKETCH_SIZE);
    return this.#ascending;
  }

  /** How many distinct viewers were added, and whether that is a count or an estimate. */
  distinct(): { readonly count: number; readonly exact: boolean } {
    const { limit } = this;
    if (limit === null) return { count: this.#kept.size, exact: true };
    return { count: (SKETCH_SIZE - 1) / densityOf(limit), exact: false };
  }

  #cut(): void {
    const smallest = this.hashes();
    this.#kept.clear();
    for (const hash of smallest) this.#kept.add(hash);
    this.#ceiling = smallest[SKETCH_SIZE - 1] ?? '';
  }
}

/** The share of all hashes that lie below one: 0 to 1. */
export const densityOf = (hash: ViewerHash): number => Number.parseInt(hash, 16) / 2 ** 64;
