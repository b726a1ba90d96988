import type { RoomUsual } from '../alerts/against-usual.ts';
import type { Instant } from '../alerts/than-usual.ts';
import type { Window } from '../alerts/windows.ts';
import type { LogEntry } from '../events/entry.ts';
import type { PageKind } from '../platforms/platform.ts';
import type { Span } from '../tally/slot.ts';
import type { Raw } from '../traffic/raw.ts';
import type { ViewerSets } from '../viewers/sets.ts';
import type {
  BroadcastId,
  MarkId,
  Moment,
  PlatformId,
  RecorderId,
  Revision,
  RoomId,
  Seq,
  SlotIndex,
} from '../units.ts';
import type { MarkKind } from '../metrics/mark-kinds.ts';
import type { Settings } from '../settings/settings.ts';
import type { OverlayData } from '../settings/words/file.ts';
import type { Route } from './routes.ts';

/** What a recorder says of itself; grows while it learns the room's and the broadcast's names. */
export interface RecorderHeader {
  readonly id: RecorderId;
  readonly platform: PlatformId;
  readonly page: PageKind;
  readonly room: RoomId | null;
  readonly broadcast: BroadcastId | null;
  readonly title: string | null;
  /** ISO 4217's code, where the traffic or its host tells it; else it is the platform's. */
  readonly currency?: string;
  /** By the computer's clock. */
  readonly openedAt: Moment;
}

/** What a recorder made of its traffic, for the room's diagnostics. Counts since it began. */
export interface Diagnostics {
  readonly frames: number;
  /** Frames in which at least one message was understood. */
  readonly understood: number;
  readonly broken: number;
  /** Frames dropped because they came faster than they could be read. */
  readonly dropped: number;
  /** Messages of other broadcasts, not counted. */
  readonly foreign: number;
  /** Messages of methods that the platform's decoder does not read, by method. */
  readonly unknown: Readonly<Record<string, number>>;
  /** Frames in a row, up to the last one, that said something of which nothing was understood; and when they began. */
  readonly unread: number;
  readonly unreadSince: Moment | null;
  /** Whether what the page's socket brings is out of sight: with no frames at all, everything is. */
  readonly unseen: boolean;
}

/** What a later recorder of a running broadcast must know so as not to count twice. */
export interface Resume {
  readonly keys: readonly string[];
  /** What stands in lists that are sent again and again. */
  readonly listed: readonly string[];
  readonly combos: readonly (readonly [string, number])[];
  /** The product that was up. */
  readonly shown: string | null;
  /** Room time up to which the earlier recorders heard the room. */
  readonly heardUntil: Moment;
}

/** A slot of another recorder of the same broadcast. */
export interface SlotOfOther {
  readonly recorder: RecorderId;
  readonly page: PageKind;
  readonly slot: SlotIndex;
  readonly span: Span;
}

/** What the other recorders of the broadcast added since the revision last heard of. */
export interface Others {
  readonly revision: Revision;
  readonly slots: readonly SlotOfOther[];
  /** The broadcast's room time at the given moment of the computer's clock, where a transport tells it. */
  readonly clock: { readonly arrival: Moment; readonly room: Moment } | null;
  /** Of the broadcast's money, where one of them tells it. */
  readonly currency?: string;
  /** What its run of show has next, in the user's own words; nothing without one. */
  readonly next?: string;
  /** Whether the user wants the asking recorder's own raw traffic kept. */
  readonly keepsRaw: boolean;
}

/** Viewers under a broadcast's elder key, by its id: those new since the batch before. */
export interface ElderViewers {
  readonly key: string;
  readonly viewers: ViewerSets;
}

/** A viewer key as a recorder gets it: it never leaves the browser, and dies. The secret is in base64. */
export interface SharedKey {
  readonly id: string;
  readonly secret: string;
}

/** A recorder's batch: resent with the same number and content until it is acknowledged. */
export interface Batch {
  readonly header: RecorderHeader;
  readonly seq: Seq;
  readonly arrival: Moment;
  /** The id of the key that the entries' viewers are hashed with. */
  readonly viewerKey: string;
  readonly entries: readonly LogEntry[];
  /** Null where the broadcast began with one key only. */
  readonly elder: ElderViewers | null;
  /** Keys of the messages and of the listed things that were counted. */
  readonly keys: readonly string[];
  readonly listed: readonly string[];
  readonly combos: readonly (readonly [string, number])[];
  readonly diagnostics: Diagnostics;
  /** Whether the room time of the entries is the transport's own. */
  readonly transportClock: boolean;
  /** What the recorder knows of the others. */
  readonly since: Revision;
  /** Null unless the user wants it kept. */
  readonly raw: Raw | null;
}

/** Which broadcast asks, and for which of its minutes. */
export interface UsualAt extends Pick<Instant, 'minute'> {
  readonly header: RecorderHeader;
}

/** What the user marks, or what becomes of it. */
export interface Marking {
  readonly id: MarkId;
  readonly recorder: RecorderId;
  /** In room time. */
  readonly at: Moment;
  /** Null of a moment. */
  readonly until: Moment | null;
  readonly kind: MarkKind;
  /** The user's own words; of a host change who comes on. */
  readonly text: string;
  readonly deleted: boolean;
}

/** Everything that the extension's parts say to each other: what is asked, what is answered. */
export interface Messages {
  /** A recorder begins. */
  join: {
    ask: RecorderHeader;
    answer: {
      /** False while the user wants this room not counted. */
      readonly counting: boolean;
      /** Hashes viewers' ids for the log. */
      readonly viewerKey: SharedKey;
      /** Hashes them once more, for comparing with broadcasts that began before the first was born. */
      readonly elderKey: SharedKey | null;
      readonly resume: Resume | null;
      /** Viewers that the earlier recorders saw. */
      readonly viewers: ViewerSets;
      /** Whether the user wants the raw traffic kept. */
      readonly keepsRaw: boolean;
    };
  };
  record: { ask: Batch; answer: { readonly seq: Seq; readonly others: Others } };
  /** A recorder with nothing to hand over asks what the others stored. */
  follow: { ask: { readonly header: RecorderHeader; readonly since: Revision }; answer: Others };
  /** What the room's last broadcasts before this one were like, minute by minute. */
  usual: { ask: RecorderHeader; answer: RoomUsual };
  /** What they were in the ten minutes up to one of their minutes. */
  usualAt: { ask: UsualAt; answer: readonly Window[] };
  /** What is said over live pages, and how that looks. */
  overlay: { ask: null; answer: OverlayData };
  /** The user begins or ceases to keep a recorder's raw traffic, which holds nicknames and texts. */
  keepRaw: { ask: { readonly recorder: RecorderId; readonly on: boolean }; answer: null };
  /**
   * The user marks a moment, in room time, changes the mark or takes it back; asking again is safe. It is refused
   * while nothing of the recorder is stored.
   */
  mark: { ask: Marking; answer: null };
  /** The settings as they are stored, parsed. */
  settings: { ask: null; answer: Settings };
  /** What the toolbar says of the asking tab's room; nothing where it is empty. */
  badge: { ask: { readonly text: string }; answer: null };
  openDashboard: { ask: Route; answer: null };
}

export type MessageName = keyof Messages;
export type Ask<Name extends MessageName> = Messages[Name]['ask'];
export type Answer<Name extends MessageName> = Messages[Name]['answer'];
