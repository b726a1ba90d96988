import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { WebSocket } from 'ws';
import type { Capture } from './capture.ts';
import { choose, CONTROL, type Document, documentsOf, ECHO, Place } from './place.ts';
import { listen, named } from './server.ts';
import { timeline } from './timeline.ts';
import { Turns } from './turns.ts';
import { type Arrivals, requestName, Visitor } from './visitor.ts';

/** A timer of the platform holds no longer than this. */
const LONGEST_WAIT = 60_000;

export interface RoomPage {
  readonly id: number;
  /** Where to open it: the page's real address. */
  readonly url: string;
}

/** Captured pages, replayed on this machine at their real addresses. */
export interface Rooms {
  /** Where browsers are to be sent for every host. */
  readonly port: number;
  /** The pages to open, in the captures' order. */
  readonly pages: readonly RoomPage[];
  /** Waits until each page is open, then starts the recording's clock. */
  readonly start: () => Promise<void>;
  /** All was played and has left for the pages that are open, or the rooms were closed. */
  readonly ended: Promise<void>;
  /** How much of the recorded time has passed (0 to 1); socket messages and answers that left for pages. */
  readonly progress: () => { readonly done: number; readonly sent: number };
  /** Of a page: how many socket messages and answers left for it, by their address. */
  readonly delivered: (page: RoomPage) => ReadonlyMap<string, number>;
  /** What was asked for that no capture holds, by host, path and query. */
  readonly strange: () => readonly string[];
  /** How often each captured document was asked for, by the same: nothing else is answered to whoever asks. */
  readonly served: () => ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

/** What a page's script needs to read an answer from another host. */
function permit({ headers }: IncomingMessage, response: ServerResponse): void {
  if (!headers.origin) return;
  response.setHeader('access-control-allow-origin', headers.origin);
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-methods', headers['access-control-request-method'] ?? '*');
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '*');
}

/**
 * Opens local rooms for the captures. The recording's clock runs `speed` times as fast; it goes on while a
 * page is not open (what is due then is lost to it), and a page that comes back gets what is due from then on.
 */
export async function openRooms(options: {
  readonly captures: readonly Capture[];
  readonly speed: number;
  readonly signal: AbortSignal;
  /** Hosts that are no rooms, each with what answers there. */
  readonly hosts?: Readonly<Record<string, RequestListener>>;
}): Promise<Rooms> {
  const { captures, speed, signal, hosts = {} } = options;
  const { pages, steps, length } = timeline(captures);
  const driver = await readFile(new URL('driver.js', import.meta.url), 'utf8');
  const places = pages.map(({ url }, id) => new Place(id, url));
  const documents = new Map<string, Document[]>();
  for (const place of places) {
    const page = pages[place.id];
    if (!page) continue;
    for (const [name, document] of documentsOf(page, place, driver)) {
      documents.set(name, [...(documents.get(name) ?? []), document]);
    }
  }
  const arrivals: Arrivals = { sockets: new Turns(), requests: new Turns() };
  const started = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let asked = false;
  let begun: number | null = null;
  let next = 0;
  let sent = 0;
  const strange: string[] = [];
  const served = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const clock = (): number => (begun === null ? 0 : (performance.now() - begun) * speed);
  const done = (): number => {
    if (begun === null) return 0;
    return clock() >= length ? 1 : clock() / length;
  };
  const settle = (): void => {
    const idle = places.every(({ visitors }) => [...visitors].every(({ settled }) => settled));
    if (begun !== null && next >= steps.length && idle) ended.resolve();
  };
  const tick = (): void => {
    for (let step = steps[next]; step && step.at <= clock(); step = steps[next]) {
      next += 1;
      places['poll' in step ? step.poll.page : step.stream.page]?.perform(step);
    }
    const due = steps[next]?.at;
    if (due === undefined) settle();
    else timer = setTimeout(tick, Math.min(LONGEST_WAIT, Math.max(1, (due - clock()) / speed)));
  };

  const begin = (): void => {
    if (!asked || begun !== null || !places.every(({ ready }) => ready)) return;
    begun = performance.now();
    started.resolve();
    tick();
  };
  const visit = (control: WebSocket, place: Place): void => {
    const visitor = new Visitor(control, arrivals, {
      changed: settle,
      delivered: (url) => {
        sent += 1;
        place.count(url);
      },
    });
    control.on('close', () => {
      place.visitors.delete(visitor);
      visitor.leave();
      settle();
    });
    place.enter(visitor);
    begin();
  };

  const server = await listen(
    (request, response) => {
      permit(request, response);
      const other = hosts[request.headers.host ?? ''];
      if (other) return other(request, response);
      const name = named(request.headers.host, request.url);
      const method = request.method ?? 'GET';
      const poll = arrivals.requests.take(requestName(method, name));
      if (poll) return poll(response);
      const document = method === 'GET' ? choose(documents.get(name) ?? []) : undefined;
      if (!document) {
        if (method !== 'OPTIONS') strange.push(name);
        return void response.writeHead(method === 'OPTIONS' ? 204 : 404).end();
      }
      served.set(name, (served.get(name) ?? 0) + 1);
      if (document.driven) document.place.served += 1;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(document.html);
    },
    (socket, name) => {
      // A page that is closed may reset its connection; the close that follows is all that matters.
      socket.on('error', () => socket.terminate());
      const [, path, query] = /^[^/]*(\/[^?]*)\??(.*)$/.exec(name) ?? [];
      const place = path === CONTROL ? places[Number(new URLSearchParams(query).get('page'))] : undefined;
      if (path === ECHO) socket.on('message', (said, binary) => socket.send(said, { binary }));
      else if (place) visit(socket, place);
      else {
        const arrived = arrivals.sockets.take(name);
        if (arrived) return arrived(socket);
        strange.push(name);
        socket.close();
      }
    },
  );

  const close = async (): Promise<void> => {
    clearTimeout(timer);
    started.resolve();
    ended.resolve();
    await server.close();
  };
  signal.addEventListener('abort', () => void close(), { once: true });

  return {
    port: server.port,
    pages: places.map(({ id, url }) => ({ id, url })),
    start: () => {
      asked = true;
      begin();
      return started.promise;
    },
    ended: ended.promise,
    progress: () => ({ done: done(), sent }),
    delivered: ({ id }) => places[id]?.delivered ?? new Map(),
    strange: () => strange,
    served: () => served,
    close,
  };
}
