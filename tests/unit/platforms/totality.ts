import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decoded, Frame, Platform } from '../../../utils/platforms/platform.ts';

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

const bytesOf = (body: Frame['body']): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

/** The same body with a byte changed, cut at a byte, or both; text stays text. */
const spoilt = (frame: Frame, at: number, byte: number, size: number): Frame => {
  const whole = bytesOf(frame.body);
  const wrong = Uint8Array.from(whole);
  if (wrong.length > 0) wrong[at % wrong.length] = byte;
  const cut = wrong.subarray(0, size % 2 ? wrong.length : size % (wrong.length + 1));
  return { ...frame, body: typeof frame.body === 'string' ? new TextDecoder().decode(cut) : cut };
};

/** JSON with any one value of it replaced by any other. */
function replaced(value: unknown, path: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null || path % 7 === 0) return other;
  const keys = Object.keys(value);
  const key = keys[path % Math.max(1, keys.length)];
  if (key === undefined) return other;
  const inner = replaced((value as Record<string, unknown>)[key], Math.floor(path / 3), other);
  return Array.isArray(value)
    ? Object.assign([...(value as unknown[])], { [key]: inner })
    : { ...value, [key]: inner };
}

/** Promises that a platform's decoder never throws, whatever comes from the places where these frames come from. */
export function describeTotality(platform: Platform, sound: readonly Frame[]): void {
  describe(`the decoder of ${platform.name.en} never throws`, () => {
    const frame = fc.constantFrom(...sound);
    const check = (one: Frame): boolean => isSound(platform.decode(one));

    test('on any bytes and any text, from any address', () => {
      const body = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string(), fc.json());
      const url = fc.constantFrom(...sound.map((one) => one.url), '', 'data:,', 'https://example.com/');
      fc.assert(
        fc.property(frame, url, body, (one, address, whatever) =>
          check({ ...one, url: address, body: whatever }),
        ),
        { numRuns: 10_000 },
      );
    });

    test('on sound frames that are cut, or in which a byte is another', () => {
      expect(sound.every(check)).toBe(true);
      fc.assert(
        fc.property(frame, fc.nat(), fc.nat(255), fc.nat(), (one, at, byte, size) =>
          check(spoilt(one, at, byte, size)),
        ),
        { numRuns: 2000 },
      );
    });

    test('on JSON in which any value is another', () => {
      const texts = sound.filter(({ body }) => typeof body === 'string' && /^[[{]/.test(body));
      fc.assert(
        fc.property(
          fc.constantFrom(...texts, ...sound.slice(0, 1)),
          fc.nat(),
          fc.jsonValue(),
          (one, path, other) => {
            if (typeof one.body !== 'string') return check(one);
            return check({ ...one, body: JSON.stringify(replaced(JSON.parse(one.body), path, other)) });
          },
        ),
        { numRuns: 3000 },
      );
    });
  });
}
