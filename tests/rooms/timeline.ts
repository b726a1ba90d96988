import type { Capture, CapturedPage } from './capture.ts';
import type { CapturedRequest } from '../../utils/exchange/har/entries.ts';

/** A socket of a replay. */
export interface Stream {
  readonly id: number;
  readonly page: number;
  readonly url: string;
}

/** A request of a replay. */
export interface Poll extends CapturedRequest {
  readonly id: number;
  readonly page: number;
}

/** Something that the local rooms do at a moment. */
export type Step =
  | { readonly do: 'open' | 'close'; readonly stream: Stream }
  | { readonly do: 'send'; readonly stream: Stream; readonly data: string | Uint8Array }
  | { readonly do: 'ask'; readonly poll: Poll };

/** Milliseconds of recorded time since the replay's beginning. */
export type Timed = Step & { readonly at: number };

export interface Timeline {
  readonly pages: readonly CapturedPage[];
  readonly steps: readonly Timed[];
  readonly length: number;
}

const lastOf = (page: CapturedPage): number =>
  [
    ...page.requests.map(({ at }) => at),
    ...page.sockets.map(({ openedAt, messages }) => messages.at(-1)?.at ?? openedAt),
  ].reduce((last, at) => Math.max(last, at), page.openedAt);

/**
 * When each capture begins in the replay: captures that were recorded at the same time keep their
 * distance, those of other days all begin at once.
 */
function origins(captures: readonly Capture[]): ReadonlyMap<Capture, number> {
  const spans = captures
    .map((capture) => ({
      capture,
      first: Math.min(...capture.pages.map(({ openedAt }) => openedAt)),
      last: Math.max(...capture.pages.map(lastOf)),
    }))
    .toSorted((a, b) => a.first - b.first);
  const found = new Map<Capture, number>();
  let origin = -Infinity;
  let until = -Infinity;
  for (const { capture, first, last } of spans) {
    if (first > until) origin = first;
    until = Math.max(until, last);
    found.set(capture, origin);
  }
  return found;
}

const withoutQuery = (url: string): string => url.replace(/\?.*$/, '');

/** All that happens in the captures' pages, in the order of time. Pages are numbered in the captures' order. */
export function timeline(captures: readonly Capture[]): Timeline {
  const begins = origins(captures);
  const pages: CapturedPage[] = [];
  const steps: Timed[] = [];
  let id = 0;
  for (const capture of captures) {
    const origin = begins.get(capture) ?? 0;
    for (const page of capture.pages) {
      const number = pages.push(page) - 1;
      for (const socket of page.sockets) {
        const stream: Stream = { id: ++id, page: number, url: socket.url };
        steps.push({ do: 'open', at: socket.openedAt - origin, stream });
        for (const { at, data } of socket.messages) steps.push({ do: 'send', at: at - origin, stream, data });
        // HAR tells no end of a socket: one that fell silent before another to its place opened was replaced.
        const last = socket.messages.at(-1)?.at ?? socket.openedAt;
        const next = page.sockets
          .filter(({ url, openedAt }) => openedAt > last && withoutQuery(url) === withoutQuery(socket.url))
          .map(({ openedAt }) => openedAt);
        if (next.length > 0) steps.push({ do: 'close', at: Math.min(...next) - origin, stream });
      }
      for (const request of page.requests) {
        steps.push({ do: 'ask', at: request.at - origin, poll: { ...request, id: ++id, page: number } });
      }
    }
  }
  steps.sort((a, b) => a.at - b.at);
  return { pages, steps, length: steps.at(-1)?.at ?? 0 };
}
