import { moment, type ViewerHash } from '../units.ts';
import { EVENT_KINDS, type EventEntry, type LogEntry } from './entry.ts';
import { READING_IDS } from './readings.ts';
import { type Sign, SIGN_IDS } from './signs.ts';

/**
 * The log as bytes: a version, then each entry as a code and its columns. Times are differences to the
 * entry before, numbers are varints, a viewer is eight bytes, an item's name is written once. Version 1 knew
 * no signs, no time watched and no losses, version 2 no topics; all else is the same.
 */
const VERSION = 3;
const OLDEST = 1;

const HEX = /* #__PURE__ */ Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Codes are what is on disk: append only. Events from 0, readings from 64. */
const READING = 64;
const LOST = 124;
const WATCHED = 125;
const HEARD = 126;
const END = 127;
/** Which of an event's columns follow. */
const VIEWER = 1;
const COUNT = 2;
const VALUE = 4;
const ITEM = 8;
const SIGN = 16;
const TOPICS = 32;

export function packLog(entries: readonly LogEntry[]): Uint8Array {
  const bytes: number[] = [VERSION];
  const items = new Map<string, number>();
  let at = 0;

  const integer = (value: number): void => {
    let rest = value;
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  };
  const signed = (value: number): void => integer(value < 0 ? -2 * value - 1 : 2 * value);
  /** Whole numbers are even; anything else follows as a double. */
  const number = (value: number): void => {
    if (Number.isInteger(value) && value >= 0 && value < 2 ** 52) integer(value * 2);
    else {
      integer(1);
      const double = new DataView(new ArrayBuffer(8));
      double.setFloat64(0, value, true);
      bytes.push(...new Uint8Array(double.buffer));
    }
  };
  const time = (value: number): void => {
    signed(Math.round(value) - at);
    at = Math.round(value);
  };
  const item = (name: string): void => {
    const known = items.get(name);
    integer(known ?? items.size);
    if (known !== undefined) return;
    items.set(name, items.size);
    const text = new TextEncoder().encode(name);
    integer(text.length);
    bytes.push(...text);
  };
  const event = (entry: EventEntry): void => {
    bytes.push(EVENT_KINDS.indexOf(entry.kind));
    const columns =
      (entry.viewer === null ? 0 : VIEWER) |
      (entry.count === 1 ? 0 : COUNT) |
      (entry.value === 0 ? 0 : VALUE) |
      (entry.item === null ? 0 : ITEM) |
      (entry.sign === null ? 0 : SIGN) |
      (entry.topics === undefined ? 0 : TOPICS);
    bytes.push(columns);
    time(entry.at);
    if (entry.viewer !== null) {
      for (let digit = 0; digit < 16; digit += 2)
        bytes.push(Number.parseInt(entry.viewer.slice(digit, digit + 2), 16));
    }
    if (columns & COUNT) number(entry.count);
    if (columns & VALUE) number(entry.value);
    if (entry.item !== null) item(entry.item);
    if (entry.sign !== null) bytes.push(SIGN_IDS.indexOf(entry.sign));
    if (entry.topics !== undefined) integer(entry.topics);
  };

  for (const entry of entries) {
    if (entry.kind === 'reading') {
      bytes.push(READING + READING_IDS.indexOf(entry.reading));
      const columns = (entry.high === null ? 0 : COUNT) | (entry.item === null ? 0 : ITEM);
      bytes.push(columns);
      time(entry.at);
      number(entry.low);
      if (entry.high !== null) number(entry.high);
      if (entry.item !== null) item(entry.item);
    } else if (entry.kind === 'heard' || entry.kind === 'watched') {
      bytes.push(entry.kind === 'heard' ? HEARD : WATCHED);
      time(entry.at);
      integer(Math.max(0, Math.round(entry.until - entry.at)));
    } else if (entry.kind === 'lost') {
      bytes.push(LOST);
      time(entry.at);
      integer(entry.count);
    } else if (entry.kind === 'end') {
      bytes.push(END);
      time(entry.at);
    } else event(entry);
  }
  return Uint8Array.from(bytes);
}

/** The entries of a packed log, in their order. Throws a RangeError where the bytes are not one. */
export function unpackLog(bytes: Uint8Array): LogEntry[] {
  const entries: LogEntry[] = [];
  const items: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let next = 0;
  let at = 0;

  const byte = (): number => view.getUint8(next++);
  const integer = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const bits = byte();
      value += (bits & 0x7f) * scale;
      if (bits < 0x80) return value;
    }
  };
  const signed = (): number => {
    const value = integer();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const number = (): number => {
    const value = integer();
    if (value % 2 === 0) return value / 2;
    next += 8;
    return view.getFloat64(next - 8, true);
  };
  const time = (): number => (at += signed());
  const item = (): string => {
    const index = integer();
    if (index > items.length) throw new RangeError('The log names an item that it has not introduced.');
    if (index === items.length) {
      const length = integer();
      if (next + length > bytes.length) throw new RangeError('The log ends within the name of an item.');
      items.push(utf8.decode(bytes.subarray(next, next + length)));
      next += length;
    }
    return items[index] ?? '';
  };
  const sign = (): Sign => {
    const known = SIGN_IDS[byte()];
    if (!known) throw new RangeError('The log holds a sign that this version does not know.');
    return known;
  };
  const viewer = (): ViewerHash => {
    let digits = '';
    for (let count = 0; count < 8; count++) digits += HEX[byte()];
    return digits as ViewerHash;
  };

  const version = bytes.length > 0 ? byte() : VERSION;
  if (version < OLDEST || version > VERSION) throw new RangeError('The log is of a newer version.');
  while (next < bytes.length) {
    const code = byte();
    const columns = code < LOST ? byte() : 0;
    const when = moment(time());
    if (code === HEARD) entries.push({ kind: 'heard', at: when, until: moment(when + integer()) });
    else if (code === WATCHED) entries.push({ kind: 'watched', at: when, until: moment(when + integer()) });
    else if (code === LOST) entries.push({ kind: 'lost', at: when, count: integer() });
    else if (code === END) entries.push({ kind: 'end', at: when });
    else if (code >= READING) {
      const reading = READING_IDS[code - READING];
      if (!reading) throw new RangeError('The log holds a reading that this version does not know.');
      const low = number();
      const high = columns & COUNT ? number() : null;
      entries.push({ kind: 'reading', at: when, reading, low, high, item: columns & ITEM ? item() : null });
    } else {
      const kind = EVENT_KINDS[code];
      if (!kind) throw new RangeError('The log holds an event that this version does not know.');
      entries.push({
        kind,
        at: when,
        viewer: columns & VIEWER ? viewer() : null,
        count: columns & COUNT ? number() : 1,
        value: columns & VALUE ? number() : 0,
        item: columns & ITEM ? item() : null,
        sign: columns & SIGN ? sign() : null,
        ...(columns & TOPICS && { topics: integer() }),
      });
    }
  }
  return entries;
}
