import type { Fate, Part } from './part.ts';

/** Texts that are counts and times, which no id is as short as. */
const SHORT_NUMBER = /^\d{0,10}$/;

/** What became of parts before, by their places: it is tried first, and found anew where it does not hold. */
export class Fates {
  readonly #fates = new Map<string, Fate | 'varies'>();
  /** Texts that were kept, by their places: another one there is looked at by itself. */
  readonly #kept = new Set<string>();

  /** What becomes of a part; null where that has to be found. */
  of(place: string, part: Part): Fate | null {
    const fate = this.#fates.get(place) ?? 'varies';
    if (fate === 'blank') return fate;
    if (fate === 'open') return part.parts ? fate : null;
    if (fate === 'varies' || part.original === null) return null;
    const isWords = part.type !== 'number' && !SHORT_NUMBER.test(part.original);
    return fate === 'keep' && isWords && !this.#kept.has(`${place} ${part.original}`) ? null : fate;
  }

  learn(place: string, part: Part, fate: Fate): void {
    const former = this.#fates.get(place) ?? 'blank';
    // What is nought or empty now and then can be blanked then: the other times tell what its place is for.
    const merged = former === 'blank' || former === fate ? fate : fate === 'blank' ? former : 'varies';
    this.#fates.set(place, merged);
    if (fate === 'keep') this.#kept.add(`${place} ${part.original}`);
  }
}
