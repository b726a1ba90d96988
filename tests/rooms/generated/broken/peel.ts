import { gunzipSync } from 'node:zlib';
import { BYTES, VARINT } from '../wire.ts';

/** A field of a sound message. */
export interface Field {
  readonly field: number;
  readonly value: bigint | Uint8Array;
  /** Where the field ends in the message. */
  readonly end: number;
}

/** The fields of a message of varints and lengths; null where the bytes are not one. */
export function peel(bytes: Uint8Array): readonly Field[] | null {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): bigint | null => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) return null;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    return null;
  };
  while (at < bytes.length) {
    const key = varint();
    const value = varint();
    if (key === null || value === null) return null;
    const field = Number(key >> 3n);
    const type = Number(key & 7n);
    if (type === VARINT) fields.push({ field, value, end: at });
    else if (type !== BYTES || value > bytes.length - at) return null;
    else {
      const from = at;
      at += Number(value);
      fields.push({ field, value: bytes.subarray(from, at), end: at });
    }
  }
  return fields;
}

/** The batch that a socket's frame packs; null where it packs none. */
export function batchIn(frame: Uint8Array): Uint8Array | null {
  const payload = peel(frame)?.find(({ field }) => field === 8)?.value;
  if (!(payload instanceof Uint8Array) || payload[0] !== 0x1f || payload[1] !== 0x8b) return null;
  return gunzipSync(payload);
}
