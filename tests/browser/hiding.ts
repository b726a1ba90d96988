/** All texts and bytes within a value, as one text: bytes both as UTF-8 and character by character. */
function* textsIn(value: unknown): Generator<string> {
  if (value instanceof Uint8Array) {
    yield new TextDecoder().decode(value);
    // Packed integers would hide an id: each run of bytes is read as a protobuf integer too.
    yield* varintsIn(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      yield key;
      yield* textsIn(part);
    }
  } else yield String(value);
}

function* varintsIn(bytes: Uint8Array): Generator<string> {
  for (let start = 0; start < bytes.length; start++) {
    let value = 0n;
    for (let at = start, shift = 0n; at < bytes.length && shift < 70n; at++, shift += 7n) {
      const byte = bytes[at] ?? 0;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    yield String(value);
    yield String(value / 2n);
  }
}

/** Which of the secrets stand anywhere in a value. */
export function hiding(value: unknown, secrets: readonly string[]): string[] {
  const whole = [...textsIn(value)].join('\n');
  return [...new Set(secrets)].filter((secret) => whole.includes(secret));
}
