import type { EventKind } from '../events/entry.ts';
import type { Bounds, ReadingOf } from '../events/readings.ts';
import type { Sign } from '../events/signs.ts';
import type { TopicCounts } from '../events/topics.ts';
import { duration, type Duration, type Moment, moment, type SlotIndex } from '../units.ts';

/** The length of a slot. */
export const SLOT = duration(10_000);

export const slotOf = (at: Moment): SlotIndex => Math.floor(at / SLOT) as SlotIndex;
export const slotStart = (slot: SlotIndex): Moment => moment(slot * SLOT);

/** Events of one kind. */
export interface Tally {
  readonly events: number;
  readonly count: number;
  readonly value: number;
}

/** A running total over a span: its first reading, and the highest (servers deliver out of order). */
export interface Total {
  readonly firstAt: Moment;
  readonly first: Bounds;
  readonly lastAt: Moment;
  readonly top: Bounds;
}

/** A figure the platform computed itself: the last one stands. */
export interface Stated extends Bounds {
  readonly at: Moment;
}

/** Viewers online over a span, as a step function of the readings. */
export interface Level {
  readonly firstAt: Moment;
  readonly first: Bounds;
  readonly lastAt: Moment;
  readonly last: Bounds;
  readonly peak: Bounds;
  /** ∫N dt in viewer-milliseconds over `known`. */
  readonly area: { readonly low: number; readonly high: number };
  /** How much of the span the level is known for. */
  readonly known: Duration;
}

/**
 * What was heard over a span: the value of `fold`, which is associative and commutative. A slot of the
 * database is the span of ten seconds of one recorder.
 */
export interface Span {
  /** First and last moment heard; the span is empty while `heard` is 0 and nothing was counted. */
  readonly from: Moment;
  readonly until: Moment;
  readonly heard: Duration;
  readonly events: Partial<Record<EventKind, Tally>>;
  /** Those of the events that bear a sign, by sign. */
  readonly signs: Partial<Record<Sign, Tally>>;
  /** Those of the comments that are about something. */
  readonly topics: TopicCounts;
  readonly totals: Partial<Record<ReadingOf<'total'>, Total>>;
  readonly stated: Partial<Record<ReadingOf<'stated'>, Stated>>;
  readonly online: Level | null;
  readonly endedAt: Moment | null;
  /** How long the user watched. */
  readonly watched: Duration;
  /** Frames that were sent and never arrived. */
  readonly lost: number;
}

/** A moment at which nothing was heard. */
export const emptySpan = (at: Moment): Span => ({
  from: at,
  until: at,
  heard: duration(0),
  events: {},
  signs: {},
  topics: {},
  totals: {},
  stated: {},
  online: null,
  endedAt: null,
  watched: duration(0),
  lost: 0,
});

/** What slots lack that were stored before there were signs, topics, time watched and losses. */
const LATER: Pick<Span, 'signs' | 'topics' | 'watched' | 'lost'> = {
  signs: {},
  topics: {},
  watched: duration(0),
  lost: 0,
};

/** A span as any version of the extension stored it. */
export type StoredSpan = Omit<Span, keyof typeof LATER> & Partial<typeof LATER>;

export const wholeSpan = (stored: StoredSpan): Span => ({ ...LATER, ...stored });
