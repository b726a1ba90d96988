import type { OrderRow } from '../exchange/orders/order.ts';
import type { OutsideRow } from '../exchange/outside/outside.ts';
import type { ReviewRow, Rows } from './schema.ts';

/** The same with what was brought in from files or by hand, and what was decided. */
export interface WholeRows extends Rows {
  /** The orders placed or paid in it, or shortly after. */
  readonly orders: readonly OrderRow[];
  readonly outside: readonly OutsideRow[];
  /** Of the periods that it lies in. */
  readonly reviews: readonly ReviewRow[];
}

/** Archives of earlier versions hold nothing of the kind. */
export type ArchivedRows = Rows & Partial<WholeRows>;
