import type { News, Plan } from '../../../utils/exchange/archive/plan.ts';
import type { Keeping } from '../../../utils/exchange/copies/copies.ts';
import type { Exported } from '../../../utils/exchange/tables/table.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import type { ArchivedRows, WholeRows } from '../../../utils/store/schema.ts';
import type { BroadcastKey } from '../../../utils/units.ts';

/** What the dashboard does to bring broadcasts out and in. */
export interface ExchangeData {
  /** What is stored of some broadcasts, but for their raw traffic. */
  readonly stored: (keys: readonly BroadcastKey[]) => Promise<WholeRows>;
  /** A broadcast as it is exported; null where there is none of that name. */
  readonly exported: (key: BroadcastKey) => Promise<Exported | null>;
  /** Copies the broadcasts that are over into the folder of downloads, and deletes copies whose time is over. */
  readonly copyWhatIsDue: (broadcasts: readonly Listed[], keeping: Keeping) => Promise<void>;
  /** Called within the click; whether the browser lets copies be made. */
  readonly allowCopies: () => Promise<boolean>;
  /** What bringing rows in would change; changes nothing. */
  readonly preview: (rows: ArchivedRows) => Promise<Plan & { readonly news: News }>;
  /** Brings rows in, all or none; the answer takes them out again. */
  readonly bringIn: (rows: ArchivedRows) => Promise<() => Promise<void>>;
}
