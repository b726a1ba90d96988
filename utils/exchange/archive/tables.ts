import * as v from 'valibot';
import { EVENT_KINDS } from '../../events/entry.ts';
import { STATED, TOTALS } from '../../events/readings.ts';
import { SIGN_IDS } from '../../events/signs.ts';
import { TOPIC_COUNTS } from '../../events/topics.ts';
import {
  Amount,
  Count,
  Diagnosed,
  Hash,
  Header,
  id,
  MarkShape,
  Name,
  Sets,
  Short,
  Time,
  whole,
} from '../../messages/parse.ts';
import { METRIC_IDS } from '../../metrics/definitions.ts';
import { periodOf } from '../../metrics/review/period.ts';
import { STATES } from '../orders/order.ts';
import { OUTSIDE } from '../outside/outside.ts';
import { isBase64 } from '../../platforms/base64.ts';
import type { StoredRecorder } from '../../store/schema.ts';
import type { WholeRows } from '../../store/whole.ts';
import { LONGEST_NOTE } from '../../store/reviews.ts';
import { LONGEST_TAG, MOST_TAGS } from '../../store/tags.ts';
import {
  duration,
  type BroadcastKey,
  type PlatformId,
  type RecorderId,
  type ReviewId,
  type Revision,
  type RoomId,
  type Seq,
  type SlotIndex,
} from '../../units.ts';
import { fromBase64 } from './json.ts';

const Length = v.pipe(Count, v.transform(duration));
const Value = v.pipe(v.number(), v.finite());
const Key = v.pipe(
  v.string(),
  v.maxLength(800),
  v.transform((text) => text as BroadcastKey),
);
const BoundsShape = { low: Value, high: v.nullable(Value) };
const Bounds = v.object(BoundsShape);
const Read = v.object({ at: Time, level: Bounds });
const Tally = v.object({ events: Amount, count: Amount, value: Amount });
const Total = v.object({ firstAt: Time, first: Bounds, lastAt: Time, top: Bounds });
const Level = v.object({
  firstAt: Time,
  first: Bounds,
  lastAt: Time,
  last: Bounds,
  peak: Bounds,
  area: v.object({ low: Value, high: Value }),
  known: Length,
});

const Span = v.object({
  from: Time,
  until: Time,
  heard: Length,
  events: v.object(v.entriesFromList(EVENT_KINDS, v.exactOptional(Tally))),
  signs: v.object(v.entriesFromList(SIGN_IDS, v.exactOptional(Tally))),
  topics: v.optional(v.object(v.entriesFromList(TOPIC_COUNTS, v.exactOptional(Count))), {}),
  totals: v.object(v.entriesFromList(TOTALS, v.exactOptional(Total))),
  stated: v.object(v.entriesFromList(STATED, v.exactOptional(v.object({ at: Time, ...BoundsShape })))),
  online: v.nullable(Level),
  endedAt: v.nullable(Time),
  watched: Length,
  lost: Count,
});

const Log = v.pipe(v.string(), v.check(isBase64), v.transform(fromBase64));

/** Rows as any version of the extension wrote them. */
export type Written = Omit<WholeRows, 'recorders'> & { readonly recorders: readonly StoredRecorder[] };
type RowSchemas = { readonly [Name in keyof WholeRows]: v.GenericSchema<unknown, Written[Name][number]> };

/** What each table's rows must be; nothing that is not named here is taken. */
export const ROWS: RowSchemas = {
  recorders: v.object({
    ...Header.entries,
    key: Key,
    viewerKey: Short,
    elderKey: Name,
    transportClock: v.boolean(),
    lastSeq: whole<Seq>(),
    sealedSeq: whole<Seq>(),
    carry: v.object({ online: v.nullable(Read), waiting: v.array(Read), heardUntil: v.nullable(Time) }),
    shown: Name,
    from: v.nullable(Time),
    until: v.nullable(Time),
    arrival: Time,
    diagnostics: v.object({
      ...Diagnosed.entries,
      unread: v.exactOptional(Diagnosed.entries.unread),
      unseen: v.exactOptional(Diagnosed.entries.unseen),
      unreadSince: v.exactOptional(Diagnosed.entries.unreadSince),
    }),
    version: v.exactOptional(Name),
    ownKey: v.exactOptional(Key),
    revision: whole<Revision>(),
  }),
  chunks: v.object({
    recorder: id<RecorderId>(),
    first: whole<Seq>(),
    last: whole<Seq>(),
    log: Log,
    keys: v.array(Short),
    combos: v.array(v.tuple([Short, Amount])),
    listed: v.array(Short),
    revision: whole<Revision>(),
  }),
  slots: v.object({
    recorder: id<RecorderId>(),
    slot: whole<SlotIndex>(),
    span: Span,
    revision: whole<Revision>(),
  }),
  sketches: v.object({
    recorder: id<RecorderId>(),
    viewerKey: Short,
    part: v.picklist(['sealed', 'fresh']),
    viewers: Sets,
  }),
  marks: v.object({ ...MarkShape, editedAt: Time }),
  broadcasts: v.object({
    key: Key,
    kept: v.boolean(),
    tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_TAG * 2))), v.maxLength(MOST_TAGS)),
    into: v.optional(v.nullable(Key), null),
  }),
  orders: v.object({
    id: Hash,
    key: Short,
    buyer: v.nullable(Hash),
    platform: id<PlatformId>(),
    room: id<RoomId>(),
    state: v.picklist(STATES),
    lines: v.array(v.object({ product: v.string(), count: Amount, amount: Amount })),
    refunded: Amount,
    currency: Short,
    createdAt: Time,
    paidAt: v.nullable(Time),
    refundedAt: v.nullable(Time),
    source: Short,
  }),
  outside: v.object({
    id: v.pipe(v.string(), v.maxLength(1000)),
    platform: id<PlatformId>(),
    room: id<RoomId>(),
    what: v.picklist(OUTSIDE),
    from: Time,
    until: Time,
    value: Amount,
    currency: Name,
    broadcast: v.nullable(Key),
    deleted: v.boolean(),
    editedAt: Time,
  }),
  reviews: v.object({
    id: id<ReviewId>(),
    period: v.pipe(
      v.string(),
      v.check((name) => periodOf(name) !== null),
    ),
    text: v.pipe(v.string(), v.maxLength(LONGEST_NOTE * 2)),
    metric: v.nullable(v.picklist(METRIC_IDS)),
    decidedAt: Time,
    editedAt: Time,
    deleted: v.boolean(),
  }),
};

/** A table of an archive: a file of one row a line. */
export type Table = keyof WholeRows;
/** In the order in which archives hold them. */
export const TABLES = Object.keys(ROWS) as readonly Table[];
export const fileOf = (table: Table): string => `${table}.ndjson`;
