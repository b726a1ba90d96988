/** Chance that can be had again: the same seed and stream give the same numbers. */
export interface Random {
  /** At least 0, below 1. */
  next: () => number;
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  between: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <Thing>(things: readonly [Thing, ...Thing[]]) => Thing;
  exponential: (mean: number) => number;
  /** Heavy-tailed: half of the draws lie below the median. */
  logNormal: (median: number, sigma: number) => number;
  poisson: (mean: number) => number;
  /** So many decimal digits, the first of them not 0. */
  digits: (count: number) => string;
  bytes: (count: number) => Uint8Array;
}

/** A generator of its own for each use, so that a draw more in one place does not change the others. */
export function random(seed: number, stream: string): Random {
  const next = sfc32(spread(`${seed}/${stream}`));
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const exponential = (mean: number): number => -mean * Math.log(1 - next());
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    int,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (things) => things[int(0, things.length - 1)] ?? things[0],
    exponential,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    poisson: (mean) => {
      let count = 0;
      for (let passed = exponential(1); passed < mean; passed += exponential(1)) count += 1;
      return count;
    },
    digits: (count) =>
      Array.from({ length: count }, (_, position) => int(position === 0 ? 1 : 0, 9)).join(''),
    bytes: (count) => Uint8Array.from({ length: count }, () => int(0, 255)),
  };
}

/** A name's four 32-bit words (FNV-1a, started differently for each). */
const spread = (name: string): [number, number, number, number] => {
  const word = (salt: number): number => {
    let hash = (0x811c9dc5 ^ salt) >>> 0;
    for (let at = 0; at < name.length; at += 1) {
      hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
    }
    return hash;
  };
  return [word(0), word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162)];
};

/** Chris Doty-Humphrey's small fast chaotic generator, the first rounds thrown away. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const next = (): number => {
    const sum = (a + b + d) >>> 0;
    d = (d + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum / 2 ** 32;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}
