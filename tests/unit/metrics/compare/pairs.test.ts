import { describe, expect, test } from 'vitest';
import { compare, LEVEL } from '../../../../utils/metrics/compare/compare.ts';
import { comparePairs } from '../../../../utils/metrics/compare/pairs.ts';
import type { Unit } from '../../../../utils/metrics/compare/rounds.ts';
import { days, moment } from '../../../../utils/units.ts';
import { random } from '../../../rooms/generated/random.ts';

/** Hosts who take turns day by day, equally good. */
function hosts(seed: number, count: number, broadcasts: number): Map<string, Unit[]> {
  const { logNormal } = random(seed, 'hosts');
  const groups = new Map(Array.from({ length: count }, (_, index) => [`host ${index}`, [] as Unit[]]));
  for (let day = 0; day < broadcasts; day += 1) {
    groups.get(`host ${day % count}`)?.push({ from: moment(days(day)), value: logNormal(1000, 0.5) });
  }
  return groups;
}

describe('several groups', () => {
  test('are compared each with each, once', () => {
    const pairs = comparePairs(hosts(1, 4, 40)).map(({ base, other }) => `${base} – ${other}`);
    expect(pairs).toHaveLength(6);
    expect(new Set(pairs).size).toBe(6);
    expect(comparePairs(hosts(1, 1, 10))).toEqual([]);
  });

  test('share the level among the pairs', () => {
    const groups = hosts(2, 3, 60);
    const [base = [], other = []] = [...groups.values()];
    expect(comparePairs(groups)[0]?.comparison).toEqual(compare(base, other, LEVEL / 3));
  });

  test('that do not differ are never said to, at 50 looks, in at least 95% of 500 shops of three hosts', () => {
    const differ = (groups: ReadonlyMap<string, readonly Unit[]>): boolean =>
      comparePairs(groups).some(({ comparison: { verdict } }) => verdict === 'higher' || verdict === 'lower');
    let wrong = 0;
    for (let seed = 0; seed < 500; seed += 1) {
      const groups = [...hosts(seed, 3, 150)];
      const looks = Array.from(
        { length: 50 },
        (_, look) => new Map(groups.map(([host, units]) => [host, units.slice(0, look + 1)])),
      );
      wrong += looks.some(differ) ? 1 : 0;
    }
    expect(wrong / 500).toBeLessThanOrEqual(LEVEL);
  }, 60_000);
});
