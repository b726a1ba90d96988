import type { Bounds } from '../events/readings.ts';
import { type Quantity, QUANTITIES } from './quantities.ts';

/** How many decimals money of a currency has; two where it is not known. */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** A figure as it was written, in the units of its metric: money in minor units of the broadcast's currency. */
export function inUnits(quantity: Quantity, { low, high }: Bounds, currency: string): Bounds {
  if (QUANTITIES[quantity] !== 'money') return { low, high };
  const minor = (amount: number): number => Math.round(amount * 10 ** decimalsOf(currency));
  return { low: minor(low), high: high === null ? null : minor(high) };
}
