import { idOf } from './wire-ids.ts';
import { nameIn } from './wire-names.ts';

const utf8 = new TextDecoder();
const NOTHING = new Uint8Array(0);
/** Names, numbers, short remarks: for them a decoder costs more than it does. */
const SHORT = 40;
const ASCII = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));

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
  readonly #from: number;
  #at: number;
  readonly #end: number;
  #type = 0;
  /** Whether the current field's value is still to be read or passed over. */
  #pending = false;
  #low = 0;
  #high = 0;

  /** @param from where the message lies in the bytes, which may hold others */
  constructor(bytes: Uint8Array, from = 0, until = bytes.length) {
    this.#bytes = bytes;
    this.#from = from;
    this.#at = from;
    this.#end = until;
  }

  /** Goes to the next field; false at the end or where the message breaks. */
  next(): boolean {
    if (this.#pending) this.#pass();
    if (this.broken || this.#at >= this.#end) return false;
    const tag = this.#bytes[this.#at] ?? 0;
    if (tag < 0x80) {
      this.#at += 1;
      this.field = tag >>> 3;
      this.#type = tag & 7;
    } else {
      this.#varint();
      this.field = this.#low >>> 3;
      this.#type = this.#low & 7;
      if (this.#high !== 0) this.broken = true;
    }
    if (this.field === 0) this.broken = true;
    this.#pending = !this.broken;
    return this.#pending;
  }

  /** Begins again with the first field. */
  restart(): this {
    this.#at = this.#from;
    this.#pending = false;
    this.broken = false;
    return this;
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
    return idOf(this.#high, this.#low);
  }

  /** A nested message or raw bytes: a view, not a copy. */
  bytes(): Uint8Array {
    const from = this.#piece();
    return from === this.#at ? NOTHING : this.#bytes.subarray(from, this.#at);
  }

  /** A text of which there are few, as a method's name: each is made once. */
  name(): string {
    const from = this.#piece();
    return nameIn(this.#bytes, from, this.#at);
  }

  text(): string {
    const from = this.#piece();
    if (this.#at - from > SHORT) return utf8.decode(this.#bytes.subarray(from, this.#at));
    let text = '';
    for (let at = from; at < this.#at; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      if (byte > 0x7f) return utf8.decode(this.#bytes.subarray(from, this.#at));
      text += ASCII[byte];
    }
    return text;
  }

  /** The nested message, to be read before this one goes on; nothing of it where this one breaks. */
  nested(): Wire {
    const from = this.#piece();
    return new Wire(this.#bytes, from, this.#at);
  }

  /** Reads a nested message through `each` field; what breaks inside breaks this one too. */
  message(each: (inner: Wire) => void): void {
    const inner = this.nested();
    while (inner.next()) each(inner);
    if (inner.broken) this.broken = true;
  }

  /** Passes over a field of bytes, and answers where it begins; it ends where this then stands. */
  #piece(): number {
    if (!this.#take(2)) return this.#at;
    this.#varint();
    const length = this.#high === 0 ? this.#low : Infinity;
    const from = this.#at;
    if (this.broken || length > this.#end - from) this.broken = true;
    else this.#at += length;
    return from;
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
    const only = this.#at < this.#end ? (bytes[this.#at] ?? 0) : 0x80;
    if (only < 0x80) {
      this.#at += 1;
      this.#low = only;
      this.#high = 0;
      return;
    }
    let low = 0;
    let high = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      if (this.#at >= this.#end) break;
      const byte = bytes[this.#at++] ?? 0;
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
    if (this.#at > this.#end) this.broken = true;
  }
}
