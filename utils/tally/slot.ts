import type { EventKind } from '../events/entry.ts';
import type { Bounds, ReadingOf } from '../events/readings.ts';
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
  readonly totals: Partial<Record<ReadingOf<'total'>, Total>>;
  readonly stated: Partial<Record<ReadingOf<'stated'>, Stated>>;
  readonly online: Level | null;
  readonly endedAt: Moment | null;
}
