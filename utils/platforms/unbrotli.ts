import { BrotliDecompress } from 'brotli/dec/decode.js';

/** Far more than a frame of a room unpacks to; the decoder is slow, and a bomb stops here. */
const MOST = 1 << 20;

/** The bytes of a brotli stream, or null where it is not one, is cut, or unpacks to more than 1 MB. */
export function unbrotli(packed: Uint8Array): Uint8Array | null {
  const output = new Output();
  try {
    BrotliDecompress(new Input(packed), output);
  } catch {
    return null; // the decoder's only way to say that the stream is not sound, and ours that it is too long
  }
  return output.whole();
}

class Input {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(into: Uint8Array, at: number, count: number): number {
    const next = this.#bytes.subarray(this.#at, this.#at + count);
    into.set(next, at);
    this.#at += next.length;
    return next.length;
  }
}

class Output {
  readonly #parts: Uint8Array[] = [];
  #size = 0;

  /** The decoder asks before each block whether it still fits, and else makes room: that is where it is stopped. */
  get buffer(): ArrayLike<number> {
    return { length: MOST };
  }

  set buffer(_) {
    throw new RangeError('The stream unpacks to more than a frame may.');
  }

  write(from: Uint8Array, count: number): number {
    this.#size += count;
    this.#parts.push(from.slice(0, count));
    return count;
  }

  whole(): Uint8Array {
    const whole = new Uint8Array(this.#size);
    let end = 0;
    for (const part of this.#parts) {
      whole.set(part, end);
      end += part.length;
    }
    return whole;
  }
}
