import protobuf from 'protobufjs';

/** What was seen of one field. */
export interface Seen {
  /** https://protobuf.dev/programming-guides/encoding/#structure */
  readonly wire: number;
  isRepeated: boolean;
  isMessage: boolean;
  isText: boolean;
  readonly message: ByteTree;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const UNPRINTABLE = /(?![\t-\r])\p{Cc}/u;
const DEEPEST = 12;

/** What fields messages of one kind have, however deep, as their bytes tell. */
export class ByteTree {
  readonly fields = new Map<number, Seen>();

  /** The messages in a batch, by method. */
  static *messages(
    response: Uint8Array,
  ): Generator<{ readonly method: string; readonly payload: Uint8Array }> {
    for (const [number, wire, value] of partsOf(response) ?? []) {
      if (number !== 1 || wire !== 2) continue;
      const parts = partsOf(value) ?? [];
      const piece = (wanted: number): Uint8Array =>
        parts.find(([each]) => each === wanted)?.[2] ?? new Uint8Array();
      yield { method: utf8.decode(piece(1)), payload: piece(2) };
    }
  }

  /** Adds a message; false where the bytes are none. */
  add(bytes: Uint8Array, depth = 0): boolean {
    const parts = partsOf(bytes);
    if (!parts || depth > DEEPEST) return false;
    const here = new Set<number>();
    for (const [number, wire, value] of parts) {
      const seen: Seen = this.fields.get(number) ?? {
        wire,
        isRepeated: false,
        isMessage: true,
        isText: true,
        message: new ByteTree(),
      };
      this.fields.set(number, seen);
      seen.isRepeated ||= here.has(number);
      here.add(number);
      if (wire !== 2) continue;
      seen.isText &&= isText(value);
      seen.isMessage &&= seen.message.add(value, depth + 1);
    }
    return true;
  }
}

type Part = readonly [number: number, wire: number, value: Uint8Array];

/** A message's fields in their order; null where the bytes are none. */
function partsOf(bytes: Uint8Array): Part[] | null {
  const reader = protobuf.Reader.create(bytes);
  const parts: Part[] = [];
  try {
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      const [number, wire] = [tag >>> 3, tag & 7];
      if (number === 0 || number > 5000 || wire === 3 || wire === 4 || wire > 5) return null;
      if (wire === 2) parts.push([number, wire, reader.bytes()]);
      else {
        reader.skipType(wire);
        parts.push([number, wire, new Uint8Array()]);
      }
    }
  } catch {
    return null; // the reader's only way to say that the bytes end too early
  }
  return parts;
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !UNPRINTABLE.test(utf8.decode(bytes));
  } catch {
    return false; // no UTF-8
  }
}
