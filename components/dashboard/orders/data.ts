import type { OutsideRow } from '../../../utils/exchange/outside/outside.ts';
import type { Outside } from '../../../utils/store/outside.ts';
import type { Mapping } from '../../../utils/exchange/orders/mapping.ts';
import type { OrderRow } from '../../../utils/exchange/orders/order.ts';
import type { Remembered } from '../../../utils/exchange/orders/remembered.ts';
import type { OrderTable } from '../../../utils/exchange/orders/table.ts';
import type { Slices } from '../../../utils/recorder/slices.ts';
import type { OrdersPlan, Place } from '../../../utils/store/orders.ts';
import type { Source } from '../source.ts';

/** A file that was read, and what bringing its orders in would change. */
export interface OrdersRead {
  readonly rows: readonly OrderRow[];
  readonly unread: number;
  readonly plan: OrdersPlan;
}

/** How a table is read: by a preset's id where the file is a platform's own. */
export interface OrdersAsk {
  readonly preset: string | null;
  readonly mapping: Mapping;
  readonly place: Place;
  /** Of amounts that are written without one: the room's. */
  readonly currency: string;
}

/** A room's imported orders. */
export interface StoredOrders extends Place {
  readonly rows: readonly OrderRow[];
}

/** What the dashboard does with files of orders. */
export interface OrdersData {
  readonly storedOrders: Source<readonly StoredOrders[]>;
  /** @throws OrdersRefused */
  readonly readOrderTable: (file: File) => Promise<OrderTable>;
  /** Reads a table's orders and looks at what they would change; changes nothing. */
  readonly readOrders: (table: OrderTable, ask: OrdersAsk, slices: Slices) => Promise<OrdersRead>;
  /** Brings orders in, all or none; the answer takes them out again. */
  readonly importOrders: (rows: readonly OrderRow[]) => Promise<() => Promise<void>>;
  /** Deletes a room's orders; the answer brings them back. */
  readonly removeOrders: (place: Place) => Promise<() => Promise<void>>;
  /** Spending and joins, as they are stored. */
  readonly outside: Source<readonly OutsideRow[]>;
  /** Stores spending or joins, all or none; the answer brings back what was there before. */
  readonly putOutside: (rows: readonly Outside[]) => Promise<() => Promise<void>>;
  readonly rememberedOrders: () => Promise<Remembered>;
  readonly rememberOrders: (change: (before: Remembered) => Remembered) => Promise<void>;
}
