/** A message's fields as they stand in its bytes, read without knowing what they mean. */
export interface Walked {
  readonly fields: readonly number[];
  readonly number: (field: number) => bigint | undefined;
  readonly bytes: (field: number) => Uint8Array | undefined;
  readonly text: (field: number) => string | undefined;
  readonly message: (field: number) => Walked;
  readonly messages: (field: number) => Walked[];
}

/** Walks a protobuf message of varints and lengths; throws where the bytes are not one. */
export function walk(bytes: Uint8Array): Walked {
  const found: { field: number; value: bigint | Uint8Array }[] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('the message ends within a number');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const field = Number(key >> 3n);
    const type = key & 7n;
    const value = varint();
    if (type === 0n) found.push({ field, value });
    else if (type === 2n && value <= BigInt(bytes.length - at)) {
      found.push({ field, value: bytes.subarray(at, (at += Number(value))) });
    } else throw new Error(`field ${field} of type ${type} does not fit`);
  }
  const all = (field: number): Uint8Array[] =>
    found.flatMap((each) => (each.field === field && each.value instanceof Uint8Array ? [each.value] : []));
  const last = (field: number): bigint | Uint8Array | undefined =>
    found.findLast((each) => each.field === field)?.value;
  const bytesOf = (field: number): Uint8Array | undefined => all(field).at(-1);
  return {
    fields: found.map(({ field }) => field),
    number: (field) => {
      const value = last(field);
      return typeof value === 'bigint' ? value : undefined;
    },
    bytes: bytesOf,
    text: (field) => {
      const value = bytesOf(field);
      return value && new TextDecoder().decode(value);
    },
    message: (field) => walk(bytesOf(field) ?? new Uint8Array(0)),
    messages: (field) => all(field).map(walk),
  };
}
