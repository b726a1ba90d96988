import { random, type Random } from '../random.ts';
import type { Plan, Stretch } from './plan.ts';

/** One stay of one viewer in the room. */
export interface Visit extends Stretch {
  readonly viewer: number;
}

/** Everybody who came, in the order of their entries. */
export interface Crowd {
  readonly visits: readonly Visit[];
  readonly viewers: number;
}

const SECOND = 1000;
/** Followers who had the push message and wait for the first picture. */
const WAITING = 60;
const BUSY = 9.5;

const hump = (at: number, centre: number, width: number): number => Math.exp(-(((at - centre) / width) ** 2));

/** Entries per second at a share of the broadcast: a ramp, recommendation waves, a dip, the host's goodbye. */
function rate(share: number): number {
  const ramp = 1 - Math.exp(-share / 0.08);
  const waves =
    1 +
    0.9 * hump(share, 0.2, 0.05) +
    0.5 * hump(share, 0.35, 0.03) -
    0.5 * hump(share, 0.43, 0.035) +
    0.7 * hump(share, 0.53, 0.02) +
    1.1 * hump(share, 0.64, 0.05) -
    0.4 * hump(share, 0.82, 0.03);
  const goodbye = share < 0.88 ? 1 : Math.max(0.12, 1 - (share - 0.88) * 10);
  return BUSY * ramp * waves * goodbye;
}

/** Most look in and swipe on, few stay for the evening. */
const STAYS: readonly (readonly [share: number, stay: (chance: Random) => number])[] = [
  [0.42, (chance) => 1 + chance.exponential(9)],
  [0.4, (chance) => chance.logNormal(60, 0.8)],
  [0.15, (chance) => chance.logNormal(300, 0.9)],
  [0.03, (chance) => chance.logNormal(1500, 0.6)],
];

function stay(chance: Random): number {
  let left = chance.next();
  for (const [share, draw] of STAYS) {
    if (left < share) return draw(chance) * SECOND;
    left -= share;
  }
  return 5 * SECOND;
}

/** Simulates every viewer by themselves: when they come, how long they stay, whether they come back. */
export function crowdOf(seed: number, plan: Plan): Crowd {
  const chance = random(seed, 'crowd');
  const visits: Visit[] = [];
  const gone: number[] = [];
  let viewers = 0;

  const visit = (from: number): void => {
    const again = gone.length > 50 && chance.chance(0.1);
    const viewer = again ? comeBack(visits, gone, from, chance) : null;
    const until = leaving(from, from + stay(chance), plan, chance);
    visits.push({ viewer: viewer ?? viewers++, from: Math.round(from), until: Math.round(until) });
    gone.push(visits.length - 1);
  };

  const first = Array.from({ length: WAITING }, () => chance.between(6_000, 16_000));
  for (const from of first.toSorted((a, b) => a - b)) visit(from);
  let mood = 1;
  for (let second = 17; second * SECOND < plan.length - 2_000; second += 1) {
    if (second % 20 === 0) mood = 0.7 * mood + 0.3 * chance.between(0.7, 1.3);
    const count = chance.poisson(rate((second * SECOND) / plan.length) * mood);
    const at = Array.from({ length: count }, () => (second + chance.next()) * SECOND);
    for (const from of at.toSorted((a, b) => a - b)) visit(from);
  }
  return { visits, viewers };
}

/** A viewer who is there when the page has its first batch. */
export function regular({ visits }: Crowd, { opened, firstBatch }: Plan): number {
  const visit = visits.find(({ from, until }) => from < opened && until > firstBatch + 5_000);
  if (!visit) throw new Error('nobody waits for the broadcast to begin');
  return visit.viewer;
}

/** A viewer whose last stay is over by now; each stay is followed by one return at most. */
function comeBack(visits: readonly Visit[], gone: number[], now: number, chance: Random): number | null {
  const position = chance.int(0, gone.length - 1);
  const visit = visits[gone[position] ?? 0];
  if (!visit || visit.until > now - 5_000) return null;
  gone.splice(position, 1);
  return visit.viewer;
}

/** People wait for a draw's result; a frozen picture drives some out, the goodbye most, the end all. */
function leaving(from: number, wanted: number, plan: Plan, chance: Random): number {
  const { draw, hiccup, goodbye, length } = plan;
  let until = wanted;
  if (from < draw.until && until > draw.from && until < draw.until && chance.chance(0.75)) {
    until = draw.until + chance.exponential(25_000);
  }
  if (from < hiccup && until > hiccup && chance.chance(0.13)) until = hiccup + chance.between(0, 9_000);
  if (until > goodbye && chance.chance(0.6)) until = chance.between(Math.max(from, goodbye), length);
  return Math.min(Math.max(until, from + 500), length);
}
