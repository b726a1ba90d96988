import { blake2s } from '@noble/hashes/blake2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyedBlake2s } from '../../../utils/viewers/blake2s.ts';

const utf8 = new TextEncoder();
const anyKey = fc.uint8Array({ minLength: 1, maxLength: 32 });
/** Also just below, at and above a block and two, in characters of one to four bytes. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .tuple(fc.integer({ min: 60, max: 70 }), fc.constantFrom('x', 'é', '观', '😀'))
    .map(([length, unit]) => unit.repeat(length)),
  fc.integer({ min: 0, max: 200 }).map((length) => 'x'.repeat(length)),
);

test('a keyed BLAKE2s is what another implementation makes of any text, key and size', () => {
  fc.assert(
    fc.property(anyKey, fc.integer({ min: 1, max: 32 }), anyText, (key, size, text) => {
      const expected = blake2s(utf8.encode(text), { key, dkLen: size });
      expect(bytesToHex(keyedBlake2s(key, size)(text))).toBe(bytesToHex(expected));
    }),
    { numRuns: 1000 },
  );
});

test('it does not depend on what was hashed before', () => {
  const key = new Uint8Array(32).fill(7);
  fc.assert(
    fc.property(fc.array(anyText), anyText, (before, text) => {
      const hash = keyedBlake2s(key, 8);
      for (const other of before) hash(other);
      expect(bytesToHex(hash(text))).toBe(bytesToHex(keyedBlake2s(key, 8)(text)));
    }),
  );
});
