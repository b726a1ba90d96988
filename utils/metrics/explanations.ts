import type { LogEntry } from '../events/entry.ts';
import { type Duration, between, type Moment } from '../units.ts';
import { productMarksOf } from './product-marks.ts';

/** A product being explained: from when it was put up until it was taken down or another took its place. */
export interface Explanation {
  readonly item: string;
  readonly from: Moment;
  readonly until: Moment;
}

/**
 * The explanations that a log tells of, in the order of time. One that is never taken down lasts until `end`.
 *
 * @param entries of one recorder, or of several that resolve to one another's marks; in any order
 */
export function explanationsOf(entries: Iterable<LogEntry>, end: Moment): Explanation[] {
  const explanations: Explanation[] = [];
  let [up, from]: [string | null, Moment] = [null, end];
  const close = (until: Moment): void => {
    if (up !== null && until > from) explanations.push({ item: up, from, until });
  };
  for (const { up: shown, item, at } of productMarksOf(entries)) {
    const next = shown ? item : null;
    // A second recorder of the room tells of the same product again.
    if (next === up) continue;
    close(at);
    [up, from] = [next, at];
  }
  close(end);
  return explanations;
}

/** How long products were explained in all. */
export const explainedFor = (explanations: readonly Explanation[]): Duration =>
  explanations.reduce((sum, { from, until }) => (sum + between(from, until)) as Duration, 0 as Duration);
