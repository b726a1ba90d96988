/** Room for a batch of a busy room; it doubles when that is not enough. */
const ROOM = 1024;
const utf8 = new TextEncoder();
const text = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes numbers as varints: the smaller, the shorter. Times are differences to the one before. */
export class ByteWriter {
  #bytes = new Uint8Array(ROOM);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #at = 0;
  readonly #columns = new Map<object, number>();

  /** What was written, in bytes of its own. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2^53. */
  integer(value: number): void {
    this.#reserve(8);
    let rest = value;
    for (; rest >= 0x80; rest = rest < 0x8000_0000 ? rest >>> 7 : Math.floor(rest / 0x80))
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  signed(value: number): void {
    this.integer(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Whole numbers are even; anything else follows as a double. */
  number(value: number): void {
    if (Number.isInteger(value) && value >= 0 && value < 2 ** 52) {
      this.integer(value * 2);
      return;
    }
    this.#double(value);
  }

  #double(value: number): void {
    this.integer(1);
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  /** A number of a column in which each is near to the one before. */
  step(column: object, value: number): void {
    const before = this.#columns.get(column) ?? 0;
    const isWhole = Number.isInteger(value) && Math.abs(value) < 2 ** 49;
    if (isWhole) {
      const step = value - before;
      this.integer((step < 0 ? -2 * step - 1 : 2 * step) * 2);
      this.#columns.set(column, value);
    } else this.#double(value);
  }

  /** A moment, rounded to milliseconds. */
  time(value: number): void {
    const rounded = Math.round(value);
    this.signed(rounded - this.#at);
    this.#at = rounded;
  }

  text(value: string): void {
    const bytes = utf8.encode(value);
    this.integer(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

/** Reads what a `ByteWriter` wrote. Throws a RangeError where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #next = 0;
  #at = 0;
  readonly #columns = new Map<object, number>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.#next >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#next++];
    if (byte === undefined) throw new RangeError('The bytes end too early.');
    return byte;
  }

  integer(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const bits = this.byte();
      value += (bits & 0x7f) * scale;
      if (bits < 0x80) return value;
    }
  }

  signed(): number {
    const value = this.integer();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  number(): number {
    const value = this.integer();
    return value % 2 === 0 ? value / 2 : this.#double();
  }

  step(column: object): number {
    const written = this.integer();
    if (written % 2 !== 0) return this.#double();
    const step = written / 2;
    const value = (this.#columns.get(column) ?? 0) + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    this.#columns.set(column, value);
    return value;
  }

  time(): number {
    return (this.#at += this.signed());
  }

  text(): string {
    return text.decode(this.#taken(this.integer()));
  }

  #double(): number {
    const { buffer, byteOffset } = this.#taken(8);
    return new DataView(buffer, byteOffset, 8).getFloat64(0, true);
  }

  #taken(length: number): Uint8Array {
    const from = this.#next;
    if (from + length > this.#bytes.length) throw new RangeError('The bytes end too early.');
    this.#next = from + length;
    return this.#bytes.subarray(from, this.#next);
  }
}
