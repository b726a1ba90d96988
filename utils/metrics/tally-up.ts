import type { Moment } from '../units.ts';
import type { Known } from './figure.ts';
import type { SetId } from './sets.ts';

/** A figure that the platform's number may be meant as: by a definition set, over a window. */
export interface Candidate<Window extends string = string> {
  readonly set: SetId;
  readonly window: Window;
  readonly from: Moment;
  readonly until: Moment;
  readonly known: Known;
}

/** How far a candidate is from the number that was given. */
export interface Difference<Window extends string = string> extends Candidate<Window> {
  readonly value: number;
  /** The candidate's value less the number given. */
  readonly difference: number;
  /** The same as a share of the number; null where that is 0. */
  readonly share: number | null;
  /** Whether the number lies within the figure's bounds: then they do not contradict each other. */
  readonly within: boolean;
}

/** The candidates beside a number, the nearest first; of equally near ones the first given stands first. */
export const tallyUp = <Window extends string>(
  given: number,
  candidates: readonly Candidate<Window>[],
): Difference<Window>[] =>
  candidates
    .flatMap((candidate): Difference<Window>[] => {
      if ('unknown' in candidate.known) return [];
      const { value, low, high } = candidate.known.figure;
      const within =
        (low !== null || high !== null) && (low ?? -Infinity) <= given && given <= (high ?? Infinity);
      const nearest = value ?? clamp(given, low, high);
      if (nearest === null) return [];
      const difference = nearest - given;
      return [
        { ...candidate, value: nearest, difference, share: given === 0 ? null : difference / given, within },
      ];
    })
    .toSorted((a, b) => Math.abs(a.difference) - Math.abs(b.difference));

/** Of bounds without a value the one nearest to the number, or the number where it lies between them. */
const clamp = (given: number, low: number | null, high: number | null): number | null =>
  low === null && high === null ? null : Math.min(high ?? Infinity, Math.max(low ?? -Infinity, given));
