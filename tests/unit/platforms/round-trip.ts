import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Decoded,
  type Frame,
  NOTHING_DECODED,
  type Platform,
  type Sighting,
} from '../../../utils/platforms/platform.ts';
import { words } from './arbitrary.ts';

type Decode = Platform['decode'];

/** A message from values to the wire and back. */
export interface Trip {
  /** What the decoder's tables call what is read on the way: the message, and what it tells apart. */
  readonly names: readonly string[];
  readonly check: (decode: Decode) => void;
}

/** For each law: there are many messages, and each has few fields. */
const RUNS = 40;

/**
 * A message as any values make it: written, then decoded, it says what they are, and nothing that is not
 * understood. Names that sightings bear (`key`, `combo`) are the decoder's own business; but where the values
 * have an `id`, what is said is named, and differently for different ids.
 */
export const trip = <Told extends object>(
  names: string | readonly string[],
  told: fc.Arbitrary<Told>,
  written: (told: Told) => Frame,
  said: (told: Told) => readonly Sighting[],
  around: (told: Told) => Partial<Decoded> = () => ({}),
): Trip => ({
  names: [names].flat(),
  check: (decode) =>
    fc.assert(
      fc.property(told, told, (one, other) => {
        const decoded = decode(written(one));
        expect(nameless(decoded.sightings)).toEqual(nameless(said(one)));
        const { unknown, broken, foreign } = NOTHING_DECODED;
        expect(decoded).toMatchObject({ unknown, broken, foreign, ...around(one) });
        const keys = keysOf(decoded);
        expect(keysOf(decode(written(one)))).toEqual(keys);
        if (!('id' in one) || !('id' in other)) return;
        expect(keys).not.toContain(null);
        const [elsewhere = 'nothing is said'] = keysOf(decode(written(other)));
        if (one.id !== other.id) expect(keys).not.toContain(elsewhere);
      }),
      { numRuns: RUNS },
    ),
});

/** Messages that are known and say nothing of a count, whatever stands in them. */
export const quiet = (
  names: readonly string[],
  written: (name: string, content: string) => Frame,
): readonly Trip[] =>
  names.map((name) =>
    trip(
      name,
      fc.record({ content: words }),
      ({ content }) => written(name, content),
      () => [],
    ),
  );

const keysOf = ({ sightings }: Decoded): (string | null)[] => sightings.map(({ key }) => key);

/** Sightings by what they say, in an order of their own. */
const nameless = (sightings: readonly Sighting[]): Sighting[] =>
  sightings
    .map((sighting): Sighting => {
      if (sighting.kind === 'end' || sighting.kind === 'reading') return { ...sighting, key: null };
      return { ...sighting, key: null, combo: sighting.combo === null ? null : 'a combo' };
    })
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
