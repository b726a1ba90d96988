import { type SequentialMean, sequentialMean } from '../statistics/sequential.ts';
import type { Interval } from '../statistics/wilson.ts';
import { roundsOf, type Unit } from './rounds.ts';

/** What can be said of the other group against the base, however often it has been looked at. */
export type Verdict =
  | 'higher'
  | 'lower'
  | 'noDifferenceYet'
  | 'notAlternating' // enough units, but too few rounds: the groups follow one another in time
  | 'notEnough'; // fewer units in a group than can tell anything

/** Fewer units in a group, or rounds of both, than this say nothing. */
export const FEWEST_UNITS = 6;

/** How often a comparison may err, over all the times it is looked at. */
export const LEVEL = 0.05;

export interface Group {
  readonly units: number;
  /** The plain mean of all units; null where there are none. */
  readonly mean: number | null;
  /** The typical unit of the rounds: the geometric mean on the scale of ratios, the mean on that of differences. */
  readonly typical: number | null;
}

export interface Change extends Interval {
  readonly value: number;
}

export interface Comparison {
  readonly verdict: Verdict;
  readonly base: Group;
  readonly other: Group;
  readonly rounds: number;
  /** Amounts and rates that are all above nought are compared by their ratio, others by their difference. */
  readonly scale: Scale;
  /** The typical other less the typical base, in the figure's own unit; its bounds take the base as given. */
  readonly difference: Change | null;
  /** The same as a share of the typical base: 0.2 is a fifth more; null where that is not above nought. */
  readonly relative: Change | null;
  /** Valid at whatever time one looks. */
  readonly p: number | null;
}

export type Scale = 'ratio' | 'difference';

/**
 * Compares two groups of broadcasts or shifts. The values compared are the rounds' differences, whose mean
 * is tested by a t-test that holds up under repeated looking; on the scale of ratios they are differences
 * of logarithms. `level` is the chance of ever finding a difference where there is none.
 */
export function compare(base: readonly Unit[], other: readonly Unit[], level = LEVEL): Comparison {
  const [known, against] = [base.filter(isKnown), other.filter(isKnown)];
  const scale = [...known, ...against].every(({ value }) => value > 0) ? 'ratio' : 'difference';
  const rounds = roundsOf(known.map(onto(scale)), against.map(onto(scale)));
  const found = sequentialMean(
    rounds.map((round) => round.other - round.base),
    level,
  );
  const center = meanOf(rounds, (round) => round.base);
  return {
    verdict: verdictOf(Math.min(known.length, against.length), rounds.length, found),
    base: groupOf(known, center, scale),
    other: groupOf(
      against,
      meanOf(rounds, (round) => round.other),
      scale,
    ),
    rounds: rounds.length,
    scale,
    ...changes(found, center, scale),
    p: found?.p ?? null,
  };
}

const isKnown = ({ value }: Unit): boolean => Number.isFinite(value);

const onto =
  (scale: Scale) =>
  ({ from, value }: Unit): Unit => ({ from, value: scale === 'ratio' ? Math.log(value) : value });

const back = (value: number, scale: Scale): number => (scale === 'ratio' ? Math.exp(value) : value);

/** The mean of one thing of each; null where there are none. */
const meanOf = <Thing>(things: readonly Thing[], of: (thing: Thing) => number): number | null =>
  things.length > 0 ? things.reduce((sum, thing) => sum + of(thing), 0) / things.length : null;

function verdictOf(units: number, rounds: number, found: SequentialMean | null): Verdict {
  if (units < FEWEST_UNITS) return 'notEnough';
  if (rounds < FEWEST_UNITS || !found) return 'notAlternating';
  if (found.low > 0) return 'higher';
  return found.high < 0 ? 'lower' : 'noDifferenceYet';
}

const groupOf = (units: readonly Unit[], center: number | null, scale: Scale): Group => ({
  units: units.length,
  mean: meanOf(units, ({ value }) => value),
  typical: center === null ? null : back(center, scale),
});

/** The mean difference of the rounds, written as an amount and as a share of the typical base. */
function changes(
  found: SequentialMean | null,
  center: number | null,
  scale: Scale,
): Pick<Comparison, 'difference' | 'relative'> {
  if (!found || center === null) return { difference: null, relative: null };
  const typical = back(center, scale);
  const amount = (value: number): number => (scale === 'ratio' ? typical * Math.expm1(value) : value);
  const written = (by: number): Change => ({
    value: amount(found.mean) / by,
    low: amount(found.low) / by,
    high: amount(found.high) / by,
  });
  return { difference: written(1), relative: typical > 0 ? written(typical) : null };
}
