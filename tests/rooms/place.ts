import type { CapturedPage } from './capture.ts';
import { inert } from './inert.ts';
import { nameOf } from './server.ts';
import type { Stream, Timed } from './timeline.ts';
import type { Visitor } from './visitor.ts';

/** Where, on its own host, a page's driver is told what to do. */
export const CONTROL = '/.room/control';

/** On any host, where a page's sockets are told what they say. */
export const ECHO = '/.room/echo';

/** A page's state while it is replayed. */
export class Place {
  readonly id: number;
  readonly url: string;
  readonly visitors = new Set<Visitor>();
  /** The sockets that are open at this moment of the recording. */
  readonly open = new Map<number, Stream>();
  readonly delivered = new Map<string, number>();
  /** How often its document was asked for, and how many of these began to listen to what they are told. */
  served = 0;
  entered = 0;

  constructor(id: number, url: string) {
    this.id = id;
    this.url = url;
  }

  /** The page is open, in each tab that asked for it. */
  get ready(): boolean {
    return this.entered > 0 && this.entered >= this.served;
  }

  enter(visitor: Visitor): void {
    this.entered += 1;
    this.visitors.add(visitor);
    for (const stream of this.open.values()) visitor.open(stream);
  }

  count(url: string): void {
    this.delivered.set(url, (this.delivered.get(url) ?? 0) + 1);
  }

  perform(step: Timed): void {
    if (step.do === 'open') this.open.set(step.stream.id, step.stream);
    if (step.do === 'close') this.open.delete(step.stream.id);
    for (const visitor of this.visitors) {
      if (step.do === 'send') visitor.send(step.stream, step.data);
      else if (step.do === 'ask') visitor.ask(step.poll);
      else visitor[step.do](step.stream);
    }
  }
}

export interface Document {
  readonly html: string;
  /** It is the page itself, which has the driver, and not a frame in it. */
  readonly driven: boolean;
  readonly place: Place;
}

/** Of the pages at one address: the one that nobody opened yet, else the one that was left. */
export function choose(documents: readonly Document[]): Document | undefined {
  return (
    documents.find(({ place }) => place.served === 0) ??
    documents.find(({ place }) => place.visitors.size === 0) ??
    documents[0]
  );
}

/** The documents of a page by the names that requests have for them. */
export function* documentsOf(page: CapturedPage, place: Place, driver: string): Iterable<[string, Document]> {
  const frames = [...page.documents.keys()].filter((address) => address !== page.url);
  const control = `wss://${new URL(page.url).host}${CONTROL}?page=${place.id}`;
  const script = `const ROOM = ${JSON.stringify(control)};\n${driver}`;
  yield [
    nameOf(page.url),
    { place, driven: true, html: inert(page.documents.get(page.url) ?? '', script, frames) },
  ];
  for (const frame of frames) {
    yield [nameOf(frame), { place, driven: false, html: inert(page.documents.get(frame) ?? '', null, []) }];
  }
}
