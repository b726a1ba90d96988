import type { RecorderRow } from '../store/schema.ts';
import type { Span } from '../tally/slot.ts';
import type { BroadcastId, BroadcastKey, Moment, PlatformId, RoomId } from '../units.ts';
import type { Figures, MetricId } from './definitions.ts';
import type { Explained } from './explained.ts';
import type { Figure, Gap } from './figure.ts';
import type { Alternatives } from './figures.ts';
import type { SetId } from './sets.ts';

/** One minute of a broadcast, resolved: what a timeline draws and a table of minutes lists. */
export interface Minute {
  readonly from: Moment;
  readonly until: Moment;
  /** 0 to 1. */
  readonly coverage: number;
  readonly span: Span;
  /** Rises of running totals within the minute, counted from the minute before: they add up. */
  readonly rises: Readonly<Partial<Record<'entries' | 'likes' | 'orders' | 'gmv', number>>>;
}

/** A broadcast as the list shows it. */
export interface BroadcastView {
  readonly key: BroadcastKey;
  readonly platform: PlatformId;
  readonly room: RoomId | null;
  readonly broadcast: BroadcastId | null;
  readonly title: string | null;
  readonly from: Moment;
  readonly until: Moment;
  readonly ended: boolean;
  /** Something was heard of it within the last half minute of the computer's clock. */
  readonly live: boolean;
  readonly mine: boolean;
  readonly kept: boolean;
  /** Free words, or `kind:value` as in `host:小美`. */
  readonly tags: readonly string[];
  readonly coverage: number;
  readonly gaps: readonly Gap[];
  /** The definition set that the figures are computed by. */
  readonly definitions: SetId;
  readonly figures: Figures;
  readonly alternatives: Alternatives;
  /** What the platform itself reports under the same ids: whole-broadcast totals, stated figures. */
  readonly reported: Readonly<Partial<Record<MetricId, Figure>>>;
  readonly recorders: readonly RecorderRow[];
}

/** A broadcast as its own page shows it. */
export interface BroadcastDetail extends BroadcastView {
  readonly minutes: readonly Minute[];
  readonly explained: readonly Explained[];
}
