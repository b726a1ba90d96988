import { zlibSync } from 'fflate';
import { brotliHere } from '../brotli.ts';
import { unzlib } from '../inflate.ts';
import { joined } from '../joined.ts';
import type { Packing } from '../packing.ts';

const HEADER = 16;
const VERSION_AT = 6;
const OPERATION_AT = 8;
const MESSAGE = 5;
const ZLIB = 2;
const BROTLI = 3;

/**
 * Frames behind one another, each with its head. What was packed by brotli is packed by zlib again: the page knows
 * both, and nothing here writes brotli. An echo may stand behind the last whole frame.
 */
export const packing: Packing = (bytes) => {
  const frames: { readonly head: Uint8Array; readonly body: Uint8Array; readonly version: number }[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + HEADER <= bytes.length) {
    const length = view.getUint32(at);
    if (view.getUint16(at + 4) !== HEADER || length < HEADER || at + length > bytes.length) break;
    const isMessage = view.getUint32(at + OPERATION_AT) === MESSAGE;
    const version = isMessage ? view.getUint16(at + VERSION_AT) : 0;
    const packed = bytes.subarray(at + HEADER, at + length);
    const body = version === ZLIB ? unzlib(packed) : version === BROTLI ? brotliHere()?.(packed) : packed;
    if (!body) return null;
    frames.push({ head: bytes.subarray(at, at + HEADER), body, version });
    at += length;
  }
  if (frames.length === 0) return null;
  return {
    pieces: [...frames.map(({ body }) => ['frame', body] as const), ['rest', bytes.subarray(at)]],
    pack: (pieces) =>
      joined([
        ...frames.flatMap(({ head, version }, index) => frame(head, version, pieces[index])),
        ...pieces.slice(frames.length),
      ]),
  };
};

function frame(head: Uint8Array, version: number, body: Uint8Array = new Uint8Array(0)): Uint8Array[] {
  const isPacked = version === ZLIB || version === BROTLI;
  const packed = isPacked ? zlibSync(body, { level: 1 }) : body;
  const own = head.slice();
  const view = new DataView(own.buffer);
  view.setUint32(0, HEADER + packed.length);
  if (isPacked) view.setUint16(VERSION_AT, ZLIB);
  return [own, packed];
}
