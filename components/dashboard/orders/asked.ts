import type { Mapping } from '../../../utils/exchange/orders/mapping.ts';
import type { OrderPreset } from '../../../utils/exchange/orders/preset.ts';
import type { OrderTable } from '../../../utils/exchange/orders/table.ts';
import type { Place } from '../../../utils/store/orders.ts';

/** A file, and what is said of it. */
export interface Asked {
  readonly table: OrderTable;
  readonly preset: OrderPreset | null;
  readonly mapping: Mapping;
  readonly place: Place;
  /** Milliseconds. */
  readonly window: number;
  /** Whether only orders of products count that a broadcast explained. */
  readonly onlyExplained: boolean;
}
