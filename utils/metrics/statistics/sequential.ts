import type { Interval } from './wilson.ts';

/** A mean, where it may lie, and how surprising it would be if it were nought. */
export interface SequentialMean extends Interval {
  readonly mean: number;
  /** Valid at whatever number of values one stops: the chance that it ever falls to p is at most p. */
  readonly p: number;
}

/** The variance of the means that are thought likely, in variances of a single value. */
const MIXTURE = 0.5;

/**
 * The t-test that may be looked at after every value (the Gaussian mixture of Wang & Ramdas 2023, after
 * Lai 1976): with c = 1 + n × mixture and x = t² ÷ (n − 1), the evidence against a mean of nought is
 * ((1 + x) ÷ (1 + x ÷ c))^(n/2) ÷ √c. For normal values of whatever variance it ever reaches 1/level with
 * a chance of at most the level. `low` and `high` hold the mean at all times at once with 1 − level; they
 * are infinite while there are too few values. Null for fewer than two.
 */
export function sequentialMean(values: readonly number[], level: number): SequentialMean | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const c = 1 + n * MIXTURE;
  const ratio = ratioAt(level, n, c);
  const reach = ratio === Infinity ? Infinity : Math.sqrt((ratio * squares) / n);
  return { mean, low: mean - reach, high: mean + reach, p: pAt(mean, squares, n, c) };
}

/** The x = t² ÷ (n − 1) at which the evidence is 1/level. */
function ratioAt(level: number, n: number, c: number): number {
  const root = (Math.sqrt(c) / level) ** (2 / n);
  return root < c ? (root - 1) / (1 - root / c) : Infinity;
}

function pAt(mean: number, squares: number, n: number, c: number): number {
  if (mean === 0) return 1;
  // (1 + x) ÷ (1 + x ÷ c), which for values that do not vary at all is c.
  const growth = (squares + n * mean ** 2) / (squares + (n * mean ** 2) / c);
  return Math.min(1, Math.sqrt(c) / growth ** (n / 2));
}
