import { moment, type ViewerHash } from '../units.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
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

export function packLog(entries: readonly LogEntry[]): Uint8Array<ArrayBuffer> {
  const to = new ByteWriter();
  const items = new Map<string, number>();

  const item = (name: string): void => {
    const known = items.get(name);
    to.integer(known ?? items.size);
    if (known !== undefined) return;
    items.set(name, items.size);
    to.text(name);
  };
  const event = (entry: EventEntry): void => {
    to.byte(EVENT_KINDS.indexOf(entry.kind));
    const columns =
      (entry.viewer === null ? 0 : VIEWER) |
      (entry.count === 1 ? 0 : COUNT) |
      (entry.value === 0 ? 0 : VALUE) |
      (entry.item === null ? 0 : ITEM) |
      (entry.sign === null ? 0 : SIGN) |
      (entry.topics === undefined ? 0 : TOPICS);
    to.byte(columns);
    to.time(entry.at);
    if (entry.viewer !== null) {
      for (let digit = 0; digit < 16; digit += 2)
        to.byte(Number.parseInt(entry.viewer.slice(digit, digit + 2), 16));
    }
    if (columns & COUNT) to.number(entry.count);
    if (columns & VALUE) to.number(entry.value);
    if (entry.item !== null) item(entry.item);
    if (entry.sign !== null) to.byte(SIGN_IDS.indexOf(entry.sign));
    if (entry.topics !== undefined) to.integer(entry.topics);
  };

  to.byte(VERSION);
  for (const entry of entries) {
    if (entry.kind === 'reading') {
      to.byte(READING + READING_IDS.indexOf(entry.reading));
      to.byte((entry.high === null ? 0 : COUNT) | (entry.item === null ? 0 : ITEM));
      to.time(entry.at);
      to.number(entry.low);
      if (entry.high !== null) to.number(entry.high);
      if (entry.item !== null) item(entry.item);
    } else if (entry.kind === 'heard' || entry.kind === 'watched') {
      to.byte(entry.kind === 'heard' ? HEARD : WATCHED);
      to.time(entry.at);
      to.integer(Math.max(0, Math.round(entry.until - entry.at)));
    } else if (entry.kind === 'lost') {
      to.byte(LOST);
      to.time(entry.at);
      to.integer(entry.count);
    } else if (entry.kind === 'end') {
      to.byte(END);
      to.time(entry.at);
    } else event(entry);
  }
  return to.written();
}

/** The entries of a packed log, in their order. Throws a RangeError where the bytes are not one. */
export const unpackLog = (bytes: Uint8Array): LogEntry[] => [...entriesOf(bytes)];

/** The same one by one, so that of a long log no more than that is held. */
export function* entriesOf(bytes: Uint8Array): Generator<LogEntry> {
  const items: string[] = [];
  const from = new ByteReader(bytes);

  const item = (): string => {
    const index = from.integer();
    if (index > items.length) throw new RangeError('The log names an item that it has not introduced.');
    if (index === items.length) items.push(from.text());
    return items[index] ?? '';
  };
  const sign = (): Sign => {
    const known = SIGN_IDS[from.byte()];
    if (!known) throw new RangeError('The log holds a sign that this version does not know.');
    return known;
  };
  const viewer = (): ViewerHash => {
    let digits = '';
    for (let count = 0; count < 8; count++) digits += HEX[from.byte()];
    return digits as ViewerHash;
  };

  const version = from.ended ? VERSION : from.byte();
  if (version < OLDEST || version > VERSION) throw new RangeError('The log is of a newer version.');
  while (!from.ended) {
    const code = from.byte();
    const columns = code < LOST ? from.byte() : 0;
    const when = moment(from.time());
    if (code === HEARD) yield { kind: 'heard', at: when, until: moment(when + from.integer()) };
    else if (code === WATCHED) yield { kind: 'watched', at: when, until: moment(when + from.integer()) };
    else if (code === LOST) yield { kind: 'lost', at: when, count: from.integer() };
    else if (code === END) yield { kind: 'end', at: when };
    else if (code >= READING) {
      const reading = READING_IDS[code - READING];
      if (!reading) throw new RangeError('The log holds a reading that this version does not know.');
      const low = from.number();
      const high = columns & COUNT ? from.number() : null;
      yield { kind: 'reading', at: when, reading, low, high, item: columns & ITEM ? item() : null };
    } else {
      const kind = EVENT_KINDS[code];
      if (!kind) throw new RangeError('The log holds an event that this version does not know.');
      yield {
        kind,
        at: when,
        viewer: columns & VIEWER ? viewer() : null,
        count: columns & COUNT ? from.number() : 1,
        value: columns & VALUE ? from.number() : 0,
        item: columns & ITEM ? item() : null,
        sign: columns & SIGN ? sign() : null,
        ...(columns & TOPICS && { topics: from.integer() }),
      };
    }
  }
}
