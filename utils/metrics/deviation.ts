import { type Level, SLOT } from '../tally/slot.ts';
import type { SlotIndex } from '../units.ts';
import { middle, most } from './bounds.ts';

/** A slot of a span, with how many milliseconds of it the level of viewers online is not known for. */
export interface Place {
  readonly slot: SlotIndex;
  readonly level: Level | null;
  readonly missing: number;
}

/** A hole is taken to deviate by so many times what this share of the stretches heard stays within. */
const MARGIN = 1.5;
const USUAL = 0.95;

/** What was seen of the level for as long a time on either side of a hole. */
export function seenNear(
  places: readonly Place[],
  first: number,
  last: number,
): { low: number; high: number } {
  const reach = last - first + 1;
  const near = places.slice(Math.max(0, first - reach), last + reach + 1);
  const seen = near.flatMap(({ level }) => (level ? [level.first, level.last] : []));
  return { low: Math.min(...seen.map(({ low }) => low)), high: Math.max(...seen.map(most)) };
}

/**
 * By what share of it the area over so many slots deviates from the straight line between its ends; null
 * where too little was heard for three such stretches.
 */
export function deviationOf(places: readonly Place[], slots: number): number | null {
  const areas = [0];
  const wholes = [0];
  for (const { level, missing } of places) {
    const whole = level !== null && missing === 0;
    areas.push((areas.at(-1) ?? 0) + (whole ? middle(level.area) : 0));
    wholes.push((wholes.at(-1) ?? 0) + (whole ? 1 : 0));
  }
  const seen: number[] = [];
  for (let first = 1; first + slots < places.length; first += 1) {
    const [before, next] = [places[first - 1]?.level?.last, places[first + slots]?.level?.first];
    if (!before || !next || over(wholes, first - 1, first + slots + 1) < slots + 2) continue;
    const line = ((middle(before) + middle(next)) / 2) * slots * SLOT;
    seen.push(Math.abs(over(areas, first, first + slots) / Math.max(1, line) - 1));
  }
  if (seen.length < 2 * slots) return null;
  return MARGIN * (seen.toSorted((a, b) => a - b)[Math.floor(USUAL * seen.length)] ?? 0);
}

const over = (sums: readonly number[], from: number, until: number): number =>
  (sums[until] ?? 0) - (sums[from] ?? 0);
