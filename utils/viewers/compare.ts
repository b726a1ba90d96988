import { densityOf, Sketch, SKETCH_ERROR, SKETCH_SIZE } from './sketch.ts';

/** How many, with bounds that hold the truth in 95 of 100 cases; all three are one where it was counted. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** 95% of estimates lie within two standard errors. */
const Z = 2;

const counted = (count: number): Estimate => ({ value: count, low: count, high: count });

export const union = (sketches: readonly Sketch[]): Sketch =>
  new Sketch(sketches.flatMap((sketch) => sketch.hashes()));

/** How many viewers a sketch is of. */
export function sizeOf(sketch: Sketch): Estimate {
  const { count, exact } = sketch.distinct();
  const error = Z * SKETCH_ERROR * count;
  return exact ? counted(count) : { value: count, low: count - error, high: count + error };
}

/**
 * How many viewers are in both: the share of both among the k smallest hashes of the union, times the
 * union's size (Beyer et al. 2007). A viewer's hash is among them with the chance p that lies below the k-th,
 * so the c that are found there were drawn from n with (c − np)² = z²np(1 − p) at the bounds, solved for n.
 */
export function intersection(a: Sketch, b: Sketch): Estimate {
  const inA = new Set(a.hashes());
  const found = new Set(b.hashes().filter((hash) => inA.has(hash)));
  if (!a.full && !b.full) return counted(found.size);
  const smallest = union([a, b]).hashes();
  const both = smallest.filter((hash) => found.has(hash)).length;
  const chance = densityOf(smallest);
  const noise = Z * Z * (1 - chance);
  const swing = Math.sqrt(noise * noise + 4 * both * noise);
  const atMost = Math.min(sizeOf(a).high, sizeOf(b).high);
  const bounded = (count: number): number => Math.min(atMost, Math.max(found.size, count));
  return {
    value: bounded(((both / SKETCH_SIZE) * (SKETCH_SIZE - 1)) / chance),
    low: bounded((2 * both + noise - swing) / (2 * chance)),
    high: bounded((2 * both + noise + swing) / (2 * chance)),
  };
}
