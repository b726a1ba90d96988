import fc from 'fast-check';
import { type Bounds, exactly, type ReadingId } from '../../../utils/events/readings.ts';
import type { Sighting } from '../../../utils/platforms/platform.ts';
import { reading } from '../../../utils/platforms/sightings.ts';

/** Ids of 64 bits, most of which a JavaScript number would round. */
export const long = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n });
export const digits = long.map(String);
/** Ids that are written as numbers in JSON. */
export const safe = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
export const name = fc.stringMatching(/^[A-Za-z][\w-]{5,30}$/);
/** What viewers write: anything, in any script. */
export const words = fc.string({ unit: 'grapheme', maxLength: 30 });
/** Counts, of which the least mean something of their own, and come often. */
export const count = fc.oneof(fc.nat(1), fc.nat(1e9));
export const some = fc.oneof(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 1e9 }));
export const few = fc.oneof(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 9999 }));
/** Milliseconds since 1970, in this century. */
export const time = fc.integer({ min: 1_500_000_000_000, max: 4_000_000_000_000 });
export const second = time.map((ms) => Math.floor(ms / 1000));
/** A share as consoles have it: a fraction of four decimals, or none. */
export const fraction = fc.option(fc.nat(10_000).map((parts) => parts / 10_000));

/** A figure as people are shown it, and what it may stand for. */
export interface Shown extends Bounds {
  readonly text: string;
}
export const shown: fc.Arbitrary<Shown> = fc.oneof(
  count.map((value) => ({ text: String(value), ...exactly(value) })),
  few.map((tenths) => ({
    text: `${(tenths / 10).toFixed(1)}万`,
    low: tenths * 1000 - 500,
    high: tenths * 1000 + 500,
  })),
  few.map((whole) => ({ text: `${whole}万+`, low: whole * 10_000, high: null })),
);

/** Exact figures by name; null for one that is not told. */
export const figures = (
  told: Readonly<Partial<Record<ReadingId, number | null>>>,
  item: string | null = null,
): Sighting[] =>
  Object.entries(told).flatMap(([id, value]) =>
    value === null ? [] : [reading(id as ReadingId, exactly(value), { item })],
  );
