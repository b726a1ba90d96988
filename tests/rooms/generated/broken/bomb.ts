import { constants, crc32, deflateRawSync } from 'node:zlib';
import { concat } from '../wire.ts';

export const GIGABYTE = 2 ** 30;

const CHUNK = 2 ** 23;
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3);

/**
 * A gzip stream of so many zeros (a multiple of 8 MB), about a thousandth of them long. Never holds more than
 * one chunk of zeros: a chunk that ends in a full flush can stand in the stream any number of times.
 * `claimed` is the size that the trailer tells.
 */
export function bombOf(size: number, claimed = size): Uint8Array {
  const zeros = new Uint8Array(CHUNK);
  const packed = deflateRawSync(zeros, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const chunks = Array.from({ length: size / CHUNK }, () => packed);
  const sum = chunks.reduce((crc) => crc32(zeros, crc), 0);
  return concat(HEADER, ...chunks, deflateRawSync(new Uint8Array(0)), little(sum), little(claimed));
}

/** The same stream with a trailer that tells another size. */
export const lying = (gzip: Uint8Array, claimed: number): Uint8Array =>
  concat(gzip.subarray(0, -4), little(claimed));

function little(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value % 2 ** 32, true);
  return bytes;
}
