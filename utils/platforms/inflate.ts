import { type FlateStreamHandler, Gunzip, gunzipSync, Unzlib } from 'fflate';

/** Far more than any frame of a room unpacks to; a bomb stops here. */
const MOST = 4 << 20;
/** Up to here a stream is unpacked at once: whatever it claims, it is too short to take long. */
const SMALL = 16 << 10;
const SLICE = 2048;
/** Header and checksum of a zlib stream. */
const SHORTEST = 6;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The bytes of a gzip stream, or null where it is not one, is cut, or unpacks to more than 4 MB. */
export function gunzip(packed: Uint8Array): Uint8Array | null {
  try {
    return packed.length <= SMALL ? gunzipSmall(packed) : streamed((each) => new Gunzip(each), packed);
  } catch {
    return null; // fflate's only way to say that the stream is not sound
  }
}

/** The trailer tells the size to reserve; where it lies, what does not fit is lost, and the message is broken. */
function gunzipSmall(packed: Uint8Array): Uint8Array | null {
  if (packed.length < 18) return null;
  const size = new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4).getUint32(0, true);
  return size <= MOST ? gunzipSync(packed, { out: new Uint8Array(size) }) : null;
}

/** The bytes of a zlib stream, or null as with gzip. Its end holds their checksum, not their size. */
export function unzlib(packed: Uint8Array): Uint8Array | null {
  if (packed.length < SHORTEST) return null;
  try {
    const whole = streamed((each) => new Unzlib(each), packed);
    const end = new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4);
    return whole && adler32(whole) === end.getUint32(0) ? whole : null;
  } catch {
    return null; // as above
  }
}

/** https://www.rfc-editor.org/rfc/rfc1950#section-8.2 */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

interface Stream {
  push(chunk: Uint8Array, isLast: boolean): void;
}

function streamed(open: (each: FlateStreamHandler) => Stream, packed: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = open((part) => {
    size += part.length;
    if (size <= MOST) parts.push(part);
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    if (size > MOST) return null;
  }
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
