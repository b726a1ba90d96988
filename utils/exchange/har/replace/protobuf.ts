/** A field of a protobuf message as it stands in its bytes. */
export interface Field {
  readonly number: number;
  /** The wire type: 0 varint, 1 eight bytes, 2 as many as it says, 5 four bytes. */
  readonly type: number;
  readonly tag: Uint8Array;
  /** Without its length. */
  readonly value: Uint8Array;
}

const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 };
/** https://protobuf.dev/programming-guides/encoding/: a varint has ten bytes at most. */
const LONGEST = 10;

/** The end of a varint that begins there; null where there is none. */
function endOf(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length && at < from + LONGEST; at += 1)
    if ((bytes[at] ?? 0) < 0x80) return at + 1;
  return null;
}

/** The number that the bytes of a varint stand for. */
export const integer = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((value, byte) => (value << 7n) | BigInt(byte & 0x7f), 0n);

/** A number as a varint. */
export function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

/** The fields of a message without knowing what they are; null where the bytes are none, to their end. */
export function fieldsIn(bytes: Uint8Array): Field[] | null {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length;) {
    const start = endOf(bytes, at);
    if (start === null) return null;
    const tag = bytes.subarray(at, start);
    const named = integer(tag);
    const [number, type] = [Number(named >> 3n), Number(named & 7n)];
    let from = start;
    let until: number | null;
    if (type === 0) until = endOf(bytes, from);
    else if (type === 2) {
      const begin = endOf(bytes, from);
      if (begin === null) return null;
      until = begin + Number(integer(bytes.subarray(from, begin)));
      from = begin;
    } else until = from + (FIXED[type] ?? Infinity);
    if (number === 0 || number > 1 << 29 || until === null || until > bytes.length) return null;
    fields.push({ number, type, tag, value: bytes.subarray(from, until) });
    at = until;
  }
  return fields;
}
