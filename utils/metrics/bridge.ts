import type { Bounds } from '../events/readings.ts';
import { joinLevels } from '../tally/fold.ts';
import type { Claim } from '../tally/resolve.ts';
import { type Level, SLOT, slotOf, slotStart } from '../tally/slot.ts';
import { after, between, earlier, later, minutes, type Moment, type SlotIndex } from '../units.ts';
import { most } from './bounds.ts';
import { deviationOf, type Place, seenNear } from './deviation.ts';

/** Viewer-milliseconds, and how many milliseconds of them are known. */
export interface Area {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly length: number;
}

/** One slot's viewer-time. */
export interface Piece extends Area {
  readonly slot: SlotIndex;
}

/** Before the first and after the last reading the level is taken to have been the same for so long. */
const EDGE = minutes(1);
/** All pieces as one; null where the level is not known at all. */
export const areaOf = (pieces: readonly Piece[]): Area | null =>
  pieces.length === 0
    ? null
    : pieces.reduce<Area>(
        (sum, { value, low, high, length }) => ({
          value: sum.value + value,
          low: sum.low + low,
          high: sum.high + high,
          length: sum.length + length,
        }),
        { value: 0, low: 0, high: 0, length: 0 },
      );

/**
 * ∫N dt slot by slot, with the holes bridged in which the level is not known: over a hole it is taken to go
 * straight from its value before to its value after, give or take what stretches as long elsewhere in the
 * room deviated from such a line.
 */
export function bridged(claims: readonly Claim[], from: Moment, until: Moment): Piece[] {
  const places = placesOf(claims, from, until);
  const pieces = places.flatMap(({ slot, level }): Piece[] => {
    if (!level) return [];
    const { low, high } = level.area;
    return [{ slot, value: (low + high) / 2, low, high, length: level.known }];
  });
  for (const hole of holesOf(places)) pieces.push(...bridge(places, hole));
  return pieces.toSorted((a, b) => a.slot - b.slot);
}

function placesOf(claims: readonly Claim[], from: Moment, until: Moment): Place[] {
  const levels = new Map<SlotIndex, Level>();
  for (const { slot, span } of claims) {
    if (!span.online) continue;
    const known = levels.get(slot);
    levels.set(slot, known ? joinLevels(known, span.online) : span.online);
  }
  const places: Place[] = [];
  for (let slot = slotOf(from); slotStart(slot) < until; slot = (slot + 1) as SlotIndex) {
    const start = slotStart(slot);
    const length = between(later(start, from), earlier(after(start, SLOT), until));
    const level = levels.get(slot) ?? null;
    places.push({ slot, level, missing: Math.max(0, length - (level?.known ?? 0)) });
  }
  return places;
}

/** The runs of places that miss something, as the indices of their first and last. */
function holesOf(places: readonly Place[]): (readonly [number, number])[] {
  const holes: (readonly [number, number])[] = [];
  for (const [index, { missing }] of places.entries()) {
    if (missing === 0) continue;
    const last = holes.at(-1);
    if (last && last[1] === index - 1) holes[holes.length - 1] = [last[0], index];
    else holes.push([index, index]);
  }
  return holes;
}

function bridge(places: readonly Place[], [first, last]: readonly [number, number]): Piece[] {
  const hole = places.slice(first, last + 1);
  const length = hole.reduce((sum, { missing }) => sum + missing, 0);
  const [start, end] = endsOf(places, first, last);
  if ((!start || !end) && length > EDGE) return [];
  const [one, other] = [start ?? end, end ?? start];
  if (!one || !other) return [];
  const line = (share: number): { low: number; high: number } => ({
    low: one.low + (other.low - one.low) * share,
    high: most(one) + (most(other) - most(one)) * share,
  });
  const deviation = start && end ? deviationOf(places, hole.length) : 1;
  const near = seenNear(places, first, last);
  let passed = 0;
  return hole.map(({ slot, missing }) => {
    const { low, high } = line((passed + missing / 2) / length);
    passed += missing;
    return {
      slot,
      value: ((low + high) / 2) * missing,
      low: (deviation === null ? near.low : low / deviation) * missing,
      high: (deviation === null ? near.high : high * deviation) * missing,
      length: missing,
    };
  });
}

/** The levels at a hole's beginning and end, as far as they are known. */
function endsOf(places: readonly Place[], first: number, last: number): readonly (Bounds | undefined)[] {
  const [before, next] = [places[first - 1]?.level?.last, places[last + 1]?.level?.first];
  const [one, other] = [places[first]?.level, places[last]?.level];
  // In a single slot nobody knows whether the hole lies before or behind what is known of it.
  return first === last
    ? [before ?? one?.first, next ?? other?.last]
    : [one?.last ?? before, other?.first ?? next];
}
