import type { ExportFile } from '../../../utils/exchange/file.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { Slices } from '../../../utils/recorder/slices.ts';
import type { Filling } from '../../../utils/store/filling.ts';
import type { KeepingRow } from '../../../utils/store/schema.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import type { Source } from '../source.ts';

/** What a capture holds of one broadcast, beside what is stored of it. */
export interface Found {
  readonly filling: Filling;
  /** The broadcast as it is; null where there is none. */
  readonly before: BroadcastDetail | null;
  /** As the capture alone tells it, and as it would be with it. */
  readonly alone: BroadcastDetail;
  readonly after: BroadcastDetail;
  /** Whether it was filled in before. */
  readonly known: boolean;
}

/** What the dashboard does with raw traffic and captures. */
export interface RawData {
  /** What is kept of a broadcast's raw traffic, by recorder. */
  readonly keepings: (key: BroadcastKey) => Source<readonly KeepingRow[]>;
  readonly keepRaw: (key: BroadcastKey, on: boolean) => Promise<void>;
  readonly deleteRaw: (key: BroadcastKey) => Promise<void>;
  /** A broadcast's raw traffic as a HAR. */
  readonly saveRaw: (detail: BroadcastDetail) => Promise<ExportFile>;
  /** The same with pseudonyms instead of identities, and without what no decoder reads. */
  readonly saveReplaced: (detail: BroadcastDetail, slices: Slices) => Promise<ExportFile>;
  /** Replays a file, or the raw traffic of a broadcast; changes nothing. A `CaptureError` says what is wrong. */
  readonly replay: (from: File | BroadcastKey, slices: Slices) => Promise<readonly Found[]>;
  readonly fillIn: (found: readonly Found[]) => Promise<void>;
}
