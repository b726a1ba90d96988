import type { Portion } from './outside.ts';
import type { Orders } from './sold.ts';

/** What was brought in of a broadcast beside its recording: from files of orders and of spending, or by hand. */
export interface Brought {
  readonly orders: Orders | null;
  readonly portions: readonly Portion[];
}

export const NOTHING_BROUGHT: Brought = { orders: null, portions: [] };
