/** What a benchmark found, once for each run, and what it is to be at most. */
export interface Measured {
  readonly what: string;
  readonly unit: 'ms';
  readonly values: readonly number[];
  readonly goal: number;
}

export type Bench = () => Promise<readonly Measured[]>;
