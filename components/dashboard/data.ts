import type { Plan } from '../../utils/exchange/archive/plan.ts';
import type { Keeping } from '../../utils/exchange/copies/copies.ts';
import type { Exported } from '../../utils/exchange/tables/table.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { Rows } from '../../utils/store/schema.ts';
import type { BroadcastKey, PlatformId, RoomId } from '../../utils/units.ts';

/**
 * A value that changes: `next` is called with it as soon as it has been read and again at every change, until the
 * signal; `failed` where it cannot be read.
 */
export type Source<Value> = (
  signal: AbortSignal,
  next: (value: Value) => void,
  failed: (error: unknown) => void,
) => void;

/** What the dashboard says of a platform. */
export type PlatformInfo = Pick<Platform, 'id' | 'name' | 'currency' | 'consoleUrl'>;

/** Whether the extension may read a platform's streamers' console. */
export interface ConsolePermission {
  readonly platform: PlatformId;
  readonly granted: boolean;
}

/** Everything the dashboard reads and does. A promise that is rejected is shown to the user. */
export interface DashboardData {
  readonly platforms: readonly PlatformInfo[];
  readonly broadcasts: Source<readonly BroadcastDetail[]>;
  /** The tags that broadcasts have, each once. */
  readonly tags: Source<readonly string[]>;
  /** A broadcast with its minutes; null where there is none of that name. */
  readonly detail: (key: BroadcastKey) => Source<BroadcastDetail | null>;
  readonly settings: Source<Settings>;
  /** One for each platform that has a console. */
  readonly permissions: Source<readonly ConsolePermission[]>;
  /** Keeps a broadcast of another's room for good, or no longer. */
  readonly keep: (key: BroadcastKey, kept: boolean) => Promise<void>;
  /** Changes a broadcast's tags; the answer brings back those that it had. */
  readonly tag: (
    key: BroadcastKey,
    change: (tags: readonly string[]) => readonly string[],
  ) => Promise<() => Promise<void>>;
  /** Deletes a broadcast; the answer brings it back. */
  readonly remove: (key: BroadcastKey) => Promise<() => Promise<void>>;
  readonly setMine: (platform: PlatformId, room: RoomId, mine: boolean) => Promise<void>;
  readonly changeSettings: (change: (settings: Settings) => Settings) => Promise<void>;
  /** Called within the click: browsers show their prompt only then. */
  readonly grantConsole: (platform: PlatformId) => Promise<void>;
  readonly withdrawConsole: (platform: PlatformId) => Promise<void>;
  /** What is stored of some broadcasts. */
  readonly stored: (keys: readonly BroadcastKey[]) => Promise<Rows>;
  /** A broadcast as it is exported; null where there is none of that name. */
  readonly exported: (key: BroadcastKey) => Promise<Exported | null>;
  /** Copies the broadcasts that are over into the folder of downloads, and deletes copies whose time is over. */
  readonly copyWhatIsDue: (views: readonly BroadcastDetail[], keeping: Keeping) => Promise<void>;
  /** Called within the click; whether the browser lets copies be made. */
  readonly allowCopies: () => Promise<boolean>;
  /** What bringing rows in would change; changes nothing. */
  readonly preview: (rows: Rows) => Promise<Plan>;
  /** Brings rows in, all or none; the answer takes them out again. */
  readonly bringIn: (rows: Rows) => Promise<() => Promise<void>>;
}
