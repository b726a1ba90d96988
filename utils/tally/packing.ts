import { ByteReader, ByteWriter } from '../events/bytes.ts';
import { EVENT_KINDS } from '../events/entry.ts';
import { STATED, TOTALS } from '../events/readings.ts';
import { SIGN_IDS } from '../events/signs.ts';
import { TOPIC_COUNTS } from '../events/topics.ts';
import { duration, moment, type SlotIndex } from '../units.ts';
import { level, number, record, type Shape, stated, tally, total } from './shapes.ts';
import type { Span } from './slot.ts';

/** A slot and what was heard in it. */
export type SlotSpan = readonly [slot: SlotIndex, span: Span];

const VERSION = 1;

const events = record(EVENT_KINDS, () => tally);
const signs = record(SIGN_IDS, () => tally);
const topics = record(TOPIC_COUNTS, () => number);
const totals = record(TOTALS, total);
const statements = record(STATED, stated);

const ONLINE = 1;
const ENDED = 2;
const WATCHED = 4;
const LOST = 8;

const span: Shape<Span> = {
  write: (to, value) => {
    to.time(value.from);
    to.time(value.until);
    to.number(value.heard);
    to.byte(
      (value.online ? ONLINE : 0) |
        (value.endedAt === null ? 0 : ENDED) |
        (value.watched ? WATCHED : 0) |
        (value.lost ? LOST : 0),
    );
    events.write(to, value.events);
    signs.write(to, value.signs);
    topics.write(to, value.topics);
    totals.write(to, value.totals);
    statements.write(to, value.stated);
    if (value.online) level.write(to, value.online);
    if (value.endedAt !== null) to.time(value.endedAt);
    if (value.watched) to.number(value.watched);
    if (value.lost) to.number(value.lost);
  },
  read: (from) => {
    const [start, until, heard, there] = [from.time(), from.time(), from.number(), from.byte()];
    return {
      from: moment(start),
      until: moment(until),
      heard: duration(heard),
      events: events.read(from),
      signs: signs.read(from),
      topics: topics.read(from),
      totals: totals.read(from),
      stated: statements.read(from),
      online: there & ONLINE ? level.read(from) : null,
      endedAt: there & ENDED ? moment(from.time()) : null,
      watched: duration(there & WATCHED ? from.number() : 0),
      lost: there & LOST ? from.number() : 0,
    };
  },
};

/** Slots as bytes, a tenth of what they take as objects: times are told from the one before, numbers as varints. */
export function packSlots(slots: Iterable<SlotSpan>): Uint8Array<ArrayBuffer> {
  const to = new ByteWriter();
  to.byte(VERSION);
  let before = 0;
  for (const [slot, value] of slots) {
    to.signed(slot - before);
    before = slot;
    span.write(to, value);
  }
  return to.written();
}

/** The same slots, in their order. Throws a RangeError where the bytes hold none. */
export function unpackSlots(bytes: Uint8Array): SlotSpan[] {
  const from = new ByteReader(bytes);
  if (from.byte() !== VERSION) throw new RangeError('The slots are of a newer version.');
  const slots: SlotSpan[] = [];
  for (let slot = 0; !from.ended;) {
    slot += from.signed();
    slots.push([slot as SlotIndex, span.read(from)]);
  }
  return slots;
}
