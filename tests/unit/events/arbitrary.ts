import fc from 'fast-check';
import {
  EVENT_KINDS,
  type EventEntry,
  type LogEntry,
  type ReadingEntry,
} from '../../../utils/events/entry.ts';
import { type Bounds, READING_IDS } from '../../../utils/events/readings.ts';
import { TOPICS } from '../../../utils/events/topics.ts';
import { SIGN_IDS } from '../../../utils/events/signs.ts';
import { type Moment, moment, type ViewerHash } from '../../../utils/units.ts';

const YEAR_2100 = 4_102_444_800_000;

export const anyMoment: fc.Arbitrary<Moment> = fc.integer({ min: 0, max: YEAR_2100 }).map(moment);

export const anyHash: fc.Arbitrary<ViewerHash> = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((bits) => bits.toString(16).padStart(16, '0') as ViewerHash);

/** Whole and broken numbers, small, large and huge; there is no −0 to tell from 0. */
const anyAmount = fc
  .oneof(fc.nat(300), fc.maxSafeNat(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((amount) => amount + 0);

export const anyBounds: fc.Arbitrary<Bounds> = fc.record({
  low: anyAmount,
  high: fc.option(anyAmount),
});

const anyItem = fc.option(
  fc.oneof(fc.constantFrom('463', '3501'), fc.string({ unit: 'grapheme', maxLength: 30 })),
);

const anyEvent: fc.Arbitrary<EventEntry> = fc.record(
  {
    kind: fc.constantFrom(...EVENT_KINDS),
    at: anyMoment,
    viewer: fc.option(anyHash),
    count: anyAmount,
    value: anyAmount,
    item: anyItem,
    sign: fc.option(fc.constantFrom(...SIGN_IDS)),
    topics: fc.nat(2 ** TOPICS.length - 1),
  },
  { requiredKeys: ['kind', 'at', 'viewer', 'count', 'value', 'item', 'sign'] },
);

const anyReading: fc.Arbitrary<ReadingEntry> = fc
  .record({ at: anyMoment, reading: fc.constantFrom(...READING_IDS), bounds: anyBounds, item: anyItem })
  .map(({ at, reading, bounds, item }) => ({ kind: 'reading', at, reading, ...bounds, item }));

/** Any line that a log may hold. */
export const anyEntry: fc.Arbitrary<LogEntry> = fc.oneof(
  { weight: 4, arbitrary: anyEvent },
  { weight: 3, arbitrary: anyReading },
  fc
    .record({
      kind: fc.constantFrom('heard' as const, 'watched' as const),
      at: anyMoment,
      length: fc.nat(100_000_000),
    })
    .map(({ kind, at, length }): LogEntry => ({ kind, at, until: moment(at + length) })),
  fc
    .record({ at: anyMoment, count: fc.maxSafeNat() })
    .map(({ at, count }): LogEntry => ({ kind: 'lost', at, count })),
  anyMoment.map((at): LogEntry => ({ kind: 'end', at })),
);
