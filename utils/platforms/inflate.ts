import { Gunzip, gunzipSync } from 'fflate';

/** Far more than any frame of a room unpacks to; a bomb stops here. */
const MOST = 4 << 20;
/** Up to here a stream is unpacked at once: whatever it claims, it is too short to take long. */
const SMALL = 16 << 10;
const SLICE = 2048;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The bytes of a gzip stream, or null where it is not one, is cut, or unpacks to more than 4 MB. */
export function gunzip(packed: Uint8Array): Uint8Array | null {
  try {
    return packed.length <= SMALL ? gunzipSmall(packed) : gunzipLarge(packed);
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

function gunzipLarge(packed: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((part) => {
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
