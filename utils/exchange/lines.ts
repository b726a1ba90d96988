import type { Out } from './format.ts';

/** So much text is turned into bytes at once: line by line costs more, and a million buffers wait for the collector. */
const AT_ONCE = 0x4000;

const encoder = new TextEncoder();

/** Lines of text on their way into a file. */
export class Lines {
  readonly #out: Out;
  #text = '';

  constructor(out: Out) {
    this.#out = out;
  }

  /** Takes a line with its end. */
  readonly add = (line: string): void => {
    this.#text += line;
    if (this.#text.length >= AT_ONCE) this.end();
  };

  /** Hands on what was taken. */
  readonly end = (): void => {
    if (this.#text !== '') this.#out(encoder.encode(this.#text));
    this.#text = '';
  };
}
