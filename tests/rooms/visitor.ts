import type { ServerResponse } from 'node:http';
import type { WebSocket } from 'ws';
import { nameOf } from './server.ts';
import type { Poll, Stream } from './timeline.ts';
import type { Turns } from './turns.ts';

/** A socket that a visitor was told to open; what is due before it stands waits. */
interface Link {
  readonly stream: Stream;
  socket: WebSocket | null;
  waiting: (string | Uint8Array)[];
  readonly forget: () => void;
}

/** What the visitors of all pages are to open or to ask for, until it arrives here. */
export interface Arrivals {
  readonly sockets: Turns<(socket: WebSocket) => void>;
  readonly requests: Turns<(response: ServerResponse) => void>;
}

/** How a request to the given place is expected. */
export const requestName = (method: string, name: string): string => `${method} ${name}`;

/**
 * One document that is open in a browser: what its driver was told, and what reached it. `delivered` is
 * called with the address of each socket message and each answer that left for it, `changed` whenever
 * less may be outstanding.
 */
export class Visitor {
  readonly #control: WebSocket;
  readonly #arrivals: Arrivals;
  readonly #delivered: (url: string) => void;
  readonly #changed: () => void;
  readonly #links = new Map<number, Link>();
  readonly #asked = new Map<number, () => void>();
  #leaving = 0;

  constructor(
    control: WebSocket,
    arrivals: Arrivals,
    events: { readonly delivered: (url: string) => void; readonly changed: () => void },
  ) {
    this.#control = control;
    this.#arrivals = arrivals;
    this.#delivered = events.delivered;
    this.#changed = events.changed;
    control.on('message', (data) => {
      const { done, gone } = JSON.parse((data as Buffer).toString()) as { done?: number; gone?: number };
      if (done !== undefined) this.#answered(done);
      if (gone !== undefined) this.#unlink(gone);
      this.#changed();
    });
  }

  /** Nothing is on its way to the document. */
  get settled(): boolean {
    const waiting = [...this.#links.values()].some((link) => link.waiting.length > 0);
    return this.#asked.size === 0 && this.#leaving === 0 && !waiting;
  }

  open(stream: Stream): void {
    const { id, url } = stream;
    const forget = this.#arrivals.sockets.add(
      nameOf(url),
      (socket) => this.#connect(id, socket),
      () => this.#tell({ do: 'open', id, url }),
    );
    this.#links.set(id, { stream, socket: null, waiting: [], forget });
  }

  close({ id }: Stream): void {
    this.#tell({ do: 'close', id });
    if (!this.#links.get(id)?.socket) this.#unlink(id);
  }

  send(stream: Stream, data: string | Uint8Array): void {
    const link = this.#links.get(stream.id);
    if (link?.socket) this.#push(link.socket, stream.url, data);
    else link?.waiting.push(data);
  }

  ask({ id, as, method, url, body, mimeType, status, answer }: Poll): void {
    const forget = this.#arrivals.requests.add(
      requestName(method, nameOf(url)),
      (response) => {
        response.on('finish', () => this.#delivered(url));
        response.writeHead(status, { 'content-type': mimeType, 'content-length': answer.length });
        response.end(answer);
      },
      () => this.#tell({ do: 'ask', id, as, method, url, body, mimeType }),
    );
    this.#asked.set(id, forget);
  }

  /** The document is gone. */
  leave(): void {
    for (const id of this.#asked.keys()) this.#answered(id);
    for (const id of this.#links.keys()) this.#unlink(id);
  }

  #tell(what: unknown): void {
    this.#control.send(JSON.stringify(what));
  }

  #connect(id: number, socket: WebSocket): void {
    const link = this.#links.get(id);
    if (!link) return;
    link.socket = socket;
    socket.on('close', () => this.#unlink(id));
    for (const data of link.waiting.splice(0)) this.#push(socket, link.stream.url, data);
  }

  #push(socket: WebSocket, url: string, data: string | Uint8Array): void {
    this.#leaving += 1;
    socket.send(data, (error) => {
      this.#leaving -= 1;
      if (!error) this.#delivered(url);
      this.#changed();
    });
  }

  #answered(id: number): void {
    this.#asked.get(id)?.();
    this.#asked.delete(id);
  }

  #unlink(id: number): void {
    this.#links.get(id)?.forget();
    this.#links.delete(id);
  }
}
