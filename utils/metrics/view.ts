import type { TopicCounts } from '../events/topics.ts';
import type { StandOut } from '../alerts/stand-out.ts';
import type { Steps } from '../recorder/slices.ts';
import type { MarkRow, RecorderRow } from '../store/schema.ts';
import type { BroadcastId, BroadcastKey, Moment, PlatformId, RoomId } from '../units.ts';
import type { Figures, MetricId } from './definitions.ts';
import type { Explained } from './explained.ts';
import type { Figure, Gap } from './figure.ts';
import type { Alternatives } from './figures.ts';
import type { LossSeries } from './loss-series.ts';
import type { Minute } from './minutes.ts';
import type { ShiftView } from './shift-figures.ts';
import type { SetId } from './sets.ts';
import type { ProductSales } from './sold-products.ts';

export type { Minute } from './minutes.ts';

/** A broadcast as the list shows it. */
export interface BroadcastView {
  readonly key: BroadcastKey;
  readonly platform: PlatformId;
  readonly room: RoomId | null;
  readonly broadcast: BroadcastId | null;
  readonly title: string | null;
  /** Of its money, where that is not the platform's usual one. */
  readonly currency?: string;
  /** What was brought in of it, as `stampOf` has it. */
  readonly brought?: string;
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

/** A broadcast as the list and comparisons know it. */
export interface Listed extends Pick<
  BroadcastView,
  | 'key'
  | 'platform'
  | 'room'
  | 'broadcast'
  | 'title'
  | 'currency'
  | 'brought'
  | 'from'
  | 'until'
  | 'ended'
  | 'live'
  | 'mine'
  | 'kept'
  | 'tags'
  | 'coverage'
  | 'figures'
> {
  /** The products explained in it, each once. */
  readonly products: readonly string[];
  /** Viewers online in steps of equal length; NaN where they are not known. */
  readonly curve: Float32Array;
  /** What comments were about, where they were looked through. */
  readonly topics: TopicCounts;
  readonly shifts: readonly Omit<ShiftView, 'alternatives'>[];
}

/** Broadcasts, newest first: the newest of them, as long as the others have not been read. */
export interface Listing {
  readonly views: readonly Listed[];
  readonly whole: boolean;
}

/** A broadcast as its own page shows it. */
export interface BroadcastDetail extends BroadcastView, StandOut {
  readonly minutes: readonly Minute[];
  /** None while the log that tells of them is still being read. */
  readonly explained: readonly Explained[];
  /** Null where entries or viewers online are told too coarsely. */
  readonly lossSeries: LossSeries | null;
  /** False while its log is still being read: what only the log tells is then not told yet. */
  readonly complete: boolean;
  /**
   * The figures of a stretch, step by step, by its slots, under another definition set if asked; null where nothing
   * was heard in it.
   */
  readonly during: (from: Moment, until: Moment, set?: SetId) => Steps<Figures | null>;
  /** What the user marked, in the order of time. */
  readonly marks: readonly MarkRow[];
  /** What imported orders say under the same ids, where there are any. */
  readonly ordered: Readonly<Partial<Record<MetricId, Figure>>>;
  /** What each product sold, by imported orders. */
  readonly sales: readonly ProductSales[];
  /** Its hosts' parts; none where no host change was marked. */
  readonly shifts: readonly ShiftView[];
}
