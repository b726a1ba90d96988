/** What a value is to be: at most or at least this. */
export type Goal = { readonly most: number } | { readonly least: number };

/** What a benchmark found, once for each run, and what it is to be; null where nothing was promised. */
export interface Measured {
  readonly what: string;
  /** `×` is a ratio of two times that were taken in turn in one run. */
  readonly unit: '×' | 'ms' | 'B' | 'KB' | 'MB' | 'µs' | '%' | '/s' | 'exponent' | 'tasks';
  readonly values: readonly number[];
  readonly goal: Goal | null;
}

/** Tells what it finds as it is measured, or all of it at its end. */
export type Bench = () => Promise<readonly Measured[]> | AsyncIterable<Measured>;

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
