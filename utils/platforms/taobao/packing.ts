import { joined } from '../joined.ts';
import type { Packing } from '../packing.ts';
import { framesOf, HEAD } from './records.ts';

/** A batch of records, each a mark and three parts behind their lengths. */
export const packing: Packing = (bytes) => {
  const { frames, rest } = framesOf(bytes);
  if (frames.length === 0 || rest) return null;
  return {
    pieces: frames.flatMap(({ parts }) => parts.map((part, index) => [PARTS[index] ?? '', part] as const)),
    pack: (pieces) =>
      joined(
        frames.flatMap(({ at }, frame) => [
          bytes.subarray(at, at + HEAD),
          ...PARTS.flatMap((_, part) => sized(pieces[frame * PARTS.length + part])),
        ]),
      ),
  };
};

const PARTS = ['name', 'about', 'body'];

/** Behind its length, in two bytes with the lower one first. */
const sized = (bytes: Uint8Array = new Uint8Array(0)): Uint8Array[] => [
  Uint8Array.of(bytes.length & 0xff, bytes.length >> 8),
  bytes,
];
