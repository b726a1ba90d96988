import type { Moment } from '../../units.ts';

/** What is compared: a broadcast or a host's shift, and its figure. Never a viewer. */
export interface Unit {
  readonly from: Moment;
  readonly value: number;
}

/** A stretch of time in which both groups were on air: the mean of each. */
export interface Round {
  readonly base: number;
  readonly other: number;
}

type Side = keyof Round;

/**
 * Cuts time into the shortest stretches that hold units of both groups. What drifts slowly, a season or a
 * growing room, is common to both halves of a stretch and leaves their difference. Groups that follow one
 * another instead of alternating have few rounds, however many units: their difference cannot be told
 * from the time's.
 */
export function roundsOf(base: readonly Unit[], other: readonly Unit[]): Round[] {
  const named =
    (side: Side) =>
    ({ from, value }: Unit) => ({ from, value, side });
  // Units of one moment are put in the order of their values, so that neither group comes first by habit.
  const units = [...base.map(named('base')), ...other.map(named('other'))].toSorted(
    (a, b) => a.from - b.from || a.value - b.value,
  );
  const rounds: Round[] = [];
  let open = empty();
  for (const { side, value } of units) {
    open[side].sum += value;
    open[side].count += 1;
    if (open.base.count === 0 || open.other.count === 0) continue;
    rounds.push({ base: open.base.sum / open.base.count, other: open.other.sum / open.other.count });
    open = empty();
  }
  return rounds;
}

const empty = () => ({ base: { sum: 0, count: 0 }, other: { sum: 0, count: 0 } });
