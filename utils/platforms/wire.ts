const utf8 = new TextDecoder();
const NOTHING = new Uint8Array(0);

/**
 * Reads a protobuf message field by field, only what is asked for, and never throws: when the bytes do not
 * hold what they promise, `next` answers false and `broken` is set.
 *
 *     for (const wire = new Wire(bytes); wire.next(); ) if (wire.field === 3) text = wire.text();
 *
 * A value that is not asked for is passed over. Wire format: https://protobuf.dev/programming-guides/encoding/
 */
export class Wire {
  field = 0;
  broken = false;
  readonly #bytes: Uint8Array;
  #at = 0;
  #type = 0;
  /** Whether the current field's value is still to be read or passed over. */
  #pending = false;
  #low = 0;
  #high = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Goes to the next field; false at the end or where the message breaks. */
  next(): boolean {
    if (this.#pending) this.#pass();
    if (this.broken || this.#at >= this.#bytes.length) return false;
    this.#varint();
    this.field = this.#low >>> 3;
    this.#type = this.#low & 7;
    if (this.field === 0 || this.#high !== 0) this.broken = true;
    this.#pending = !this.broken;
    return this.#pending;
  }

  /** Whether the field holds bytes: text, a nested message. Platforms send some ids as either. */
  get isBytes(): boolean {
    return this.#type === 2;
  }

  /** A count, an enum, a time: exact up to 2^53, which the fields that are read never reach. */
  number(): number {
    return this.#integer() ? this.#high * 0x1_0000_0000 + this.#low : 0;
  }

  /** A 64-bit id as decimal digits: a JavaScript number would round it. */
  id(): string {
    if (!this.#integer()) return '0';
    return this.#high < 0x20_0000
      ? String(this.#high * 0x1_0000_0000 + this.#low)
      : String((BigInt(this.#high) << 32n) | BigInt(this.#low));
  }

  /** A nested message or raw bytes: a view, not a copy. */
  bytes(): Uint8Array {
    if (!this.#take(2)) return NOTHING;
    this.#varint();
    const length = this.#high === 0 ? this.#low : Infinity;
    if (this.broken || length > this.#bytes.length - this.#at) {
      this.broken = true;
      return NOTHING;
    }
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }

  text(): string {
    return utf8.decode(this.bytes());
  }

  /** Reads a nested message through `each` field; what breaks inside breaks this one too. */
  message(each: (inner: Wire) => void): void {
    const inner = new Wire(this.bytes());
    while (inner.next()) each(inner);
    if (inner.broken) this.broken = true;
  }

  #integer(): boolean {
    if (!this.#take(0)) return false;
    this.#varint();
    return !this.broken;
  }

  #take(type: number): boolean {
    if (!this.#pending || this.#type !== type) {
      this.broken = true;
      return false;
    }
    this.#pending = false;
    return true;
  }

  #varint(): void {
    const bytes = this.#bytes;
    let low = 0;
    let high = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[this.#at++];
      if (byte === undefined) break;
      const bits = byte & 0x7f;
      if (shift < 28) low |= bits << shift;
      else if (shift === 28) {
        low |= bits << 28;
        high = bits >>> 4;
      } else high |= bits << (shift - 32);
      if (byte < 0x80) {
        this.#low = low >>> 0;
        this.#high = high >>> 0;
        return;
      }
    }
    this.broken = true;
  }

  #pass(): void {
    this.#pending = false;
    if (this.#type === 0) this.#varint();
    else if (this.#type === 1) this.#at += 8;
    else if (this.#type === 5) this.#at += 4;
    else if (this.#type === 2) {
      this.#varint();
      this.#at += this.#high === 0 ? this.#low : Infinity;
    } else this.broken = true;
    if (this.#at > this.#bytes.length) this.broken = true;
  }
}
