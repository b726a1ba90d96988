import type { Checked } from '../../../utils/exchange/clickhouse/check.ts';
import type { Password, Setup } from '../../../utils/exchange/clickhouse/setup.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import type { Source } from '../source.ts';

/** The warehouse that is set up. */
export interface Warehouse {
  readonly setup: Setup;
  /** Null where it has to be typed in again. */
  readonly password: Password | null;
}

/** What the dashboard does with a warehouse. Problems with it are thrown as `WarehouseProblem`. */
export interface WarehouseData {
  /** Null where none is set up. */
  readonly warehouse: Source<Warehouse | null>;
  /** Asks, within the click, whether an address may be reached. */
  readonly allowWarehouse: (url: string) => Promise<boolean>;
  readonly setUpWarehouse: (setup: Setup, password: Password | null) => Promise<void>;
  readonly forgetWarehouse: () => Promise<void>;
  readonly checkWarehouse: (signal: AbortSignal) => Promise<Checked>;
  readonly makeWarehouse: (signal: AbortSignal) => Promise<void>;
  /** Sends what waits of some broadcasts; answers with how many these were. */
  readonly sendToWarehouse: (
    broadcasts: readonly Listed[],
    progress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<number>;
}
