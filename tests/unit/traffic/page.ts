import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { openPort } from '../../../utils/traffic/port.ts';
import type { Copied, Rules } from '../../../utils/traffic/protocol.ts';

/** As much of a request as a page would use: what it read is there when `load` is told. */
export class FakeRequest extends EventTarget {
  #url = '';
  #body: unknown = null;
  #type = '';
  get responseURL(): string {
    return this.#url;
  }
  get responseType(): string {
    return this.#type;
  }
  set responseType(type: string) {
    this.#type = type;
  }
  get response(): unknown {
    return this.#body;
  }
  get responseText(): unknown {
    if (this.#type !== '' && this.#type !== 'text') throw new DOMException('Not text.', 'InvalidStateError');
    return this.#body;
  }
  open(method: string, url: string): void {
    if (!method) throw new TypeError('No method.');
    this.#url = url;
  }
  /** The server answered. */
  load(body: unknown): void {
    this.#body = body;
    this.dispatchEvent(new Event('load'));
  }
}

/** Node's own sockets, fetches and messages stand for the browser's: a document is all that is missing. */
export function makePage(): void {
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  // Node defines it only when it is first read.
  vi.stubGlobal('WebSocket', WebSocket);
}

/** Lets messages between ports arrive. */
export const arrived = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((next) => setImmediate(next));
};

/** A server that answers every request with its address, and says on every socket what it is told to. */
export async function openServer(): Promise<{ address: string; socket: string; close: () => void }> {
  const server = createServer((request, response) => response.end(JSON.stringify({ path: request.url })));
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => socket.on('message', (data, binary) => socket.send(data, { binary })));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    socket: `ws://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
    },
  };
}

/** The private port's other end, with what was copied. */
export function listen(rules: Partial<Rules>): { copied: Copied[]; stop: () => void } {
  const copied: Copied[] = [];
  const life = new AbortController();
  openPort({ traffic: [], jsonp: [], state: [], ...rules }, life.signal, (copy) => copied.push(copy));
  return { copied, stop: () => life.abort() };
}
