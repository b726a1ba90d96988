import type { CapturedPage } from './capture.ts';
import { inert } from './inert.ts';
import { nameOf } from './server.ts';
import type { Stream, Timed } from './timeline.ts';
import type { Visitor } from './visitor.ts';

/** Where, on its own host, a page's driver is told what to do. */
export const CONTROL = '/.room/control';

/** A page's state while it is replayed. */
export class Place {
  readonly id: number;
  readonly url: string;
  readonly visitors = new Set<Visitor>();
  /** The sockets that are open at this moment of the recording. */
  readonly open = new Map<number, Stream>();
  readonly delivered = new Map<string, number>();
  readonly #seen = Promise.withResolvers<void>();
  /** Its document has been asked for. */
  served = false;

  constructor(id: number, url: string) {
    this.id = id;
    this.url = url;
  }

  /** The page has been opened once. */
  get seen(): Promise<void> {
    return this.#seen.promise;
  }

  enter(visitor: Visitor): void {
    this.visitors.add(visitor);
    for (const stream of this.open.values()) visitor.open(stream);
    this.#seen.resolve();
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
  readonly place: Place;
}

/** Of the pages at one address: the one that nobody opened yet, else the one that was left. */
export function choose(documents: readonly Document[]): Document | undefined {
  return (
    documents.find(({ place }) => !place.served) ??
    documents.find(({ place }) => place.visitors.size === 0) ??
    documents[0]
  );
}

/** The documents of a page by the names that requests have for them. */
export function* documentsOf(page: CapturedPage, place: Place, driver: string): Iterable<[string, Document]> {
  const frames = [...page.documents.keys()].filter((address) => address !== page.url);
  const control = `wss://${new URL(page.url).host}${CONTROL}?page=${place.id}`;
  const script = `const ROOM = ${JSON.stringify(control)};\n${driver}`;
  yield [nameOf(page.url), { place, html: inert(page.documents.get(page.url) ?? '', script, frames) }];
  for (const frame of frames) {
    yield [nameOf(frame), { place, html: inert(page.documents.get(frame) ?? '', null, []) }];
  }
}
