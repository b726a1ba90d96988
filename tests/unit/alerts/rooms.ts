import type { Pulse } from '../../../utils/alerts/pulse.ts';
import { SLOT } from '../../../utils/tally/slot.ts';
import { after, duration, type Moment, moment } from '../../../utils/units.ts';
import { random } from '../../rooms/generated/random.ts';

export const DAY = 8640;
const PER_MINUTE = 6;

export const START = moment(Date.UTC(2026, 3, 24));
export const slotAt = (index: number): Moment => after(START, duration(index * SLOT));

/** A slot that was heard, in which nothing happened. */
export const pulse = (index: number, over: Partial<Pulse> = {}): Pulse => ({
  at: slotAt(index),
  heard: SLOT,
  online: null,
  events: {},
  rises: {},
  product: null,
  ...over,
});

export interface Chance {
  readonly normal: () => number;
  readonly poisson: (mean: number) => number;
  readonly gamma: (shape: number) => number;
}

export function chance(seed: number, stream: string): Chance {
  const { next } = random(seed, stream);
  let spare: number | null = null;
  /** Box and Muller's pair. */
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    const angle = 2 * Math.PI * next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  /** Above 30 the normal with its skewness corrected; below, Knuth's product. */
  const poisson = (mean: number): number => {
    if (mean > 30) {
      const z = normal();
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * z + (z * z - 1) / 6));
    }
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = next(); product > limit; product *= next()) count += 1;
    return count;
  };
  /** Of mean `shape` (Marsaglia and Tsang 2000). */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - next()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - next()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return { normal, poisson, gamma };
}

/** Counts of a slot, one after the other; `share` thins them, for a drop. */
export type Stream = (share?: number) => number;

/** How a stationary room's events come. */
export interface Kind {
  readonly name: string;
  /** Events a minute. */
  readonly rate: number;
  readonly stream: (seed: number, name: string) => Stream;
}

/** Events that know nothing of each other. */
export const poissonRoom = (rate: number): Kind => ({
  name: `Poisson, ${rate} a minute`,
  rate,
  stream: (seed, name) => {
    const { poisson } = chance(seed, name);
    return (share = 1) => poisson((share * rate) / PER_MINUTE);
  },
});

/** The share of a slot's variance that a minute's mean keeps, where slots correlate by `rho`. */
function keptByMinutes(rho: number): number {
  let sum = 0;
  for (let a = 0; a < PER_MINUTE; a += 1) {
    for (let b = 0; b < PER_MINUTE; b += 1) sum += rho ** Math.abs(a - b);
  }
  return sum / PER_MINUTE ** 2;
}

/** Each slot at a rate of its own, gamma distributed: variance ÷ mean of the minutes as given. */
export const gammaRoom = (rate: number, dispersion: number): Kind => ({
  name: `negative binomial, ${rate} a minute, variance ${dispersion} × mean`,
  rate,
  stream: (seed, name) => {
    const { poisson, gamma } = chance(seed, name);
    const shape = rate / (dispersion - 1) / PER_MINUTE;
    return (share = 1) => poisson((share * rate * gamma(shape)) / shape / PER_MINUTE);
  },
});

/** The rate wanders: its logarithm is normal and forgets itself within `memory` slots. */
export const wanderingRoom = (rate: number, dispersion: number, memory: number): Kind => ({
  name: `log-normal over ${memory * 10} s, ${rate} a minute, variance ${dispersion} × mean`,
  rate,
  stream: (seed, name) => {
    const { poisson, normal } = chance(seed, name);
    const rho = Math.exp(-1 / memory);
    const sigma = Math.sqrt(Math.log(1 + (dispersion - 1) / rate / keptByMinutes(rho)));
    let z = normal();
    return (share = 1) => {
      z = rho * z + Math.sqrt(1 - rho * rho) * normal();
      return poisson((share * rate * Math.exp(sigma * z - (sigma * sigma) / 2)) / PER_MINUTE);
    };
  },
});

/** The rate wanders: it is gamma distributed (a sum of squares) and can all but vanish. */
export const fadingRoom = (rate: number, dispersion: number, memory: number): Kind => ({
  name: `gamma over ${memory * 10} s, ${rate} a minute, variance ${dispersion} × mean`,
  rate,
  stream: (seed, name) => {
    const { poisson, normal } = chance(seed, name);
    const rho = Math.exp(-1 / memory);
    const count = Math.max(1, Math.round((2 * rate * keptByMinutes(rho)) / (dispersion - 1)));
    const parts = Array.from({ length: count }, normal);
    const [keep, renew] = [Math.sqrt(rho), Math.sqrt(1 - rho)];
    return (share = 1) => {
      let squares = 0;
      for (let index = 0; index < count; index += 1) {
        const part = keep * (parts[index] ?? 0) + renew * normal();
        parts[index] = part;
        squares += part * part;
      }
      return poisson((share * rate * squares) / count / PER_MINUTE);
    };
  },
});

/** Mean stay of a viewer, in slots: three minutes. */
const STAY = 18;
/** A product is put up every ten minutes, and stays up until the next. */
const EXPLANATION = 60;

/** A stationary room in all that is watched: comments, gifts, entries, the viewers who come and go, products. */
export function stationaryRoom({ rate, stream }: Kind, seed: number, slots = DAY): Pulse[] {
  const comments = stream(seed, 'comments');
  const gifts = stream(seed, 'gifts');
  const entries = stream(seed, 'entries');
  const { poisson } = chance(seed, 'leaving');
  let online = Math.round((rate / PER_MINUTE) * STAY);
  return Array.from({ length: slots }, (_, index) => {
    const came = entries();
    online = Math.max(0, online + came - poisson(online / STAY));
    return pulse(index, {
      online: { viewers: online, slack: 0 },
      events: { comment: comments(), gift: Math.round(gifts() / 3) },
      rises: { entries: { count: came, slack: 0, slots: 1 } },
      product: { item: null, since: slotAt(index - (index % EXPLANATION)) },
    });
  });
}

/** Rates from a near-empty room to a crowd; bursts as in a recorded room, short to long. */
export const KINDS: readonly Kind[] = [
  ...[2, 20, 200, 2000].map(poissonRoom),
  ...[64, 200, 2000].flatMap((rate) => [
    gammaRoom(rate, 31),
    ...[3, 6, 18, 60].flatMap((memory) => [wanderingRoom(rate, 31, memory), fadingRoom(rate, 31, memory)]),
  ]),
];
