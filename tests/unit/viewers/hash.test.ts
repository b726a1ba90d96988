import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEY_BYTES, viewerHasher } from '../../../utils/viewers/hash.ts';

const rising = Uint8Array.from({ length: KEY_BYTES }, (_, index) => index);
const anyKey = fc.uint8Array({ minLength: KEY_BYTES, maxLength: KEY_BYTES });

describe('a viewer’s hash', () => {
  test('is 16 hexadecimal digits of any id', () => {
    fc.assert(
      fc.property(anyKey, fc.string({ unit: 'grapheme' }), (key, id) => {
        expect(viewerHasher(key)(id)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  test('is the same for the same id and key, and another under another key', () => {
    fc.assert(
      fc.property(anyKey, anyKey, fc.string(), (a, b, id) => {
        expect(viewerHasher(a)(id)).toBe(viewerHasher(a)(id));
        expect(viewerHasher(a)(id) === viewerHasher(b)(id)).toBe(Buffer.compare(a, b) === 0);
      }),
    );
  });

  test('does not depend on what was hashed before', () => {
    const hash = viewerHasher(rising);
    const before = hash('100200300400500');
    hash('100200300400501');
    expect(hash('100200300400500')).toBe(before);
  });

  // Computed by another implementation: Python's hashlib.blake2s(id, key=key, digest_size=8).
  test.each([
    ['', '3a23e83d1d585785'],
    ['100200300400500', '3848360417b5cf0b'],
    ['MS4wLjABAAAA观众', '9af5978c5987d4b3'],
    ['x'.repeat(100), '9d35326bb943054c'],
  ])('is BLAKE2s with a key and 64 bits, as RFC 7693 has it: %j', (id, hash) => {
    expect(viewerHasher(rising)(id)).toBe(hash);
  });
});
