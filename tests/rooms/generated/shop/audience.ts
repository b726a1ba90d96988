import type { Crowd } from './crowd.ts';
import { countUntil, distinct, runningTotal } from './running.ts';

/** What is true of the crowd at each moment. */
export interface AudienceOf {
  readonly online: (at: number) => number;
  readonly entries: (at: number) => number;
  readonly viewers: (at: number) => number;
  /** Viewer-milliseconds so far: ∫N dt. */
  readonly area: (at: number) => number;
  readonly peak: number;
}

export function audienceOf({ visits }: Crowd): AudienceOf {
  const entered = visits.map(({ from }) => from).toSorted((a, b) => a - b);
  const left = visits.map(({ until }) => until).toSorted((a, b) => a - b);
  const entrySum = runningTotal(visits.map(({ from }) => ({ at: from, value: from })));
  const leftSum = runningTotal(visits.map(({ until }) => ({ at: until, value: until })));
  const entries = (at: number): number => countUntil(entered, at);
  const online = (at: number): number => entries(at) - countUntil(left, at);
  return {
    online,
    entries,
    viewers: distinct(visits.map(({ viewer, from }) => ({ viewer, at: from }))),
    area: (at) => online(at) * at + leftSum(at) - entrySum(at),
    peak: entered.reduce((most, at) => Math.max(most, online(at)), 0),
  };
}
