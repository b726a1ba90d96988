import type { Moment, ViewerHash } from '../units.ts';
import type { Bounds, ReadingId } from './readings.ts';
import type { Sign } from './signs.ts';

/** What can happen in a room. The order is the log's numbering: append only. */
export const EVENT_KINDS = [
  'comment',
  'like',
  'gift',
  'follow',
  'share',
  'clubJoin',
  'entry',
  'productShown',
  'productHidden',
  'purchaseHint',
  'orderCreated',
  'orderPaid',
  'orderRefunded',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** The kinds that make a viewer one who interacted. */
export const INTERACTIONS = ['comment', 'like', 'gift', 'follow', 'share'] as const satisfies EventKind[];
export type Interaction = (typeof INTERACTIONS)[number];

/** Something that happened. */
export interface EventEntry {
  readonly kind: EventKind;
  readonly at: Moment;
  readonly viewer: ViewerHash | null;
  /** How many at once: likes in a burst, gifts in a combo's step, items in an order; else 1. */
  readonly count: number;
  /** Worth of all of them: a gift's in the platform's coin, an order's in minor units; else 0. */
  readonly value: number;
  /** The gift or product it was about. */
  readonly item: string | null;
  /** Why it does not count as organic; null where it does. */
  readonly sign: Sign | null;
  /** What a comment is about, a bit for each of `TOPICS`; absent where it was not looked through. */
  readonly topics?: number;
}

/** A figure the platform reported, of the broadcast or of one product of it. */
export interface ReadingEntry extends Bounds {
  readonly kind: 'reading';
  readonly at: Moment;
  readonly reading: ReadingId;
  readonly item: string | null;
}

/** The recorder heard the room from `at` until `until` without a gap. */
export interface HeardEntry {
  readonly kind: 'heard';
  readonly at: Moment;
  readonly until: Moment;
}

/** The user watched from `at` until `until`: the tab was in sight and the stream was playing. */
export interface WatchedEntry {
  readonly kind: 'watched';
  readonly at: Moment;
  readonly until: Moment;
}

/** So many frames were sent and never arrived, by the connection's own numbering. */
export interface LostEntry {
  readonly kind: 'lost';
  readonly at: Moment;
  readonly count: number;
}

/** The platform said that the broadcast is over. */
export interface EndEntry {
  readonly kind: 'end';
  readonly at: Moment;
}

/** One line of the event log, which is the truth that everything else is computed from. */
export type LogEntry = EventEntry | ReadingEntry | HeardEntry | WatchedEntry | LostEntry | EndEntry;
