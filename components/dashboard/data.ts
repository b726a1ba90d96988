import type { Quantity } from '../../utils/bound/quantities.ts';
import type { ExplainedIn } from '../../utils/metrics/across/products.ts';
import type { Heard } from '../../utils/metrics/health/sent.ts';
import type { PlannedItem } from '../../utils/metrics/plan.ts';
import type { BroadcastDetail, Listed, Listing } from '../../utils/metrics/view.ts';
import type { Marking } from '../../utils/messages/messages.ts';
import type { Place } from '../../utils/platforms/places.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { PlanPlace } from '../../utils/store/schema.ts';
import type { BroadcastKey, PlatformId, RoomId } from '../../utils/units.ts';
import type { Followed } from '../monitor/follower.ts';
import type { BoundHere } from './bound.ts';
import type { ExchangeData } from './exchange/data.ts';
import type { OrdersData } from './orders/data.ts';
import type { RawData } from './raw/data.ts';
import type { ReviewData } from './review/data.ts';
import type { HotkeyData } from './settings/data.ts';
import type { Source } from './source.ts';
import type { WarehouseData } from './warehouse/data.ts';
import type { WelcomeData } from './welcome/data.ts';
import type { YourData } from './yours/data.ts';

export type { Source } from './source.ts';

/** What the dashboard says of a platform. */
export type PlatformInfo = Pick<Platform, 'id' | 'name' | 'currency' | 'consoleUrl' | 'gives'> & Place;

/** Whether the extension may read a platform's streamers' console. */
export interface ConsolePermission {
  readonly platform: PlatformId;
  readonly granted: boolean;
}

/** Everything the dashboard reads and does. A promise that is rejected is shown to the user. */
export interface DashboardData
  extends RawData, ExchangeData, OrdersData, ReviewData, WarehouseData, YourData, HotkeyData, WelcomeData {
  readonly platforms: readonly PlatformInfo[];
  /** All broadcasts, once they have been read. */
  readonly broadcasts: Source<readonly Listed[]>;
  /** The newest of them at once, then all. */
  readonly listing: Source<Listing>;
  /** The explanations of products in all broadcasts that are over and prepared for the list. */
  readonly explained: Source<readonly ExplainedIn[]>;
  /** The broadcasts that are being recorded, as they go on. */
  readonly followed: (settings: Settings) => Source<readonly Followed[]>;
  /** The run of show of a room on a day; empty where there is none. */
  readonly plan: (place: PlanPlace) => Source<readonly PlannedItem[]>;
  /** Stores it in place of what was there; the answer brings that back. */
  readonly setPlan: (place: PlanPlace, plan: readonly PlannedItem[]) => Promise<() => Promise<void>>;
  /** How many broadcasts are still being prepared for the list. */
  readonly preparing: Source<number>;
  /** The tags that broadcasts have, each once. */
  readonly tags: Source<readonly string[]>;
  /** A broadcast with its minutes; null where there is none of that name. */
  readonly detail: (key: BroadcastKey) => Source<BroadcastDetail | null>;
  /** What the newest recorders of each platform were sent. */
  readonly heard: Source<readonly Heard[]>;
  readonly settings: Source<Settings>;
  /** One for each platform that has a console. */
  readonly permissions: Source<readonly ConsolePermission[]>;
  /** The pages on which the user bound figures. */
  readonly bound: Source<readonly BoundHere[]>;
  /** Forgets a bound figure; the answer brings it back. */
  readonly unbind: (site: string, quantity: Quantity) => Promise<() => Promise<void>>;
  /** Gives the permission to read a bound page's site back. */
  readonly withdrawSite: (origin: string) => Promise<void>;
  /** Joins a broadcast to another, or takes it out again (null); the answer undoes that. */
  readonly join: (key: BroadcastKey, into: BroadcastKey | null) => Promise<() => Promise<void>>;
  /** Keeps a broadcast of another's room for good, or no longer. */
  readonly keep: (key: BroadcastKey, kept: boolean) => Promise<void>;
  /** Changes a broadcast's tags; the answer brings back those that it had. */
  readonly tag: (
    key: BroadcastKey,
    change: (tags: readonly string[]) => readonly string[],
  ) => Promise<() => Promise<void>>;
  /** Stores a mark, or what became of it; the answer takes that back. */
  readonly mark: (marking: Marking) => Promise<() => Promise<void>>;
  /** Deletes a broadcast; the answer brings it back. */
  readonly remove: (key: BroadcastKey) => Promise<() => Promise<void>>;
  readonly setMine: (platform: PlatformId, room: RoomId, mine: boolean) => Promise<void>;
  readonly changeSettings: (change: (settings: Settings) => Settings) => Promise<void>;
  /** Called within the click: browsers show their prompt only then. */
  readonly grantConsole: (platform: PlatformId) => Promise<void>;
  readonly withdrawConsole: (platform: PlatformId) => Promise<void>;
  /** Asks, within the click, whether the system may notify; the answer says whether it may. */
  readonly allowNotices: () => Promise<boolean>;
  /** Where the newest version of the extension is. */
  readonly newest: string;
}
