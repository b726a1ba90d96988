import type { Copy, Keeping } from '../../../utils/exchange/copies/copies.ts';
import type { Exported } from '../../../utils/exchange/tables/table.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import type { Preview } from '../../../utils/store/preview.ts';
import type { ArchivedRows, WholeRows } from '../../../utils/store/whole.ts';
import type { Source } from '../source.ts';
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
  /** Lets the background know that this page sees to what is over; the answer takes that back. */
  readonly seeToEnds: () => () => void;
  readonly copies: Source<readonly Copy[]>;
  /** The user has been told which broadcasts no archive can hold. */
  readonly settleTooLarge: () => Promise<void>;
  /** The folder that was chosen for copies, and whether the browser lets it be written to; null where none was. */
  readonly folder: Source<{ readonly name: string; readonly open: boolean } | null>;
  /** Within a click; null where the browser has no such thing. */
  readonly chooseFolder: (() => Promise<void>) | null;
  /** Within a click: asks the browser again to let the folder be written to. */
  readonly openFolder: () => Promise<void>;
  readonly forgetFolder: () => Promise<void>;
  /** The archives in the folder that were neither made here nor settled before. */
  readonly newArchives: () => Promise<readonly File[]>;
  /** These were imported or declined: they are not offered again, unless they are written anew. */
  readonly noteOffered: (files: readonly File[]) => Promise<void>;
  /** What bringing files in would change, all of them together; changes nothing. */
  readonly preview: (files: readonly ArchivedRows[]) => Promise<Preview>;
  /** Brings rows in, all or none; the answer takes them out again. */
  readonly bringIn: (rows: ArchivedRows) => Promise<() => Promise<void>>;
}
