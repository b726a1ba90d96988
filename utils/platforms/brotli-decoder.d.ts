/** What is used of the decoder: it reads from the one and writes to the other, and throws where the stream is not sound. */
declare module 'brotli/dec/decode.js' {
  interface Input {
    /** Copies the next bytes into `into`, from `at` on; answers how many there were. */
    read(into: Uint8Array, at: number, count: number): number;
  }
  interface Output {
    /** The decoder makes a longer one where a block does not fit. */
    buffer: ArrayLike<number>;
    write(from: Uint8Array, count: number): number;
  }
  export function BrotliDecompress(input: Input, output: Output): void;
}
