import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Random } from '../random.ts';
import { lying } from '../broken/bomb.ts';
import { delimited } from '../wire.ts';

const ZEROS = 2 ** 25;
const DEPTH = 3000;

/** Streams that unpack to far more than they weigh, and messages within messages: made once, when first asked for. */
const MAKE: readonly (() => Uint8Array)[] = [
  () => gzipSync(new Uint8Array(ZEROS)),
  () => lying(gzipSync(new Uint8Array(ZEROS)), 100),
  () => lying(gzipSync(new Uint8Array(100)), 2 ** 32 - 1),
  () => deflateSync(new Uint8Array(ZEROS)),
  () => brotliCompressSync(new Uint8Array(ZEROS)),
  () => {
    let nested: Uint8Array = new Uint8Array(0);
    for (let level = 0; level < DEPTH; level += 1) nested = delimited(1, nested);
    return nested;
  },
];

const made = new Map<number, Uint8Array>();

export function bomb(chance: Random): Uint8Array {
  const which = chance.int(0, MAKE.length - 1);
  const known = made.get(which) ?? MAKE[which]?.() ?? new Uint8Array(0);
  made.set(which, known);
  return known;
}
