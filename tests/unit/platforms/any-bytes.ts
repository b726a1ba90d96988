import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decoded, Platform, Via } from '../../../utils/platforms/platform.ts';

/** What must be true of any frame at all. */
function isSound({ sightings, broken, foreign, unknown }: Decoded): boolean {
  return (
    broken >= 0 &&
    foreign >= 0 &&
    unknown.every((method) => typeof method === 'string') &&
    sightings.every((sighting) => {
      if (sighting.kind === 'end') return true;
      if (sighting.kind === 'reading') return sighting.high === null || sighting.low <= sighting.high;
      return Number.isFinite(sighting.count) && Number.isFinite(sighting.worth);
    })
  );
}

export interface Sound {
  readonly via: Via;
  readonly url: string;
  readonly body: string | Uint8Array;
}

const other = (body: string | Uint8Array, at: number, byte: number): string | Uint8Array => {
  if (typeof body === 'string') {
    const place = at % body.length;
    return body.slice(0, place) + String.fromCharCode(byte) + body.slice(place + 1);
  }
  const wrong = Uint8Array.from(body);
  wrong[at % wrong.length] = byte;
  return wrong;
};

/** A decoder is total: whatever the bytes, from whatever address, it says something sound and never throws. */
export function testAnyBytes({ decode }: Platform, sound: readonly Sound[]): void {
  const place = fc.constantFrom(...sound.map(({ via, url }) => ({ via, url })), {
    via: 'response' as const,
    url: '',
  });
  const json = fc.json({ maxDepth: 4 });
  const body = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string(), json);

  test('any bytes, text or JSON, from any address, is read without a throw', () => {
    fc.assert(
      fc.property(place, body, (where, bytes) => isSound(decode({ ...where, body: bytes }))),
      { numRuns: 4000 },
    );
  });

  test('a sound frame that is cut anywhere, or in which anything is another, is read without a throw', () => {
    for (const frame of sound) {
      const step = Math.ceil(frame.body.length / 300);
      for (let size = 0; size < frame.body.length; size += step) {
        expect(isSound(decode({ ...frame, body: frame.body.slice(0, size) }))).toBe(true);
      }
    }
    fc.assert(
      fc.property(fc.constantFrom(...sound), fc.nat(), fc.nat(255), (frame, at, byte) =>
        isSound(decode({ ...frame, body: other(frame.body, at, byte) })),
      ),
      { numRuns: 3000 },
    );
  });
}
