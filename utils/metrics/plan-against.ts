import type { Explanation } from './explanations.ts';
import type { PlannedItem } from './plan.ts';

/** A planned product, and its explanations in the order of time. */
export interface PlanMatch<Told extends Explanation> {
  readonly planned: PlannedItem;
  readonly explained: readonly Told[];
}

/** A plan against what came of it; what was explained without being planned is by itself. */
export interface PlanAgainst<Told extends Explanation> {
  readonly matches: readonly PlanMatch<Told>[];
  readonly unplanned: readonly Told[];
}

/** Names that have less in common are of different products. */
const ALIKE = 0.5;

/** Each explanation goes to the planned product that it is most like; of equals to the first. */
export function against<Told extends Explanation>(
  plan: readonly PlannedItem[],
  explained: readonly Told[],
): PlanAgainst<Told> {
  const placed = explained.map((one) => ({ one, place: placeOf(plan, one.item) }));
  return {
    matches: plan.map((planned, index) => ({
      planned,
      explained: placed
        .filter(({ place }) => place === index)
        .map(({ one }) => one)
        .toSorted((a, b) => a.from - b.from),
    })),
    unplanned: placed.filter(({ place }) => place === null).map(({ one }) => one),
  };
}

/** How many products were planned, how many of them were explained, and how many others. */
export function sumOf(
  plan: readonly PlannedItem[],
  explained: readonly Explanation[],
): { readonly planned: number; readonly kept: number; readonly unplanned: number } {
  const { matches, unplanned } = against(plan, explained);
  return {
    planned: plan.length,
    kept: matches.filter((match) => match.explained.length > 0).length,
    unplanned: new Set(unplanned.map(({ item }) => item)).size,
  };
}

/** The planned product that comes after the one explained last; null where none is left. */
export function nextOf(plan: readonly PlannedItem[], explained: readonly Explanation[]): PlannedItem | null {
  const { matches } = against(plan, explained);
  const latest = explained
    .toSorted((a, b) => a.from - b.from)
    .findLast(({ item }) => placeOf(plan, item) !== null);
  const here = latest ? (placeOf(plan, latest.item) ?? -1) : -1;
  return matches.find((match, index) => index > here && match.explained.length === 0)?.planned ?? null;
}

function placeOf(plan: readonly PlannedItem[], item: string): number | null {
  let best: { readonly place: number; readonly likeness: number } | null = null;
  for (const [place, planned] of plan.entries()) {
    const likeness = planned.item === item ? 2 : likenessOf(planned.name, item);
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { place, likeness };
  }
  return best?.place ?? null;
}

/** Letters and digits, whatever their case and width. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/**
 * How much two names have in common, 0 to 1: Dice's coefficient over pairs of neighbouring letters
 * (https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient), each pair as often as it is there.
 */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const left = Map.groupBy(pairsOf(b), (pair) => pair);
  const counts = new Map([...left].map(([pair, all]) => [pair, all.length]));
  const pairs = pairsOf(a);
  let shared = 0;
  for (const pair of pairs) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) shared += 1;
    counts.set(pair, count - 1);
  }
  const all = pairs.length + pairsOf(b).length;
  return all === 0 ? 0 : (2 * shared) / all;
}

const pairsOf = (text: string): string[] => {
  const letters = Array.from(text);
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
};
