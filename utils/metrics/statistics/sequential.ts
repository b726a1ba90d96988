import type { Interval } from './wilson.ts';

/** A mean, where it may lie, and how surprising it would be if it were nought. */
export interface SequentialMean extends Interval {
  readonly mean: number;
  /** Valid at whatever number of values one stops: the chance that it ever falls to p is at most p. */
  readonly p: number;
}

/** The variance of the means that are thought likely, in variances of a single value. */
const MIXTURE = 0.5;

/** How far above its estimate a correlation is taken to be, in standard errors: enough for one of 0.3. */
const CAUTION = 0.6;

/**
 * The t-test that may be looked at after every value (the Gaussian mixture of Wang & Ramdas 2023, after
 * Lai 1976). For n independent values with mean m and variance v, c = 1 + n × mixture, the evidence against
 * a mean of nought is ((v + m²) ÷ (v + m² ÷ c))^(n/2) ÷ √c; if they are normal, of whatever variance, the
 * chance that it ever reaches 1/level is at most the level. Values that resemble the ones before count as
 * fewer. `low` and `high` hold the mean at all times at once with 1 − level; they are infinite while there
 * are too few values. Null for fewer than two.
 */
export function sequentialMean(values: readonly number[], level: number): SequentialMean | null {
  if (values.length < 2) return null;
  const { mean, variance, correlation } = momentsOf(values);
  const n = independent(values.length, correlation);
  const c = 1 + n * MIXTURE;
  const ratio = ratioAt(level, n, c);
  const reach = ratio === Infinity ? Infinity : Math.sqrt(ratio * variance);
  return { mean, low: mean - reach, high: mean + reach, p: pAt(mean, variance, n, c) };
}

/** Mean, variance, and the correlation of each value with the one before it. */
function momentsOf(values: readonly number[]): { mean: number; variance: number; correlation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [squares, products, before] = [0, 0, 0];
  for (const value of values) {
    const rest = value - mean;
    squares += rest * rest;
    products += rest * before;
    before = rest;
  }
  // Equal values differ from their mean by rounding alone, all to the same side: that is no correlation.
  if (squares <= values.length * (values.length * Number.EPSILON * mean) ** 2)
    return { mean, variance: 0, correlation: 0 };
  return { mean, variance: squares / values.length, correlation: products / squares };
}

/**
 * How many independent values they are worth: n × (1 − r) ÷ (1 + r), r being their correlation (Bartlett
 * 1946). A few values tell it badly, so it is taken somewhat above what they show.
 */
function independent(count: number, correlation: number): number {
  const r = Math.min(1, Math.max(0, correlation + CAUTION / Math.sqrt(count)));
  return (count * (1 - r)) / (1 + r);
}

/** The m² ÷ v at which the evidence is 1/level. */
function ratioAt(level: number, n: number, c: number): number {
  const root = (Math.sqrt(c) / level) ** (2 / n);
  return root < c ? (root - 1) / (1 - root / c) : Infinity;
}

function pAt(mean: number, variance: number, n: number, c: number): number {
  if (mean === 0) return 1;
  const growth = (variance + mean ** 2) / (variance + mean ** 2 / c);
  return Math.min(1, Math.sqrt(c) / growth ** (n / 2));
}
