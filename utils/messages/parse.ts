import * as v from 'valibot';
import { EVENT_KINDS } from '../events/entry.ts';
import { READING_IDS } from '../events/readings.ts';
import { SIGN_IDS } from '../events/signs.ts';
import { LONGEST_TEXT, MARK_KINDS } from '../metrics/mark-kinds.ts';
import { PAGE_KINDS, VIAS } from '../platforms/platform.ts';
import {
  type BroadcastId,
  type MarkId,
  moment,
  type PlatformId,
  type RecorderId,
  type Revision,
  type RoomId,
  type Seq,
  type ViewerHash,
} from '../units.ts';
import { KEPT_GROUPS } from '../viewers/groups.ts';
import type { Ask, Batch, Marking, RecorderHeader, UsualAt } from './messages.ts';

export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const Time = v.pipe(Count, v.transform(moment));
export const Amount = v.pipe(v.number(), v.finite(), v.minValue(0));
export const Short = v.pipe(v.string(), v.maxLength(200));
export const Name = v.nullable(Short);
export const id = <Id extends string>() =>
  v.pipe(
    Short,
    v.transform((text) => text as Id),
  );
export const whole = <Whole extends number>() =>
  v.pipe(
    Count,
    v.transform((count) => count as Whole),
  );
export const Hash = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{16}$/),
  v.transform((text) => text as ViewerHash),
);

const Entry = v.variant('kind', [
  v.object({
    kind: v.picklist(EVENT_KINDS),
    at: Time,
    viewer: v.nullable(Hash),
    count: Amount,
    value: Amount,
    item: Name,
    sign: v.nullable(v.picklist(SIGN_IDS)),
    topics: v.exactOptional(Count),
  }),
  v.object({
    kind: v.literal('reading'),
    at: Time,
    reading: v.picklist(READING_IDS),
    low: v.pipe(v.number(), v.finite()),
    high: v.nullable(v.pipe(v.number(), v.finite())),
    item: Name,
  }),
  v.object({ kind: v.literal('heard'), at: Time, until: Time }),
  v.object({ kind: v.literal('watched'), at: Time, until: Time }),
  v.object({ kind: v.literal('lost'), at: Time, count: Count }),
  v.object({ kind: v.literal('end'), at: Time }),
]);

export const Header = v.object({
  id: id<RecorderId>(),
  platform: id<PlatformId>(),
  page: v.picklist(PAGE_KINDS),
  room: v.nullable(id<RoomId>()),
  broadcast: v.nullable(id<BroadcastId>()),
  title: v.nullable(v.pipe(v.string(), v.maxLength(400))),
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  openedAt: Time,
});

export const Sets = v.object(v.entriesFromList(KEPT_GROUPS, v.exactOptional(v.array(Hash))));

export const Diagnosed = v.object({
  frames: Amount,
  understood: Amount,
  broken: Amount,
  dropped: Amount,
  foreign: Amount,
  unknown: v.record(Short, Amount),
  unread: Amount,
  unreadSince: v.nullable(Time),
  unseen: v.boolean(),
});

const Address = v.pipe(v.string(), v.maxLength(10_000));
const RawFrame = v.object({
  at: Time,
  via: v.picklist(VIAS),
  url: Address,
  body: v.string(),
  base64: v.boolean(),
});

const BatchSchema = v.object({
  header: Header,
  seq: whole<Seq>(),
  arrival: Time,
  viewerKey: Short,
  entries: v.array(Entry),
  elder: v.nullable(v.object({ key: Short, viewers: Sets })),
  keys: v.array(Short),
  listed: v.array(Short),
  combos: v.array(v.tuple([Short, Amount])),
  diagnostics: Diagnosed,
  transportClock: v.boolean(),
  since: whole<Revision>(),
  raw: v.nullable(v.object({ page: Address, frames: v.array(RawFrame), dropped: Count })),
});

const Badge = v.object({ text: v.pipe(v.string(), v.maxLength(12)) });
export const MarkShape = {
  id: id<MarkId>(),
  recorder: id<RecorderId>(),
  at: Time,
  until: v.nullable(Time),
  kind: v.picklist(MARK_KINDS),
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  deleted: v.boolean(),
};
const MarkSchema = v.object(MarkShape);

/**
 * What the user marks, at the background's door.
 *
 * @throws ValiError where it is not that
 */
export const parseMark = (sent: unknown): Marking => v.parse(MarkSchema, sent);

const KeepRaw = v.object({ recorder: id<RecorderId>(), on: v.boolean() });

/**
 * A batch at the background's door: it comes from beside a page that may be hostile.
 *
 * @throws ValiError where it is not one
 */
export const parseBatch = (sent: unknown): Batch => v.parse(BatchSchema, sent);

/**
 * What a recorder says of itself, at the background's door.
 *
 * @throws ValiError where it is not that
 */
export const parseHeader = (sent: unknown): RecorderHeader => v.parse(Header, sent);

const UsualAtSchema = v.object({ header: Header, minute: Count });

/**
 * Which minute of a broadcast a recorder asks for, at the background's door.
 *
 * @throws ValiError where it is not that
 */
export const parseUsualAt = (sent: unknown): UsualAt => v.parse(UsualAtSchema, sent);

/**
 * Whether raw traffic is to be kept, at the background's door.
 *
 * @throws ValiError where it does not say so
 */
export const parseKeepRaw = (sent: unknown): Ask<'keepRaw'> => v.parse(KeepRaw, sent);

/**
 * What the toolbar is to say, at the background's door.
 *
 * @throws ValiError where it is not that
 */
export const parseBadge = (sent: unknown): Ask<'badge'> => v.parse(Badge, sent);
