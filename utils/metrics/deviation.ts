import { type Level, SLOT } from '../tally/slot.ts';
import type { SlotIndex } from '../units.ts';
import { middle, most } from './bounds.ts';

/** A slot of a span, with how many milliseconds of it the level of viewers online is not known for. */
export interface Place {
  readonly slot: SlotIndex;
  readonly level: Level | null;
  readonly missing: number;
}

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
 * By what factor the area over so many slots may differ from the straight line between its ends, up or down:
 * in a hundred holes one may go further (99%), where the logarithms of the factors are normal and known from
 * the stretches that were heard. Null where too little was heard for three such stretches.
 */
export function deviationOf(places: readonly Place[], slots: number): number | null {
  const areas = [0];
  const wholes = [0];
  for (const { level, missing } of places) {
    const whole = level !== null && missing === 0;
    areas.push((areas.at(-1) ?? 0) + (whole ? middle(level.area) : 0));
    wholes.push((wholes.at(-1) ?? 0) + (whole ? 1 : 0));
  }
  let [seen, squares] = [0, 0];
  for (let first = 1; first + slots < places.length; first += 1) {
    const [before, next] = [places[first - 1]?.level?.last, places[first + slots]?.level?.first];
    if (!before || !next || over(wholes, first - 1, first + slots + 1) < slots + 2) continue;
    const line = ((middle(before) + middle(next)) / 2) * slots * SLOT;
    seen += 1;
    squares += Math.log(Math.max(SLOT, over(areas, first, first + slots)) / Math.max(SLOT, line)) ** 2;
  }
  if (seen < 2 * slots) return null;
  // Stretches overlap: they tell as much as those that fit in end to end.
  return Math.exp(studentAt99((seen - 1) / slots + 1) * Math.sqrt(squares / seen));
}

/** Student's t that 99% of chance stays within on either side: Cornish and Fisher's series, to 1% from three degrees on. */
const studentAt99 = (degrees: number): number =>
  2.576 + (4.917 + (8.835 + (12.14 + 12.05 / degrees) / degrees) / degrees) / degrees;

const over = (sums: readonly number[], from: number, until: number): number =>
  (sums[until] ?? 0) - (sums[from] ?? 0);
