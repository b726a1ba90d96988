import type { Interval } from './statistics/wilson.ts';
import type { Sign } from '../events/signs.ts';
import type { Duration, Moment } from '../units.ts';

/** How a figure is known: counted by us, given by the platform, or inferred. */
export type Basis = 'observed' | 'reported' | 'estimated';

/** Why a figure is not known: a key of the interface's words, which also say what would fill it. */
export type Unknown =
  | 'notSent' // the platform's traffic does not carry it
  | 'needsConsole' // the streamer's console would
  | 'needsHistory' // more broadcasts of the room would tell
  | 'notYet' // nothing of it has been heard so far
  | 'notBrought' // only the user knows: typed in, or in a file of theirs
  | 'notEstimable'; // the span is too short or the bounds too wide

/**
 * A metric's value over a span of time. Units by metric (see the definitions): counts, seconds, fractions,
 * minor units of money, the platform's coin.
 */
export interface Figure {
  /** The best single value; null where only bounds can be told. */
  readonly value: number | null;
  /** Measurement bounds: rounding, gaps, sampling. Null is open. */
  readonly low: number | null;
  readonly high: number | null;
  /**
   * What a count that is open above probably was: the gaps filled with the rate seen around them. Null where
   * the value is complete or nothing can be said.
   */
  readonly estimate: number | null;
  readonly basis: Basis;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly from: Moment;
  readonly until: Moment;
  /** The share of the window in which the room was heard: 0 to 1. */
  readonly coverage: number;
  /**
   * Chance, apart from measurement: for a share of persons Wilson's 95% interval, or that there are too few of
   * them to speak of a share.
   */
  readonly chance?: Interval | 'few';
  /** The page on which the user bound it, where it comes from there. */
  readonly boundOn?: string;
  /** It was computed from imported orders. */
  readonly fromOrders?: boolean;
  /** What the value is made of, by a name of the platform's own. */
  readonly parts?: Readonly<Record<string, number>>;
  /** The comments in the numerator by the rule that signed them. */
  readonly signs?: Readonly<Partial<Record<Sign, number>>>;
}

/** A value with its bounds, before it is made a figure of an account. */
export interface Quantity {
  readonly value: number | null;
  readonly low: number;
  readonly high: number | null;
  readonly basis: Basis;
  /** See `Figure`; nothing where none is needed. */
  readonly estimate?: number | null;
}

export interface Gap {
  readonly from: Moment;
  readonly until: Moment;
  readonly length: Duration;
}

/** A metric's figure, or why there is none. */
export type Known = { readonly figure: Figure } | { readonly unknown: Unknown };
