import type { EventKind } from '../events/entry.ts';
import type { Bounds, ReadingId } from '../events/readings.ts';
import type { BroadcastId, Moment, PlatformId, RoomId } from '../units.ts';

/** How a frame reached the page. */
export const VIAS = ['socket', 'response', 'jsonp', 'state', 'text'] as const;
export type Via = (typeof VIAS)[number];

/** One piece of traffic as the page received it. */
export interface Frame {
  readonly via: Via;
  readonly url: string;
  readonly body: string | Uint8Array;
}

/** An event as a message tells it, before duplicates, combos and identities are dealt with. */
export interface EventSighting {
  readonly kind: EventKind;
  /** The message's own name; null where it has none and each arrival is its own event. */
  readonly key: string | null;
  /** The event's own stamp. */
  readonly at: Moment | null;
  /** The viewer's id as sent: hashed at once, never kept. */
  readonly viewer: string | null;
  readonly count: number;
  /** Worth of one. */
  readonly worth: number;
  readonly item: string | null;
  /** Names a series of this viewer's whose messages repeat a rising count: only the rise is new. */
  readonly combo: string | null;
  /**
   * True for a second telling of what may have been told by itself (false there), or by nothing else: such a one
   * counts where the same viewer's other is not near. Null where there is but one telling.
   */
  readonly echo: boolean | null;
  /** What the viewer wrote: looked at as it arrives, never kept, stored or told. */
  readonly text: string | null;
  /** The list it stands in is sent again and again for as long as the broadcast runs. */
  readonly relisted: boolean;
}

export interface ReadingSighting extends Bounds {
  readonly kind: 'reading';
  readonly key: string | null;
  readonly reading: ReadingId;
  readonly item: string | null;
  /** Totals of rooms that are linked with this one may come among its own. */
  readonly linked: boolean;
  /** The minute whose own it is, where a list of minutes is sent again as it grows: exact, and of a total a part. */
  readonly minute?: Moment;
}

export interface EndSighting {
  readonly kind: 'end';
  readonly key: string | null;
}

export type Sighting = EventSighting | ReadingSighting | EndSighting;

/** What a decoder made of one frame. */
export interface Decoded {
  /** The transport's own clock. */
  readonly clock: Moment | null;
  /** The frame's number, where the connection numbers them. */
  readonly sequence: number | null;
  readonly broadcast: BroadcastId | null;
  readonly title: string | null;
  /** A broadcast begins: of a room whose last one is over it is another, where broadcasts have no names. */
  readonly begins?: boolean;
  /** ISO 4217's code of its amounts, where that is not the platform's only one. */
  readonly currency?: string;
  readonly sightings: readonly Sighting[];
  /** Messages whose method is not read, by method. */
  readonly unknown: readonly string[];
  /** Messages or layers that could not be read. */
  readonly broken: number;
  /** Messages that name another broadcast than the frame's. */
  readonly foreign: number;
}

/** A frame that says nothing. */
export const NOTHING_DECODED: Decoded = {
  clock: null,
  sequence: null,
  broadcast: null,
  title: null,
  sightings: [],
  unknown: [],
  broken: 0,
  foreign: 0,
};

/** Whether a frame tells of nothing, not even of something that is not understood. */
export const saysNothing = ({ clock, sightings, unknown, broken, foreign, begins }: Decoded): boolean =>
  clock === null && !begins && sightings.length + unknown.length + broken + foreign === 0;

/** Which page a recorder sits on: one of a platform's, or any page on which the user pointed at figures. */
export const PAGE_KINDS = ['room', 'console', 'bound'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
/** Those that a platform knows. */
export type PlatformPage = Exclude<PageKind, 'bound'>;
export const isPlatformPage = (page: PageKind): page is PlatformPage => page !== 'bound';

/** A page of a platform: where it is, and what its address tells. */
export interface Page {
  readonly kind: PlatformPage;
  readonly room: RoomId | null;
  readonly broadcast: BroadcastId | null;
}

/** What the traffic of a page can tell; of anything else a figure is unknown, never 0. */
export type Gives = Readonly<Record<PlatformPage, readonly (EventKind | ReadingId)[]>>;

/** Where a platform is and what it tells: what the extension's own pages and its background know of one. */
export interface Site {
  readonly id: PlatformId;
  readonly name: { readonly zh: string; readonly en: string };
  /** ISO 4217. */
  readonly currency: string;
  /** Match patterns of the viewers' rooms (declared, or asked for) and of the streamer's consoles (asked for). */
  readonly rooms: readonly string[];
  readonly consoles: readonly string[];
  /** Whether its rooms are asked for as its consoles are: counted once the user has allowed the site. */
  readonly asked: boolean;
  /** Sources of regular expressions over the addresses of the traffic to copy. */
  readonly traffic: readonly string[];
  /** The same for JSONP scripts, and the names of global variables that hold the page's state. */
  readonly jsonp: readonly string[];
  readonly state: readonly string[];
  /** Selectors of what its pages show and no traffic tells: read again and again as lines of text. */
  readonly text?: Readonly<Partial<Record<PlatformPage, readonly string[]>>>;
  /** Selectors within its rooms of what is read while their socket runs where nobody looks: of each, what is added. */
  readonly feed?: readonly string[];
  readonly gives: Gives;
  /** Where the streamer's console stands, for a figure that only it can give. */
  readonly consoleUrl: string | null;
  /** What an address is; null when it is not a page of this platform that can be counted. */
  readonly page: (url: URL) => Page | null;
  /** The room's own words out of the document's title. */
  readonly title: (documentTitle: string) => string | null;
}

/** One site: data and pure functions. Everything that varies between sites is here. */
export interface Platform extends Site {
  /**
   * Total: any bytes in, sightings out, never a throw.
   *
   * @param broadcast the one that the page is of, where that is known: a frame may hold messages of several
   * @param room the page's: an answer may list the figures of several
   */
  readonly decode: (frame: Frame, broadcast?: BroadcastId | null, room?: RoomId | null) => Decoded;
}
