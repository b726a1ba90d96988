import type { ViewerHash } from '../units.ts';
import { densityOf, type Sketch, SKETCH_SIZE } from './sketch.ts';

/** How many, with bounds that hold the truth in 95 of 100 cases; all three are one where it was counted. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** 95% of estimates lie within two standard errors. */
const Z = 2;

/**
 * How many viewers are in any of these sketches, or in the only one. Below the smallest of their limits every
 * one of them is whole, and so is their union: the hashes there, over the share of all hashes that lies there
 * (theta sketches, Dasgupta et al. 2016; for one sketch that is k minimum values).
 */
export function union(sketches: readonly Sketch[]): Estimate {
  const limit = limitOf(sketches);
  return estimate(new Set(sketches.flatMap((sketch) => below(sketch, limit))).size, limit);
}

/** How many viewers are in any of some sketches and in any of the others, by the same method. */
export function intersection(some: readonly Sketch[], others: readonly Sketch[]): Estimate {
  const found = foundInBoth(some, others);
  const limit = limitOf([...some, ...others]);
  const { value, low, high } = estimate(found.filter((hash) => !limit || hash < limit).length, limit);
  const most = Math.min(mostIn(some), mostIn(others));
  // All that were found are in both, those beyond the limit too.
  const bounded = (count: number): number => Math.min(most, Math.max(found.length, count));
  return { value: bounded(value), low: bounded(low), high: bounded(high) };
}

/** The hashes that are in both, of those kept. */
function foundInBoth(some: readonly Sketch[], others: readonly Sketch[]): ViewerHash[] {
  const inSome = new Set(some.flatMap((sketch) => sketch.hashes()));
  const found = others.flatMap((sketch) => sketch.hashes().filter((hash) => inSome.has(hash)));
  return [...new Set(found)];
}

const limitOf = (sketches: readonly Sketch[]): ViewerHash | null =>
  sketches.reduce<ViewerHash | null>((smallest, { limit }) => {
    if (limit === null || smallest === null) return limit ?? smallest;
    return limit < smallest ? limit : smallest;
  }, null);

const below = (sketch: Sketch, limit: ViewerHash | null): readonly ViewerHash[] =>
  limit === null ? sketch.hashes() : sketch.hashes().filter((hash) => hash < limit);

const mostIn = (sketches: readonly Sketch[]): number =>
  sketches.reduce((sum, sketch) => sum + sizeOf(sketch).high, 0);

const sizeOf = (sketch: Sketch): Estimate =>
  estimate(sketch.limit === null ? sketch.hashes().length : SKETCH_SIZE - 1, sketch.limit);

/**
 * How many there are of which so many lie below the limit. Each does with the chance p that lies there: c were
 * drawn from n with (c − np)² = z²np(1 − p) at the bounds, solved for n.
 */
function estimate(count: number, limit: ViewerHash | null): Estimate {
  if (limit === null) return { value: count, low: count, high: count };
  const chance = densityOf(limit);
  const noise = Z * Z * (1 - chance);
  const swing = Math.sqrt(noise * noise + 4 * count * noise);
  return {
    value: count / chance,
    low: (2 * count + noise - swing) / (2 * chance),
    high: (2 * count + noise + swing) / (2 * chance),
  };
}
