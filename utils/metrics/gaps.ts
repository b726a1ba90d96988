import type { Claim } from '../tally/resolve.ts';
import { between, duration, later, type Moment } from '../units.ts';
import type { Gap } from './figure.ts';

/** A pause in what was heard shorter than this is no gap: it lies within the clocks' steps. */
const SHORTEST_GAP = duration(1000);

/** The times between the first and the last thing heard in which nothing was. */
export function gapsBetween(heard: readonly Claim[]): Gap[] {
  const gaps: Gap[] = [];
  let until: Moment | null = null;
  for (const { span } of heard.toSorted((a, b) => a.span.from - b.span.from)) {
    if (until !== null && between(until, span.from) > SHORTEST_GAP) {
      gaps.push({ from: until, until: span.from, length: between(until, span.from) });
    }
    const missing = duration(between(span.from, span.until) - span.heard);
    if (missing > SHORTEST_GAP) gaps.push({ from: span.from, until: span.until, length: missing });
    until = until === null ? span.until : later(until, span.until);
  }
  return joined(gaps);
}

/** Gaps that touch are one. */
function joined(gaps: readonly Gap[]): Gap[] {
  const whole: Gap[] = [];
  for (const gap of gaps) {
    const last = whole.at(-1);
    if (last && gap.from <= last.until) {
      whole[whole.length - 1] = {
        from: last.from,
        until: later(last.until, gap.until),
        length: duration(last.length + gap.length),
      };
    } else whole.push(gap);
  }
  return whole;
}
