import type { BroadcastViewers, KeyedViewers } from '../../../../utils/metrics/across/viewers.ts';
import { after, type BroadcastKey, days, minutes, moment, type ViewerHash } from '../../../../utils/units.ts';
import { Sketch } from '../../../../utils/viewers/sketch.ts';

/** Midnight. */
export const START = moment(Date.UTC(2026, 3, 1));
export const onDay = (day: number) => after(START, days(day));

const known = new Map<string, ViewerHash>();

/** A viewer's hash under a key: as even as a real one, and another under each key. */
function hashUnder(key: string, viewer: number): ViewerHash {
  const before = known.get(`${viewer} ${key}`);
  if (before) return before;
  const word = (salt: number): string => {
    let mixed = salt;
    for (const part of [...new TextEncoder().encode(key), viewer, viewer >>> 16]) {
      mixed = Math.imul(mixed ^ part, 0x9e3779b1);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77);
      mixed ^= mixed >>> 13;
    }
    return (mixed >>> 0).toString(16).padStart(8, '0');
  };
  const hash = (word(1) + word(2)) as ViewerHash;
  known.set(`${viewer} ${key}`, hash);
  return hash;
}

/** A broadcast of one hour that these viewers were seen in, under these keys. */
export function broadcast(
  day: number,
  viewers: readonly number[],
  keys: readonly string[],
): BroadcastViewers {
  const from = onDay(day);
  const keyed = (key: string): KeyedViewers => ({
    sketch: new Sketch(viewers.map((viewer) => hashUnder(key, viewer))),
    whole: true,
  });
  return {
    key: `room:${day}` as BroadcastKey,
    from,
    until: after(from, minutes(60)),
    byKey: new Map(keys.map((key) => [key, keyed(key)])),
  };
}

export const range = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, index) => first + index);
