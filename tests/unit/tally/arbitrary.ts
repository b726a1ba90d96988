import fc from 'fast-check';
import {
  EVENT_KINDS,
  type EventEntry,
  type LogEntry,
  type ReadingEntry,
} from '../../../utils/events/entry.ts';
import { type Bounds, exactly, READING_IDS, STATED, TOTALS } from '../../../utils/events/readings.ts';
import { TOPIC_COUNTS } from '../../../utils/events/topics.ts';
import { SIGN_IDS } from '../../../utils/events/signs.ts';
import type { Claim } from '../../../utils/tally/resolve.ts';
import { SLOT, type Span } from '../../../utils/tally/slot.ts';
import { duration, moment, type RecorderId, type SlotIndex } from '../../../utils/units.ts';

/** Few moments and small numbers, so that ties come up often. */
const anyAt = fc.nat(6).map(moment);
const anyCount = fc.nat(9);
const anyBounds: fc.Arbitrary<Bounds> = fc
  .record({ low: anyCount, more: fc.option(anyCount, { freq: 4 }) })
  .map(({ low, more }) => ({ low, high: more === null ? null : low + more }));

/** Of each name a value or none. */
const some = <Name extends string, Value>(names: readonly Name[], value: fc.Arbitrary<Value>) =>
  fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<
    Partial<Record<Name, Value>>
  >;

const anyTally = fc.record({ events: anyCount, count: anyCount, value: anyCount });
const anyTotal = fc.record({ firstAt: anyAt, first: anyBounds, lastAt: anyAt, top: anyBounds });
const anyLevel = fc.record({
  firstAt: anyAt,
  first: anyBounds,
  lastAt: anyAt,
  last: anyBounds,
  peak: anyBounds,
  area: fc.record({ low: anyCount, high: anyCount }),
  known: anyCount.map(duration),
});

/** Any span that could come out of a log. */
export const anySpan: fc.Arbitrary<Span> = fc
  .record({
    from: anyAt,
    length: fc.nat(6),
    heard: fc.nat(6),
    events: some(EVENT_KINDS, anyTally),
    totals: some(TOTALS, anyTotal),
    stated: some(
      STATED,
      fc.record({ at: anyAt, low: anyCount }).map(({ at, low }) => ({ at, ...exactly(low) })),
    ),
    online: fc.option(anyLevel),
    endedAt: fc.option(anyAt),
    signs: some(SIGN_IDS, anyTally),
    topics: some(TOPIC_COUNTS, anyCount),
    watched: anyCount.map(duration),
    lost: anyCount,
  })
  .map(({ length, heard, ...span }) => ({
    ...span,
    until: moment(span.from + length),
    heard: duration(Math.min(length, heard)),
  }));

/** Two on a room's page, two on its console, two on bound pages. */
const RECORDERS = {
  ann: 'room',
  ben: 'room',
  cy: 'console',
  dee: 'console',
  eve: 'bound',
  flo: 'bound',
} as const;

/** A slot of one of the recorders, that heard some of it. */
const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    recorder: fc.constantFrom(...(Object.keys(RECORDERS) as (keyof typeof RECORDERS)[])),
    slot: fc.nat(4),
    start: fc.nat(SLOT - 1),
    length: fc.integer({ min: 1, max: SLOT }),
    span: anySpan,
  })
  .map(({ recorder, slot, start, length, span }) => {
    const from = slot * SLOT + start;
    const until = Math.min(from + length, (slot + 1) * SLOT);
    return {
      recorder: recorder as string as RecorderId,
      page: RECORDERS[recorder],
      slot: slot as SlotIndex,
      span: { ...span, from: moment(from), until: moment(until), heard: duration(until - from) },
    };
  });

/** The rows of a broadcast: one for each recorder and slot. */
export const anyClaims = fc.uniqueArray(anyClaim, {
  maxLength: 16,
  selector: ({ recorder, slot }) => `${recorder} ${slot}`,
});

const anyEvent: fc.Arbitrary<EventEntry> = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS),
  at: fc.nat(90_000).map(moment),
  viewer: fc.constant(null),
  count: anyCount,
  value: anyCount,
  item: fc.constant(null),
  sign: fc.option(fc.constantFrom(...SIGN_IDS)),
});

const readingAt = (at: number): fc.Arbitrary<ReadingEntry> =>
  fc
    .record({ reading: fc.constantFrom(...READING_IDS, 'online', 'online', 'online'), bounds: anyBounds })
    .map(({ reading, bounds }) => ({
      kind: 'reading',
      at: moment(at),
      reading,
      ...(STATED.some((id) => id === reading) ? exactly(bounds.low) : bounds),
      item: null,
    }));

/** Time watched and frames lost, which lie where they like. */
const anyAside: fc.Arbitrary<LogEntry> = fc.oneof(
  fc
    .tuple(fc.nat(90_000), fc.nat(25_000))
    .map(([at, length]): LogEntry => ({ kind: 'watched', at: moment(at), until: moment(at + length) })),
  fc
    .tuple(fc.nat(90_000), anyCount)
    .map(([at, count]): LogEntry => ({ kind: 'lost', at: moment(at), count })),
);

/** What a recorder hands over at once: events and readings, and behind them the stretch in which it heard them. */
export type Stretch = readonly LogEntry[];

const stretch = (from: number, length: number): fc.Arbitrary<Stretch> =>
  fc
    .tuple(
      fc.array(anyEvent, { maxLength: 3 }),
      fc.array(fc.integer({ min: from, max: from + length }).chain(readingAt), { maxLength: 4 }),
      fc.array(anyAside, { maxLength: 2 }),
    )
    .map(([events, readings, asides]) => [
      ...events,
      ...asides,
      ...readings,
      { kind: 'heard', at: moment(from), until: moment(from + length) },
    ]);

const course = fc.array(
  fc.record({
    gap: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(40_000)),
    length: fc.integer({ min: 1, max: 25_000 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A recorder's log, in the pieces in which it was handed over. */
export const anyStretches: fc.Arbitrary<Stretch[]> = course.chain((steps) => {
  let at = 0;
  const pieces = steps.map(({ gap, length }) => {
    const from = at + gap;
    at = from + length;
    return stretch(from, length);
  });
  return fc.tuple(...pieces);
});
