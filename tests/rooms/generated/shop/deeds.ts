import { random, type Random } from '../random.ts';
import { type Crowd, regular } from './crowd.ts';
import { type Deed, heardPart, momentIn } from './deed.ts';
import { type Present, presentsOf } from './presents.ts';
import type { Plan } from './plan.ts';
import { type Remark, remarksOf } from './remarks.ts';

/** A burst of likes: `total` is the whole room's, this burst included. The server shows only some bursts. */
export interface Burst extends Deed {
  readonly count: number;
  readonly total: number;
  readonly sent: boolean;
}

/** What the crowd did, besides buying. */
export interface Deeds {
  readonly remarks: readonly Remark[];
  readonly bursts: readonly Burst[];
  readonly presents: readonly Present[];
  readonly follows: readonly Deed[];
  readonly shares: readonly Deed[];
  readonly clubJoins: readonly Deed[];
  readonly clubUpgrades: readonly Deed[];
}

const LIKERS = 0.14;
/** Taps on the screen come in bursts: so many a second by one who likes at all. */
const BURSTS = 0.02;
const SHOWN = 0.3;

export function deedsOf(seed: number, plan: Plan, crowd: Crowd): Deeds {
  const once = (name: string, share: number, minimum: number): Deed[] =>
    onceEach(random(seed, name), crowd, plan, share, minimum);
  return {
    remarks: remarksOf(random(seed, 'remarks'), plan, crowd),
    bursts: burstsOf(random(seed, 'likes'), plan, crowd),
    presents: presentsOf(random(seed, 'gifts'), plan, crowd),
    follows: once('follows', 0.02, 15_000),
    shares: once('shares', 0.006, 20_000),
    clubJoins: once('clubJoins', 0.009, 60_000),
    clubUpgrades: once('clubUpgrades', 0.008, 120_000),
  };
}

/** A deed that a viewer does once at the most; `share` of the visits that last so long lead to one. */
function onceEach(chance: Random, { visits }: Crowd, plan: Plan, share: number, minimum: number): Deed[] {
  const done = new Set<number>();
  const deeds: Deed[] = [];
  for (const visit of visits) {
    const { from, until } = heardPart(visit, plan);
    if (until - from < minimum || done.has(visit.viewer) || !chance.chance(share)) continue;
    done.add(visit.viewer);
    deeds.push({ viewer: visit.viewer, at: momentIn(chance, from + minimum / 2, until) });
  }
  return deeds.filter(({ at }) => at <= plan.settled).toSorted((a, b) => a.at - b.at);
}

function burstsOf(chance: Random, plan: Plan, crowd: Crowd): Burst[] {
  const { visits, viewers } = crowd;
  const eagerness = Array.from({ length: viewers }, () =>
    chance.chance(LIKERS) ? chance.logNormal(BURSTS, 0.8) : 0,
  );
  const bursts = visits.flatMap((visit) => {
    const { from, until } = heardPart(visit, plan);
    const count = chance.poisson(((eagerness[visit.viewer] ?? 0) * Math.max(0, until - from)) / 1000);
    return Array.from({ length: count }, () => ({
      viewer: visit.viewer,
      at: momentIn(chance, from, until),
      count: 1 + Math.floor(chance.exponential(5)),
    }));
  });
  let total = chance.int(30, 60); // before the page was opened
  const early = { viewer: regular(crowd, plan), at: plan.opened + 2_000, count: 3 };
  return [early, ...bursts]
    .toSorted((a, b) => a.at - b.at)
    .map((burst, index) => {
      total += burst.count;
      // The first and the last are shown, so that the rise is exactly known.
      const edge = index === 0 || index === bursts.length;
      return { ...burst, total, sent: edge || burst === early || chance.chance(SHOWN) };
    });
}
