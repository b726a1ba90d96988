import type { MetricId } from '../../../../utils/metrics/definitions.ts';

/** A number is exact, a pair bounds (null: open), null must be unknown. */
export type Fact = number | readonly [low: number, high: number | null] | null;
export type Figures = Partial<Record<MetricId, Fact>> & { ended: boolean };

/** A figure's readings. */
export interface Range {
  readonly first: number;
  readonly last: number;
  readonly max: number;
  readonly readings: number;
}

/** What the traffic holds, in the manner of the truth files beside captures. Moments in seconds, money in fen. */
export interface Truth {
  readonly platform: 'douyin';
  readonly room: string;
  readonly broadcast: string;
  readonly title: string;
  /** When the page has its first batch, and when the broadcast ends. */
  readonly first: number;
  readonly end: number;
  readonly frames: number;
  readonly polls: number;
  readonly messages: number;
  readonly delivered_twice: number;
  readonly events: {
    readonly comments: number;
    readonly like_messages: number;
    readonly follows: number;
    readonly shares: number;
    readonly club_joins: number;
    readonly gifts: number;
    readonly gift_messages: number;
    readonly gift_value: number;
    readonly entries_seen: number;
    readonly product_pins: number;
    readonly purchase_hints: number;
    readonly member_messages_not_counted: number;
    readonly club_upgrades_not_counted: number;
    readonly messages_not_read: number;
  };
  /** The comments by what made the viewers write them, and how many waves the induced ones came in. */
  readonly remarks: {
    readonly organic: number;
    readonly induced: number;
    readonly suspicious: number;
    readonly waves: number;
  };
  readonly likes: {
    readonly total_first: number;
    readonly total_last: number;
    readonly rise: number;
    readonly first_burst: number;
    readonly sum_of_bursts_wrong: number;
  };
  /** True values behind what is sent, rounded or not. */
  readonly readings: { readonly online: Range; readonly cumulative_viewers: Range; readonly entries: Range };
  readonly unique: {
    readonly commenters: number;
    readonly likers: number;
    readonly gifters: number;
    readonly followers: number;
    readonly sharers: number;
    readonly entrants: number;
    readonly interactors: number;
  };
  readonly orders: {
    readonly created: number;
    readonly paid: number;
    readonly refunded: number;
    readonly items: number;
  };
  readonly gmv: number;
  readonly refunds: number;
  readonly buyers: number;
  readonly product_clickers: number;
  /** Over the whole broadcast, of the simulated viewers: nothing of it is estimated. */
  readonly dwell: {
    readonly entries: number;
    readonly viewers: number;
    readonly viewer_seconds: number;
    readonly seconds_per_entry: number;
    readonly seconds_per_viewer: number;
  };
  /** What the room's first and last reading leave possible. */
  readonly entries_bounds: readonly [number, number];
  /** ∫N dt of the readings from the first to the end, as a step function. */
  readonly viewer_seconds_step: number;
  /** What the console stated last, unrounded, under the ids of the metrics. */
  readonly reported: Partial<Record<MetricId, number>>;
  readonly ended: true;
  readonly figures: Figures;
  readonly notes: readonly string[];
}

/** What is known before the figures are drawn up. */
export type Facts = Omit<Truth, 'figures'>;
