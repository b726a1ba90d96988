import { describe, expect, test } from 'vitest';
import { compare, FEWEST_UNITS, LEVEL } from '../../../../utils/metrics/compare/compare.ts';
import type { Unit } from '../../../../utils/metrics/compare/rounds.ts';
import {
  alternating,
  byChance,
  drifting,
  heavyTailed,
  history,
  isWeekend,
  lasting,
  normal,
  type Shop,
} from './broadcasts.ts';

const SHOPS = 2000;
const STEPS = 50;
const BROADCASTS_A_STEP = 2;
const PATIENCE = 60_000;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

type Groups = readonly [base: readonly Unit[], other: readonly Unit[]];

/** The share of shops, all of them without any difference, in which one is found at some step. */
function errs(shop: Shop, finds: (...groups: Groups) => boolean): number {
  let wrong = 0;
  for (let seed = 0; seed < SHOPS; seed += 1) {
    let told = 0;
    for (const { base, other } of history(shop, seed, STEPS * BROADCASTS_A_STEP)) {
      told += 1;
      if (told % BROADCASTS_A_STEP > 0 || !finds(base, other)) continue;
      wrong += 1;
      break;
    }
  }
  return wrong / SHOPS;
}

const verdictFinds = (...groups: Groups): boolean => ['higher', 'lower'].includes(compare(...groups).verdict);

/** Welch's t-test of the logarithms at 5% (the normal's bound is near enough), made for one look. */
function naiveFinds(...groups: Groups): boolean {
  if (groups.some(({ length }) => length < FEWEST_UNITS)) return false;
  const [base, other] = groups.map((units) => {
    const logs = units.map(({ value }) => Math.log(value));
    const middle = mean(logs);
    const squares = logs.reduce((sum, log) => sum + (log - middle) ** 2, 0);
    return { middle, error: squares / (logs.length - 1) / logs.length };
  }) as [{ middle: number; error: number }, { middle: number; error: number }];
  return Math.abs(base.middle - other.middle) > 2 * Math.sqrt(base.error + other.error);
}

/** Log-normal broadcasts, spread so far. */
const steady =
  (spread: number): Shop['figures'] =>
  (chance) =>
  () =>
    chance.logNormal(1000, spread);

const shops: Readonly<Record<string, Shop>> = {
  'alternate and vary much': { assign: alternating, figures: steady(0.8) },
  'alternate while the form of either group lasts for days': {
    assign: alternating,
    figures: (chance) => {
      const [base, other] = [lasting(0.3, chance), lasting(0.3, chance)];
      return (day) => Math.exp(0.3 * (day.other ? other() : base()));
    },
  },
  'fall to one group in five by chance': { assign: byChance(0.2), figures: steady(0.5) },
  'have heavy tails': {
    assign: byChance(0.5),
    figures: (chance) => () => Math.exp(0.5 * heavyTailed(chance)),
  },
  'take turns of three days while luck lasts for days': {
    assign: (index) => Math.floor(index / 3) % 2 === 1,
    figures: (chance) => {
      const luck = lasting(0.6, chance);
      return () => Math.exp(0.5 * luck());
    },
  },
  'do better at weekends': {
    assign: byChance(0.5),
    figures: (chance) => (day) => chance.logNormal(isWeekend(day) ? 1600 : 1000, 0.5),
  },
  'grow by steps that both groups share': {
    assign: alternating,
    figures: (chance) => {
      const level = drifting(0.05, 0.01, chance);
      return () => Math.exp(level() + 0.3 * normal(chance));
    },
  },
  'vary more in the smaller group': {
    assign: byChance(0.2),
    figures: (chance) => (day) => chance.logNormal(1000, day.other ? 0.8 : 0.3),
  },
  'sell nothing at all on some days': {
    assign: byChance(0.2),
    figures: (chance) => () => (chance.chance(0.1) ? 0 : chance.logNormal(1000, 0.8)),
  },
  'have all of this at once': {
    assign: byChance(0.3),
    figures: (chance) => {
      const luck = lasting(0.3, chance);
      const level = drifting(0.03, 0, chance);
      return (day) =>
        Math.exp(level() + 0.4 * luck() + 0.2 * heavyTailed(chance) + (isWeekend(day) ? 0.4 : 0));
    },
  },
};

describe('a comparison looked at after each of 50 steps finds a difference that is not there in at most 5%', () => {
  test.each(Object.entries(shops))(
    'of shops whose broadcasts %s',
    (_, shop) => {
      expect(errs(shop, verdictFinds)).toBeLessThanOrEqual(LEVEL);
    },
    PATIENCE,
  );
});

test(
  'a t-test made for one look errs more than four times as often when looked at after each step',
  () => {
    expect(errs({ assign: alternating, figures: steady(0.5) }, naiveFinds)).toBeGreaterThan(4 * LEVEL);
  },
  PATIENCE,
);

test('of groups that merely follow one another nothing is said, however many broadcasts there are', () => {
  const beforeAndAfter: Shop = { assign: (index) => index >= STEPS, figures: steady(0.3) };
  for (let seed = 0; seed < 50; seed += 1) {
    for (const { base, other } of history(beforeAndAfter, seed, STEPS * BROADCASTS_A_STEP)) {
      expect(['notEnough', 'notAlternating']).toContain(compare(base, other).verdict);
    }
  }
});

// Broadcasts of both groups together, alternating, log-normal with a spread of 0.5.
test.each([
  [2, 50],
  [1.5, 120],
])(
  'a group %d times as good is found within %d broadcasts by at least 80% of shops',
  (times, broadcasts) => {
    const better: Shop = {
      assign: alternating,
      figures: (chance) => (day) => chance.logNormal(day.other ? 1000 * times : 1000, 0.5),
    };
    let found = 0;
    for (let seed = 0; seed < 500; seed += 1) {
      for (const { base, other } of history(better, seed, broadcasts)) {
        if (compare(base, other).verdict !== 'higher') continue;
        found += 1;
        break;
      }
    }
    expect(found / 500).toBeGreaterThanOrEqual(0.8);
  },
  PATIENCE,
);
