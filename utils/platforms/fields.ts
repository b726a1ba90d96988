import { Wire } from './wire.ts';

/** Which fields of a protobuf message to read, and as what; the others are passed over. */
export interface Wanted {
  readonly numbers?: readonly number[];
  readonly texts?: readonly number[];
  /** Nested messages and raw bytes: every one of a repeated field. */
  readonly nested?: readonly number[];
}

/** What was read, by the fields' numbers. */
export interface Read {
  readonly numbers: Readonly<Record<number, number>>;
  readonly texts: Readonly<Record<number, string>>;
  readonly nested: Readonly<Record<number, readonly Uint8Array[]>>;
}

/** The wanted fields of a message; null where its bytes are not one. */
export function readFields(bytes: Uint8Array, wanted: Wanted): Read | null {
  const numbers: Record<number, number> = {};
  const texts: Record<number, string> = {};
  const nested: Record<number, Uint8Array[]> = {};
  const wire = new Wire(bytes);
  while (wire.next()) {
    const { field } = wire;
    if (wanted.numbers?.includes(field)) numbers[field] = wire.number();
    else if (wanted.texts?.includes(field)) texts[field] = wire.text();
    else if (wanted.nested?.includes(field)) (nested[field] ??= []).push(wire.bytes());
  }
  return wire.broken ? null : { numbers, texts, nested };
}
