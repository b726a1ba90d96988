import type { Bounds } from '../events/readings.ts';
import { minorOf } from '../settings/currency.ts';
import { type Quantity, QUANTITIES } from './quantities.ts';

/** A figure as it was written, in the units of its metric: money in minor units of the broadcast's currency. */
export function inUnits(quantity: Quantity, { low, high }: Bounds, currency: string): Bounds {
  if (QUANTITIES[quantity] !== 'money') return { low, high };
  const minor = (amount: number): number => Math.round(amount * minorOf(currency));
  return { low: minor(low), high: high === null ? null : minor(high) };
}
