import type { TopicCounts } from '../events/topics.ts';
import type { Explanation } from '../metrics/explanations.ts';
import type { PackedFigures } from '../metrics/packed-figures.ts';
import type { ShiftSpan } from '../metrics/shifts.ts';
import type { BroadcastId, BroadcastKey, Moment, PlatformId, RoomId } from '../units.ts';

/** A cache of all that is stored of a broadcast that is over, remade by `foldOf`: what lists and comparisons read. */
export interface FoldRow {
  readonly key: BroadcastKey;
  /** What its figures are packed as; rows of another shape are made anew. */
  readonly shape: string;
  readonly platform: PlatformId;
  readonly room: RoomId | null;
  readonly broadcast: BroadcastId | null;
  readonly title: string | null;
  readonly currency?: string;
  readonly brought?: string;
  readonly from: Moment;
  readonly until: Moment;
  readonly ended: boolean;
  readonly coverage: number;
  /** A console was heard, which nobody but its owner can open. */
  readonly byConsole: boolean;
  readonly products: readonly string[];
  readonly figures: PackedFigures;
  readonly curve: Float32Array;
  /** What comments were about. */
  readonly topics: TopicCounts;
  readonly shifts: readonly (ShiftSpan & { readonly figures: PackedFigures })[];
}

/**
 * A cache of the products explained in a broadcast that is over, made with its fold and apart from it: lists read
 * thousands of folds. Of the figures those that a product has of its own stand for the room's.
 */
export interface ExplanationsRow {
  readonly key: BroadcastKey;
  readonly platform: PlatformId;
  readonly currency?: string;
  readonly explained: readonly (Explanation & { readonly figures: PackedFigures })[];
}

/**
 * A cache of what the page of a broadcast that is over shows first beside these, made with them: its minutes, packed
 * by `packOpening`. A day is thousands of slots, and this is one row.
 */
export interface OpeningRow {
  readonly key: BroadcastKey;
  readonly packed: Uint8Array;
}

/** A broadcast whose fold is not there yet, or holds no longer. */
export interface UnfoldedRow {
  readonly key: BroadcastKey;
  /** Another one whenever what was brought in beside its recording has changed. */
  readonly since?: string;
}
