import { PLATFORMS } from '../../platforms/registry.ts';
import {
  type CapturedRequest,
  type CapturedSocket,
  documentOf,
  type EntryKind,
  kindOf,
  plain,
  requestOf,
  socketOf,
} from './entries.ts';
import { CaptureError, checkHar, type Har, type HarEntry, type HarPage } from './schema.ts';

export interface CapturedPage {
  readonly url: string;
  /** Milliseconds since 1970, by the clock of the recording. */
  readonly openedAt: number;
  /** HTML by address: the page's own document, and its frames'. */
  readonly documents: ReadonlyMap<string, string>;
  readonly sockets: readonly CapturedSocket[];
  readonly requests: readonly CapturedRequest[];
}

/** What the rooms and consoles of a HAR received. */
export interface Capture {
  readonly name: string;
  readonly pages: readonly CapturedPage[];
  /** Whether its viewers are pseudonyms. */
  readonly replaced: boolean;
}

/** What a HAR says of itself in which pseudonyms stand for viewers. */
export const REPLACED = 'identities replaced';

interface Item {
  readonly entry: HarEntry;
  readonly kind: EntryKind;
  /** What an error calls the entry. */
  readonly where: string;
}

/** A page's address and the names that the recording has for it: a reload is the same page again. */
interface Place {
  readonly url: string;
  readonly pages: readonly HarPage[];
}

const isKnown = (url: string): boolean => PLATFORMS.some(({ page }) => page(new URL(url)) !== null);

/** DevTools writes a page's address as its title; else it is that of its first document. */
function addressOf(page: HarPage, documents: readonly Item[]): string | null {
  if (page.title.startsWith('https:') && URL.canParse(page.title)) return plain(page.title);
  const own = documents.find(({ entry }) => entry.pageref === page.id);
  return own ? plain(own.entry.request.url) : null;
}

function placesOf({ log }: Har, documents: readonly Item[]): Place[] {
  const addresses = documents.map(({ entry }) => plain(entry.request.url));
  if (!log.pages?.length) {
    const room = addresses.find(isKnown) ?? addresses[0];
    return room === undefined ? [] : [{ url: room, pages: [] }];
  }
  const places = new Map<string, HarPage[]>();
  for (const page of log.pages) {
    const url = addressOf(page, documents);
    if (url !== null) places.set(url, [...(places.get(url) ?? []), page]);
  }
  return [...places].map(([url, pages]) => ({ url, pages }));
}

function pageOf({ url, pages }: Place, items: readonly Item[]): CapturedPage {
  const documents = new Map<string, string>();
  const sockets: CapturedSocket[] = [];
  const requests: CapturedRequest[] = [];
  for (const { entry, kind, where } of items) {
    if (kind === 'document') documents.set(plain(entry.request.url), documentOf(entry, where));
    else if (kind === 'socket') sockets.push(socketOf(entry, where));
    else if (kind) requests.push(requestOf(entry, kind, where));
  }
  const moments = [
    ...[...pages, ...items.map(({ entry }) => entry)].map(({ startedDateTime }) =>
      Date.parse(startedDateTime),
    ),
    ...sockets.map(({ openedAt }) => openedAt),
  ];
  const openedAt = moments.reduce((first, at) => Math.min(first, at), Infinity);
  return { url, openedAt, documents, sockets, requests };
}

/** What the pages of a checked HAR received; `name` is what errors call it. Throws a `CaptureError`. */
export function captureOf(har: Har, name: string): Capture {
  const items = har.log.entries.map((entry, index) => ({
    entry,
    kind: kindOf(entry),
    where: `${name}: log.entries[${index}]`,
  }));
  const places = placesOf(
    har,
    items.filter(({ kind }) => kind === 'document'),
  );
  const rooms = places.filter(({ url }) => isKnown(url));
  if (places.length === 0)
    throw new CaptureError('noRoom', `${name}: log.pages: no page, nor a document to take for one`);
  if (rooms.length === 0) {
    const known = PLATFORMS.map(({ name: { en } }) => en).join(', ');
    throw new CaptureError(
      'noRoom',
      `${name}: log.pages: ${places[0]?.url} is no room or console of ${known}`,
    );
  }
  const named = new Set(har.log.pages?.map(({ id }) => id));
  const pages = rooms.map((room, position) => {
    const ids = new Set(room.pages.map(({ id }) => id));
    const isOwn = ({ entry: { pageref } }: Item): boolean =>
      // What names no page of the recording belongs to its first room.
      pageref && named.has(pageref) ? ids.has(pageref) : position === 0;
    return pageOf(room, items.filter(isOwn));
  });
  return { name, pages, replaced: har.log.comment === REPLACED };
}

/** Takes a HAR that was made in memory. Throws a `CaptureError`; `name` is what it calls the HAR. */
export const captureFrom = (har: unknown, name: string): Capture => captureOf(checkHar(har, name), name);
