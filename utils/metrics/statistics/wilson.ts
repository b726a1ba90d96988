/** The normal distribution's 97.5th percentile: two-sided 95%. */
const Z = 1.959963984540054;

/** With fewer successes or failures than this a share says little: the interface then says "too few". */
export const FEWEST = 5;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whether a share of so many trials is worth showing. */
export const isEnough = (successes: number, trials: number): boolean =>
  successes >= FEWEST && trials - successes >= FEWEST;

/** Wilson's 95% interval for a share of successes, 0 to 1; null where there are too few to show one. */
export const wilson = (successes: number, trials: number): Interval | null =>
  isEnough(successes, trials) ? wilsonOf(successes, trials) : null;

/** The same of any sample, as Wilson gave it in 1927. */
export function wilsonOf(successes: number, trials: number): Interval {
  const share = successes / trials;
  const spread = Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2));
  const middle = share + Z ** 2 / (2 * trials);
  const whole = 1 + Z ** 2 / trials;
  return { low: (middle - Z * spread) / whole, high: (middle + Z * spread) / whole };
}
