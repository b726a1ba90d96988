import { createGzip, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gunzip, isGzip, unzlib } from '../../../utils/platforms/inflate.ts';
import { random } from '../../rooms/generated/random.ts';

const MEGABYTE = 2 ** 20;

/** So many bytes of zeros, packed without ever holding them. */
async function zeros(size: number): Promise<Uint8Array> {
  const gzip = createGzip({ level: 9 });
  const parts: Buffer[] = [];
  gzip.on('data', (part: Buffer) => parts.push(part));
  const over = new Promise((end) => gzip.on('end', end));
  const block = Buffer.alloc(MEGABYTE);
  for (let left = size; left > 0; left -= block.length) {
    if (!gzip.write(block)) await new Promise((drain) => gzip.once('drain', drain));
  }
  gzip.end();
  await over;
  return Buffer.concat(parts);
}

/** Bytes that do not pack: their gzip is longer than they are. */
const noise = (size: number): Uint8Array => random(1, 'noise').bytes(size);

describe('a gzip stream', () => {
  test('of any bytes unpacks to them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 0, max: 9 }), (bytes, level) => {
        expect(gunzip(gzipSync(bytes, { level }))).toEqual(bytes);
      }),
    );
  });

  test.each([17_000, 100_000, 3 * MEGABYTE])('of %d bytes that do not pack unpacks to them', (size) => {
    const bytes = noise(size);
    expect(gunzip(gzipSync(bytes))?.length).toBe(size);
    expect(Buffer.compare(gunzip(gzipSync(bytes)) ?? bytes.subarray(1), bytes)).toBe(0);
  });

  test('is known by its first two bytes', () => {
    expect(isGzip(gzipSync('a'))).toBe(true);
    expect(isGzip(Uint8Array.of(0x1f))).toBe(false);
    expect(isGzip(new Uint8Array(0))).toBe(false);
  });
});

describe('what is no sound gzip stream is nothing', () => {
  test('when it is cut, at any byte', () => {
    const packed = gzipSync('在播间里说的话'.repeat(20));
    for (let size = 0; size < packed.length; size += 1) expect(gunzip(packed.subarray(0, size))).toBeNull();
  });

  test.each([100, 4096, 30_000, 59_000])('when a long one is cut after %d bytes', (size) => {
    expect(gunzip(gzipSync(noise(60_000)).subarray(0, size))).toBeNull();
  });

  test('when it is something else', () => {
    expect(gunzip(noise(500))).toBeNull();
    expect(gunzip(noise(50_000))).toBeNull();
    expect(gunzip(new Uint8Array(0))).toBeNull();
  });

  test('when any one byte of it is another, or what it unpacks to is bytes all the same', () => {
    const packed = gzipSync('在播间里说的话'.repeat(20));
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const wrong = Uint8Array.from(packed);
        wrong[at] = (wrong[at] ?? 0) ^ flip;
        const unpacked = gunzip(wrong);
        expect(unpacked === null || unpacked.length <= 4 * MEGABYTE).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('when its trailer promises more than deflate can unpack to', () => {
    const packed = gzipSync('短');
    new DataView(packed.buffer, packed.byteOffset).setUint32(packed.length - 4, 0xffff_ffff, true);
    expect(gunzip(packed)).toBeNull();
  });
});

describe('a zlib stream', () => {
  test('of any bytes unpacks to them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 0, max: 9 }), (bytes, level) => {
        expect(unzlib(deflateSync(bytes, { level }))).toEqual(bytes);
      }),
    );
    expect(unzlib(deflateSync(noise(100_000)))).toHaveLength(100_000);
  });

  test('that is cut, or something else, is nothing', () => {
    const packed = deflateSync('在播间里说的话'.repeat(20));
    for (let size = 0; size < packed.length; size += 1) expect(unzlib(packed.subarray(0, size))).toBeNull();
    expect(unzlib(noise(500))).toBeNull();
  });

  test('that is a bomb is nothing, and takes the memory of what a frame may hold', () => {
    expect(unzlib(deflateSync(new Uint8Array(64 * MEGABYTE)))).toBeNull();
    expect(unzlib(deflateSync(new Uint8Array(4 * MEGABYTE)))).toHaveLength(4 * MEGABYTE);
  });
});

describe('a bomb', () => {
  test('of 1 GB is nothing, and takes the memory of what a frame may hold, not of what it unpacks to', async () => {
    const bomb = await zeros(1024 * MEGABYTE);
    expect(bomb.length).toBeLessThan(2 * MEGABYTE);
    const before = process.memoryUsage().arrayBuffers;
    expect(gunzip(bomb)).toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(128 * MEGABYTE);
  }, 60_000);

  test('just beyond 4 MB is nothing, and 4 MB are not a bomb', async () => {
    expect(gunzip(await zeros(5 * MEGABYTE))).toBeNull();
    expect(gunzip(await zeros(4 * MEGABYTE))).toHaveLength(4 * MEGABYTE);
  });

  test('that says it is small is nothing', async () => {
    const bomb = await zeros(64 * MEGABYTE);
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(bomb.length - 4, 10, true);
    expect(gunzip(bomb)).toBeNull();
  });
});
