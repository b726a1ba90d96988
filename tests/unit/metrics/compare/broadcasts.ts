import type { Unit } from '../../../../utils/metrics/compare/rounds.ts';
import { days, moment } from '../../../../utils/units.ts';
import { type Random, random } from '../../../rooms/generated/random.ts';

export interface Day {
  /** Counted from 0. */
  readonly index: number;
  /** Whether this broadcast is one of the other group. */
  readonly other: boolean;
}

/** How a shop's broadcasts vary, and by which rule they fall into two groups. */
export interface Shop {
  readonly assign: (index: number, chance: Random) => boolean;
  /** One shop's figures, day after day: made anew for each shop, it may remember. */
  readonly figures: (chance: Random) => (day: Day) => number;
}

export const alternating = (index: number): boolean => index % 2 === 1;
export const byChance =
  (share: number) =>
  (_: number, { chance }: Random): boolean =>
    chance(share);

export const normal = ({ logNormal }: Random): number => Math.log(logNormal(1, 1));

/** Student's t with 3 degrees of freedom: every hundredth value is 4.5 standard units off or more. */
export function heavyTailed(chance: Random): number {
  const squares = normal(chance) ** 2 + normal(chance) ** 2 + normal(chance) ** 2;
  return normal(chance) / Math.sqrt(squares / 3);
}

/** Good days follow good days: each takes `share` of the last one's luck. */
export function lasting(share: number, chance: Random): () => number {
  let luck = normal(chance);
  return () => {
    luck = share * luck + Math.sqrt(1 - share ** 2) * normal(chance);
    return luck;
  };
}

/** The figure of a room that grows by steps that are never taken back. */
export function drifting(step: number, trend: number, chance: Random): () => number {
  let level = 0;
  return () => {
    level += trend + step * normal(chance);
    return level;
  };
}

export const isWeekend = ({ index }: Day): boolean => index % 7 >= 5;

/** So many broadcasts of one shop, one a day, told one by one together with the groups as they then stand. */
export function* history(
  shop: Shop,
  seed: number,
  count: number,
): Generator<{ readonly base: readonly Unit[]; readonly other: readonly Unit[] }> {
  const chance = random(seed, 'shop');
  const figure = shop.figures(chance);
  const groups = { base: [] as Unit[], other: [] as Unit[] };
  for (let index = 0; index < count; index += 1) {
    const other = shop.assign(index, chance);
    const value = figure({ index, other });
    groups[other ? 'other' : 'base'].push({ from: moment(days(index)), value });
    yield groups;
  }
}
