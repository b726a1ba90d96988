import type { OrderRow } from '../exchange/orders/order.ts';
import type { OutsideRow } from '../exchange/outside/outside.ts';
import type { Rows } from './schema.ts';

/** The same with what was brought in from files or by hand. */
export interface WholeRows extends Rows {
  /** The orders placed or paid in it, or shortly after. */
  readonly orders: readonly OrderRow[];
  readonly outside: readonly OutsideRow[];
}

/** Archives of earlier versions hold nothing of the kind. */
export type ArchivedRows = Rows & Partial<WholeRows>;
