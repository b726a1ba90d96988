import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unbrotli } from '../../../utils/platforms/unbrotli.ts';

const MEGABYTE = 2 ** 20;

describe('a brotli stream', () => {
  test('of any bytes unpacks to them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(unbrotli(brotliCompressSync(bytes))).toEqual(bytes);
      }),
    );
  });

  test('of words that brotli knows by itself unpacks to them', () => {
    const text = '<html lang="en">the time of the government and international business</html>';
    expect(new TextDecoder().decode(unbrotli(brotliCompressSync(text)) ?? undefined)).toBe(text);
  });
});

describe('what is no sound brotli stream is nothing', () => {
  test('when it is cut, at any byte', () => {
    const packed = brotliCompressSync('在播间里说的话'.repeat(20));
    for (let size = 0; size < packed.length; size += 1) expect(unbrotli(packed.subarray(0, size))).toBeNull();
  });

  test('when any one byte of it is another, or what it unpacks to is bounded', () => {
    const packed = brotliCompressSync(JSON.stringify({ cmd: 'DANMU_MSG', info: ['在播间里说的话'] }));
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const wrong = Uint8Array.from(packed);
        wrong[at] = (wrong[at] ?? 0) ^ flip;
        const unpacked = unbrotli(wrong);
        expect(unpacked === null || unpacked.length <= MEGABYTE).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('a bomb just beyond 1 MB is nothing, and 1 MB is not a bomb', () => {
  expect(unbrotli(brotliCompressSync(new Uint8Array(64 * MEGABYTE)))).toBeNull();
  expect(unbrotli(brotliCompressSync(new Uint8Array(MEGABYTE + 1)))).toBeNull();
  expect(unbrotli(brotliCompressSync(new Uint8Array(MEGABYTE)))).toHaveLength(MEGABYTE);
});
