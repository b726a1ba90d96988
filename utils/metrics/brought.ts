import { digestOf } from '../platforms/digest.ts';
import type { Portion } from './outside.ts';
import type { Orders } from './sold.ts';

/** What was brought in of a broadcast beside its recording: from files of orders and of spending, or by hand. */
export interface Brought {
  readonly orders: Orders | null;
  /** Whether orders count only where they are of products explained, as far as that can be told. */
  readonly onlyExplained: boolean;
  readonly portions: readonly Portion[];
}

export const NOTHING_BROUGHT: Brought = { orders: null, onlyExplained: true, portions: [] };

/** Another one whenever something else was brought in; nothing where nothing was. */
export function stampOf({ orders, onlyExplained, portions }: Brought): { readonly brought?: string } {
  if (!orders && portions.length === 0) return {};
  const rows = orders?.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)) ?? [];
  return { brought: digestOf(JSON.stringify([rows, orders?.until, onlyExplained, portions])) };
}
