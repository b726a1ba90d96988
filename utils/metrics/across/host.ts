/** A broadcast, or a host's part of one; null is what is not known of it. */
export interface Shift {
  /** Who was on air: several together count as one of their own, for nobody can say who sold what. */
  readonly host: string | null;
  /** Minor units of money. */
  readonly gmv: number | null;
  readonly viewerMinutes: number | null;
}

export interface HostShare {
  readonly host: string;
  /** The host's part of what shifts with a named host amount to, 0 to 1. */
  readonly value: number;
  /** If none, or all, of what shifts without a name amount to were this host's. */
  readonly low: number;
  readonly high: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** How much rests on single hosts. */
export interface Hosts {
  /** The largest share first: it says how far everything hangs on one person. */
  readonly shares: readonly HostShare[];
  /** Shifts whose amount is known, and all of them. */
  readonly known: number;
  readonly shifts: number;
}

/** Each host's share of GMV or viewer-minutes over a list of shifts; no shares where the sum is nought. */
export function hostShare(shifts: readonly Shift[], of: 'gmv' | 'viewerMinutes'): Hosts {
  const amounts = shifts.flatMap(({ host, [of]: amount }) =>
    amount !== null && Number.isFinite(amount) && amount >= 0 ? [{ host, amount }] : [],
  );
  const sums = new Map<string | null, number>();
  for (const { host, amount } of amounts) sums.set(host, (sums.get(host) ?? 0) + amount);
  const unnamed = sums.get(null) ?? 0;
  const denominator = [...sums.values()].reduce((sum, amount) => sum + amount, 0) - unnamed;
  const whole = denominator + unnamed;
  const shares = [...sums].flatMap(([host, numerator]) =>
    host === null || denominator === 0
      ? []
      : [
          {
            host,
            value: numerator / denominator,
            low: numerator / whole,
            high: (numerator + unnamed) / whole,
            numerator,
            denominator,
          },
        ],
  );
  return {
    shares: shares.toSorted((a, b) => b.value - a.value || a.host.localeCompare(b.host)),
    known: amounts.length,
    shifts: shifts.length,
  };
}
