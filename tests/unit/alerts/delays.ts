/** How soon a drop by half is found: half of the tries, and how many of all within half an hour. */
export interface Delay {
  /** In seconds; null where fewer than half were found. */
  readonly median: number | null;
  /** 0 to 1. */
  readonly found: number;
}

/** By how much a minute's comments vary: variance ÷ mean. A recorded room had the last. */
export const DISPERSIONS = [1, 3, 10, 31] as const;

const delay = (median: number | null, found: number): Delay => ({ median, found });

/**
 * By comments a minute, and by dispersion: 200 simulated rooms each, heard for an hour before the drop. A test
 * measures some of them afresh.
 */
export const DELAYS: ReadonlyMap<number, readonly Delay[]> = new Map([
  [20, [delay(290, 0.86), delay(null, 0.04), delay(null, 0), delay(null, 0)]],
  [64, [delay(70, 1), delay(null, 0.49), delay(null, 0.01), delay(null, 0)]],
  [200, [delay(40, 1), delay(60, 0.99), delay(null, 0.19), delay(null, 0)]],
  [600, [delay(30, 1), delay(40, 1), delay(90, 0.99), delay(null, 0.16)]],
  [2000, [delay(30, 1), delay(30, 1), delay(40, 1), delay(80, 0.99)]],
]);
