import { digestOf } from '../platforms/digest.ts';
import type { Portion } from './outside.ts';
import type { Orders } from './sold.ts';

/** What was brought in of a broadcast beside its recording: from files of orders and of spending, or by hand. */
export interface Brought {
  readonly orders: Orders | null;
  readonly portions: readonly Portion[];
}

export const NOTHING_BROUGHT: Brought = { orders: null, portions: [] };

/** Another one whenever something else was brought in; nothing where nothing was. */
export function stampOf({ orders, portions }: Brought): { readonly brought?: string } {
  if (!orders && portions.length === 0) return {};
  const rows = orders?.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)) ?? [];
  return { brought: digestOf(JSON.stringify([rows, orders?.until, portions])) };
}
