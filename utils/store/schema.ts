import type { Diagnostics, Marking, RecorderHeader } from '../messages/messages.ts';
import type { Bounds } from '../events/readings.ts';
import type { Span } from '../tally/slot.ts';
import type { MetricId } from '../metrics/definitions.ts';
import type { PlannedItem } from '../metrics/plan.ts';
import type {
  BroadcastKey,
  Moment,
  PlatformId,
  RecorderId,
  ReviewId,
  Revision,
  RoomId,
  Seq,
  SlotIndex,
} from '../units.ts';
import type { ViewerSets } from '../viewers/sets.ts';

export type { ExplanationsRow, FoldRow, OpeningRow, UnfoldedRow } from './caches.ts';

export interface LevelRead {
  readonly at: Moment;
  readonly level: Bounds;
}

/** What of a log's end reaches into what comes after it: the level of viewers online, and how far was heard. */
export interface Carry {
  readonly online: LevelRead | null;
  /** Read, but not yet within a stretch that was heard. */
  readonly waiting: readonly LevelRead[];
  readonly heardUntil: Moment | null;
}

/** A recorder: what it is, how far its log goes, how well it understood its traffic. */
export interface RecorderRow extends RecorderHeader {
  readonly key: BroadcastKey;
  /** What its broadcast is called by itself, while the user has it joined to another. */
  readonly ownKey?: BroadcastKey;
  /** Which viewer key its log's hashes were made with. */
  readonly viewerKey: string;
  /** The older one of the two keys that the broadcast began with: only sketches are kept under it. */
  readonly elderKey: string | null;
  readonly transportClock: boolean;
  readonly lastSeq: Seq;
  /** Chunks up to here are sealed, and the sketches cover them. */
  readonly sealedSeq: Seq;
  readonly carry: Carry;
  /** The product that is up. */
  readonly shown: string | null;
  /** Room time of the first and last thing heard. */
  readonly from: Moment | null;
  readonly until: Moment | null;
  /** The computer's clock at the last batch. */
  readonly arrival: Moment;
  readonly diagnostics: Diagnostics;
  /** The extension's that recorded it; null where it was not written down yet. */
  readonly version: string | null;
  readonly revision: Revision;
}

/** What recorders lack that were stored before it was told. */
const LATER = { version: null };
const DIAGNOSED_LATER = { unread: 0, unreadSince: null, unseen: false };

/** A recorder as any version of the extension stored it. */
export type StoredRecorder = Omit<RecorderRow, keyof typeof LATER | 'diagnostics'> &
  Partial<Pick<RecorderRow, keyof typeof LATER>> & {
    readonly diagnostics: Omit<Diagnostics, keyof typeof DIAGNOSED_LATER> & Partial<Diagnostics>;
  };

export const wholeRecorder = (stored: StoredRecorder): RecorderRow => ({
  ...LATER,
  ...stored,
  diagnostics: { ...DIAGNOSED_LATER, ...stored.diagnostics },
});

/** A stretch of the event log: `first` to `last` of the recorder's batches, packed. */
export interface ChunkRow {
  readonly recorder: RecorderId;
  readonly first: Seq;
  readonly last: Seq;
  readonly log: Uint8Array;
  /** What a later recorder must know of these batches; dropped when they are sealed. */
  readonly keys: readonly string[];
  readonly combos: readonly (readonly [string, number])[];
  /** Kept when sealed: such lists are sent again for as long as the broadcast runs. */
  readonly listed: readonly string[];
  readonly revision: Revision;
}

/** A cache of the log, rebuilt by `spansOf`. */
export interface SlotRow {
  readonly recorder: RecorderId;
  readonly slot: SlotIndex;
  readonly span: Span;
  readonly revision: Revision;
}

/**
 * The smallest viewer hashes that a recorder saw, by key and group; its rows of one key are one set. Under
 * the log's own key a cache of the sealed log. Under the elder key, which no log is kept with, all there is:
 * `fresh` holds what came since the last sealing, apart so that a batch rewrites little. Both are in the
 * hashes' own order, never beside the batch they came with: who is who under the other key is not told.
 */
export interface SketchRow {
  readonly recorder: RecorderId;
  readonly viewerKey: string;
  readonly part: 'sealed' | 'fresh';
  readonly viewers: ViewerSets;
}

export interface ViewerKeyRow {
  readonly id: string;
  readonly secret: Uint8Array;
  readonly bornAt: Moment;
  readonly diesAt: Moment;
}

/** What orders' numbers and buyers are hashed with. It does not rotate: buyers come back after months. */
export interface OrderKeyRow extends Pick<ViewerKeyRow, 'id' | 'secret'> {
  readonly name: 'buyers';
}

/** What the user said of a broadcast. */
export interface BroadcastRow {
  readonly key: BroadcastKey;
  readonly kept: boolean;
  /** Tidy: see `tidyTags`. */
  readonly tags: readonly string[];
  /** The broadcast that the user joined it to; null where it stands by itself. */
  readonly into: BroadcastKey | null;
}

/**
 * What the user marked. It belongs to the broadcast of its recorder, whatever that is called or joined to. What was
 * deleted stays as a row, so that copies of it elsewhere go too: of two copies the one edited later stands.
 */
export interface MarkRow extends Marking {
  /** By the computer's clock. */
  readonly editedAt: Moment;
}

/** What was decided at the review of a period, as the user wrote it. Of two copies the one edited later stands. */
export interface ReviewRow {
  readonly id: ReviewId;
  /** As `nameOfPeriod` has it. */
  readonly period: string;
  /** Nothing stays of what was deleted. */
  readonly text: string;
  /** What it is to change; null where no figure tells. */
  readonly metric: MetricId | null;
  readonly decidedAt: Moment;
  readonly editedAt: Moment;
  readonly deleted: boolean;
}

/** A batch's raw traffic: its frames as JSON, in a gzip stream. */
export interface RawRow {
  readonly recorder: RecorderId;
  readonly seq: Seq;
  readonly packed: Uint8Array;
}

/** Whether a recorder's raw traffic is kept, and a cache of what its rows come to: they are not read for it. */
export interface KeepingRow {
  readonly recorder: RecorderId;
  readonly on: boolean;
  /** When the user asked for it. */
  readonly askedAt: Moment;
  /** The address of the page that received it. */
  readonly page: string;
  /** Arrivals of the first and last frame. */
  readonly from: Moment | null;
  readonly until: Moment | null;
  readonly frames: number;
  readonly bytes: number;
  /** Frames there was no room for on the way. */
  readonly dropped: number;
  /** Nothing more was kept, because the broadcast's most was reached. */
  readonly full: boolean;
}

/** Which broadcasts a run of show is for: those of a room on a day. */
export interface PlanPlace {
  readonly platform: PlatformId;
  readonly room: RoomId;
  /** `2026-04-24`, by the computer's clock. */
  readonly day: string;
}

/** A room's run of show for a day, in its order. */
export interface PlanRow extends PlanPlace {
  readonly items: readonly PlannedItem[];
}

/** Everything the database holds of broadcasts. */
export interface Rows {
  readonly recorders: readonly RecorderRow[];
  readonly chunks: readonly ChunkRow[];
  readonly slots: readonly SlotRow[];
  readonly sketches: readonly SketchRow[];
  readonly marks: readonly MarkRow[];
  readonly broadcasts: readonly BroadcastRow[];
}
