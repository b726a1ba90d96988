const utf8 = new TextEncoder();

/** The wire types that a sound message uses; 3, 4, 6 and 7 are what a decoder must refuse or pass over. */
export const VARINT = 0;
export const FIXED64 = 1;
export const BYTES = 2;
export const FIXED32 = 5;

/** Seven bits a byte, lowest first; negative numbers as 64-bit two's complement, as protobuf has them. */
export function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

export const tag = (field: number, type: number): Uint8Array => varint(field * 8 + type);

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A field of bytes: raw, text in UTF-8, or a nested message. */
export const delimited = (field: number, bytes: Uint8Array): Uint8Array =>
  concat(tag(field, BYTES), varint(bytes.length), bytes);

/** Numbers, bigints and booleans become varints, the others are written with their length. */
export type Value = number | bigint | boolean | string | Uint8Array;

/** A message by field number; a list is a repeated field, undefined a field that is not sent. */
export type Fields = Readonly<Record<number, Value | readonly Value[] | undefined>>;

/** A protobuf message, its fields in the order of their numbers. */
export const encode = (fields: Fields): Uint8Array =>
  concat(
    ...Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : listed(value).map((each) => encodeField(Number(field), each)),
    ),
  );

const listed = (value: Value | readonly Value[]): readonly Value[] => (isList(value) ? value : [value]);

const isList = (value: Value | readonly Value[]): value is readonly Value[] => Array.isArray(value);

function encodeField(field: number, value: Value): Uint8Array {
  if (typeof value === 'string') return delimited(field, utf8.encode(value));
  if (value instanceof Uint8Array) return delimited(field, value);
  return concat(tag(field, VARINT), varint(typeof value === 'boolean' ? Number(value) : value));
}
