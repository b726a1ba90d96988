import type { BroadcastKey, Moment } from '../../units.ts';
import { intersection, union } from '../../viewers/compare.ts';
import type { Sketch } from '../../viewers/sketch.ts';
import type { Quantity } from '../figure.ts';

/** Viewers of one group that one broadcast saw, as they compare with other broadcasts'. */
export interface BroadcastViewers {
  readonly key: BroadcastKey;
  readonly from: Moment;
  readonly until: Moment;
  /** By the id of the viewer key that they were hashed with. */
  readonly byKey: ReadonlyMap<string, KeyedViewers>;
}

export interface KeyedViewers {
  readonly sketch: Sketch;
  /** Whether all of the broadcast's viewers seen are in it: every recorder hashed with this key. */
  readonly whole: boolean;
}

/** Distinct viewers over some broadcasts; across keys from the most of one key to the sum of all, and no value. */
export function seenIn(broadcasts: readonly BroadcastViewers[]): Quantity {
  const [common] = commonKeys(broadcasts);
  if (common !== undefined) return quantity(union(sketchesUnder(common, broadcasts)));
  return {
    value: null,
    low: mostOf(broadcasts, (key) => union(sketchesUnder(key, broadcasts)).low),
    high: sum(broadcasts.map(mostSeen)),
    basis: 'estimated',
  };
}

/** Viewers seen in some broadcasts, and those of them who were seen in others as well. */
export interface Overlap {
  readonly all: Quantity;
  readonly both: Quantity;
}

/**
 * Distinct viewers of some broadcasts, and how many of them were seen in others as well; both under one key,
 * so that their errors go together, and a part is never told to be more than the whole. Where no key is
 * shared by all there is no value: at least those found under one key, at most all of the smaller side.
 */
export function overlap(some: readonly BroadcastViewers[], others: readonly BroadcastViewers[]): Overlap {
  const together = [...some, ...others];
  const under = (key: string) => intersection(sketchesUnder(key, some), sketchesUnder(key, others));
  const [common] = commonKeys(together);
  if (common !== undefined) {
    const all = union(sketchesUnder(common, some));
    const { value, low, high } = under(common);
    const both = { value: Math.min(value, all.value), low: Math.min(low, all.value), high };
    return { all: quantity(all), both: quantity(both) };
  }
  const all = seenIn(some);
  const high = Math.min(all.high ?? Infinity, seenIn(others).high ?? Infinity);
  const found = mostOf(together, (key) => under(key).low);
  return { all, both: { value: null, low: Math.min(found, high), high, basis: 'estimated' } };
}

/** Whether every viewer of both can be told apart under one key. */
export const comparable = (a: BroadcastViewers, b: BroadcastViewers): boolean =>
  commonKeys([a, b]).length > 0;

const commonKeys = (broadcasts: readonly BroadcastViewers[]): string[] =>
  keysOf(broadcasts).filter((key) => broadcasts.every(({ byKey }) => byKey.get(key)?.whole));

const keysOf = (broadcasts: readonly BroadcastViewers[]): string[] => [
  ...new Set(broadcasts.flatMap(({ byKey }) => [...byKey.keys()])),
];

const sketchesUnder = (key: string, broadcasts: readonly BroadcastViewers[]): Sketch[] =>
  broadcasts.flatMap(({ byKey }) => byKey.get(key)?.sketch ?? []);

const mostOf = (broadcasts: readonly BroadcastViewers[], under: (key: string) => number): number =>
  Math.max(0, ...keysOf(broadcasts).map(under));

/** At most so many viewers were seen in one broadcast. */
function mostSeen({ byKey }: BroadcastViewers): number {
  const seen = [...byKey.values()].map(({ sketch, whole }) => ({ whole, high: union([sketch]).high }));
  const wholes = seen.filter(({ whole }) => whole).map(({ high }) => high);
  return wholes.length > 0 ? Math.min(...wholes) : sum(seen.map(({ high }) => high));
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const quantity = ({ value, low, high }: { value: number; low: number; high: number }): Quantity => ({
  value,
  low,
  high,
  basis: low === high ? 'observed' : 'estimated',
});
