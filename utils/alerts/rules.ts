import type { MetricId } from '../metrics/definitions.ts';
import { type Duration, seconds } from '../units.ts';
import type { Side } from './tail.ts';

/** How much an alert presses: red now, yellow soon, blue good to know. */
export type Severity = 'red' | 'yellow' | 'blue';

/** What is watched for change, what it is a sign of, and how rarely, for one look, chance may pass for a fall or a rise. */
export const SERIES = {
  comments: {
    about: 'talk',
    metric: 'commentsPerMinute',
    nature: 'count',
    chance: { fall: 4e-6, rise: 1e-8 },
  },
  entries: {
    about: 'audience',
    metric: 'entriesPerMinute',
    nature: 'count',
    chance: { fall: 1e-6, rise: 1e-8 },
  },
  interactions: {
    about: 'talk',
    metric: 'interactionsPerMinute',
    nature: 'count',
    chance: { fall: 4e-6, rise: 1e-8 },
  },
  online: { about: 'audience', metric: 'online', nature: 'level', chance: { fall: 2e-6, rise: 1e-8 } },
  /** The same viewers, looked at more sharply, but only while a product is explained. */
  onlineExplaining: {
    about: 'audience',
    metric: 'online',
    nature: 'level',
    chance: { fall: 1e-5, rise: 1e-8 },
  },
} as const satisfies Record<
  string,
  {
    about: 'talk' | 'audience';
    metric: AlertMetric;
    nature: 'count' | 'level';
    chance: Readonly<Record<Side, number>>;
  }
>;
export type SeriesId = keyof typeof SERIES;

/** Comments, follows, shares and gifts by the minute are watched, but are no metric of a report. */
export type AlertMetric = MetricId | 'interactionsPerMinute';

interface Named<Id extends string> {
  readonly id: Id;
  readonly severity: Severity;
}

/** A series left the level of its own last half hour by at least this ratio. */
export interface ChangeRule extends Named<
  | 'commentsFell'
  | 'commentsRose'
  | 'entriesFell'
  | 'entriesRose'
  | 'interactionsFell'
  | 'interactionsHalved'
  | 'interactionsRose'
  | 'onlineFell'
  | 'onlineRose'
  | 'onlineFellExplaining'
> {
  readonly detector: 'change';
  readonly series: SeriesId;
  readonly side: Side;
  /** Now ÷ before from which on it matters. */
  readonly ratio: number;
}

/** Nothing was heard for longer than allowed. */
export interface SilenceRule extends Named<'silence'> {
  readonly detector: 'silence';
  readonly allowed: Duration;
}

/** A figure left the band of the room's last broadcasts at the same minute by at least this ratio. */
export interface UsualRule extends Named<'lowerThanUsual' | 'higherThanUsual'> {
  readonly detector: 'usual';
  readonly side: Side;
  /** Now ÷ the median of the earlier broadcasts. */
  readonly ratio: number;
}

export type Rule = ChangeRule | SilenceRule | UsualRule;
export type RuleId = Rule['id'];

const change = (
  id: ChangeRule['id'],
  series: SeriesId,
  side: Side,
  ratio: number,
  severity: Severity,
): ChangeRule => ({ id, severity, detector: 'change', series, side, ratio });

/** What is watched unless the user says otherwise. Of a series' rules the gravest that holds speaks. */
export const DEFAULT_RULES: readonly Rule[] = [
  change('commentsFell', 'comments', 'fall', 0.75, 'yellow'),
  change('commentsRose', 'comments', 'rise', 1.5, 'blue'),
  change('entriesFell', 'entries', 'fall', 0.75, 'yellow'),
  change('entriesRose', 'entries', 'rise', 1.5, 'blue'),
  change('interactionsFell', 'interactions', 'fall', 0.75, 'yellow'),
  // Of an exact half every other estimate lies above it.
  change('interactionsHalved', 'interactions', 'fall', 0.55, 'red'),
  change('interactionsRose', 'interactions', 'rise', 1.5, 'blue'),
  change('onlineFell', 'online', 'fall', 0.85, 'yellow'),
  change('onlineRose', 'online', 'rise', 1.2, 'blue'),
  change('onlineFellExplaining', 'onlineExplaining', 'fall', 0.92, 'red'),
  { id: 'silence', severity: 'red', detector: 'silence', allowed: seconds(60) },
  { id: 'lowerThanUsual', severity: 'yellow', detector: 'usual', side: 'fall', ratio: 0.7 },
  { id: 'higherThanUsual', severity: 'blue', detector: 'usual', side: 'rise', ratio: 1.4 },
];
