import type { Holding } from '../../../utils/store/yours/holding.ts';
import type { Received } from '../../../utils/store/yours/receipt.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import type { Source } from '../source.ts';

/** The room that the browser gives, in bytes; null where it does not say. */
export interface Space {
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser has promised not to clear it by itself. */
  readonly lasting: boolean;
}

/** Something that the extension may do, or a site that it may read. */
export interface Held {
  readonly kind: 'permission' | 'site';
  /** A permission's name, or a match pattern. */
  readonly name: string;
  /** Whether it can be given back here; what the manifest declares can only be withdrawn in the browser. */
  readonly returnable: boolean;
}

/** What is held at this moment, and what of the declared sites the user has withdrawn in the browser. */
export interface Permitted {
  readonly held: readonly Held[];
  readonly withdrawn: readonly string[];
}

/** What the dashboard tells of what is stored, and does about it. */
export interface YourData {
  readonly holdings: Source<readonly Holding[]>;
  /** What the extension keeps beside its database: settings and the like. */
  readonly beside: Source<{ readonly entries: number; readonly bytes: number }>;
  readonly space: Source<Space>;
  /** Asks the browser not to clear the data by itself; whether it promised. */
  readonly makeLasting: () => Promise<boolean>;
  readonly permitted: Source<Permitted>;
  readonly giveBack: (held: Held) => Promise<void>;
  /** Called within the click. */
  readonly allowSites: (patterns: readonly string[]) => Promise<boolean>;
  /** What of a broadcast is held. */
  readonly receipt: (key: BroadcastKey) => Promise<readonly Received[]>;
  /** The broadcasts that were over so many days ago and are not kept for good. */
  readonly olderThan: (days: number) => Promise<readonly BroadcastKey[]>;
  /** Deletes broadcasts; the answer brings them back. */
  readonly removeAll: (keys: readonly BroadcastKey[]) => Promise<() => Promise<void>>;
  /** Deletes everything, settings too. Nothing brings it back. */
  readonly removeEverything: () => Promise<void>;
}
