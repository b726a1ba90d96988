import type { Text } from '../../settings/language.ts';
import type { PlatformId } from '../../units.ts';
import type { Clock } from './time.ts';

/** What is read of an order. */
export const PARTS = [
  'order',
  'paidAt',
  'createdAt',
  'amount',
  'status',
  'refund',
  'refundedAt',
  'productId',
  'productName',
  'count',
  'buyer',
] as const;
export type Part = (typeof PARTS)[number];

/** Without these, and one of the two times, a file tells of no orders. */
export const NEEDED = ['order', 'amount'] as const satisfies readonly Part[];

/** A platform's own file of orders, as data. Columns are named as its console names them, the best first. */
export interface OrderPreset {
  readonly id: string;
  readonly name: Text;
  readonly platform: PlatformId;
  readonly clock: Clock;
  readonly columns: Readonly<Partial<Record<Part, readonly string[]>>>;
  /** Columns in which the refund or the amount is the whole order's, written again on each of its lines. */
  readonly perOrder: readonly string[];
}
