import { base64Of } from '../../platforms/base64.ts';

/** A socket's frame as DevTools saves it: opcode 1 is text, 2 bytes in base64. */
export interface HarMessage {
  type: 'send' | 'receive';
  /** Seconds since 1970. */
  time: number;
  opcode: number;
  data: string;
}

export interface HarEntry {
  pageref: string;
  startedDateTime: string;
  time: number;
  request: {
    method: string;
    url: string;
    httpVersion: string;
    headers: [];
    queryString: [];
    cookies: [];
    headersSize: number;
    bodySize: number;
  };
  response: {
    status: number;
    statusText: string;
    httpVersion: string;
    headers: [];
    cookies: [];
    content: { size: number; mimeType: string; text: string; encoding?: 'base64' };
    redirectURL: string;
    headersSize: number;
    bodySize: number;
  };
  cache: Record<string, never>;
  timings: { send: number; wait: number; receive: number };
  _resourceType: 'document' | 'websocket' | 'fetch' | 'xhr' | 'script';
  _webSocketMessages?: HarMessage[];
}

export interface Har {
  log: {
    version: '1.2';
    creator: { name: string; version: string };
    comment?: string;
    pages: { startedDateTime: string; id: string; title: string; pageTimings: Record<string, never> }[];
    entries: HarEntry[];
  };
}

/** A frame of a socket; text goes as text, bytes as bytes. Moments are milliseconds since 1970. */
export interface Frame {
  readonly at: number;
  readonly data: string | Uint8Array;
  /** Sent by the page, not received. */
  readonly sent?: boolean;
}

/** A request of the page and its answer. */
export interface Answer {
  readonly url: string;
  readonly at: number;
  /** Milliseconds until the answer was there. */
  readonly took?: number;
  readonly as?: 'fetch' | 'xhr' | 'script';
  readonly mimeType?: string;
  readonly body: string | Uint8Array;
}

/** A page and what it received. */
export interface PageTraffic {
  readonly url: string;
  readonly at: number;
  readonly html: string;
  readonly sockets?: readonly {
    readonly url: string;
    readonly at: number;
    readonly frames: readonly Frame[];
  }[];
  readonly answers?: readonly Answer[];
}

/**
 * A HAR 1.2 file of these pages as DevTools writes it (http://www.softwareishard.com/blog/har-12-spec/); entries
 * stand in the order of time, each page's document first. `version` is that of whoever writes the file.
 */
export function harOf(pages: readonly PageTraffic[], version = '0', comment?: string): Har {
  const entries = pages.flatMap((page, index) => {
    const pageref = `page_${index + 1}`;
    return [
      entry(pageref, { url: page.url, at: page.at, mimeType: 'text/html', body: page.html }, 'document'),
      ...(page.sockets ?? []).map(({ url, at, frames }) => ({
        ...entry(pageref, { url, at, mimeType: 'x-unknown', body: '' }, 'websocket', 101),
        _webSocketMessages: frames.map(message),
      })),
      ...(page.answers ?? []).map((answer) => entry(pageref, answer, answer.as ?? 'fetch')),
    ];
  });
  return {
    log: {
      version: '1.2',
      creator: { name: 'Roomtally', version },
      ...(comment !== undefined && { comment }),
      pages: pages.map(({ url, at }, index) => ({
        startedDateTime: written(at),
        id: `page_${index + 1}`,
        title: url,
        pageTimings: {},
      })),
      entries: entries.toSorted((a, b) => Date.parse(a.startedDateTime) - Date.parse(b.startedDateTime)),
    },
  };
}

function entry(
  pageref: string,
  { url, at, took = 10, mimeType = 'application/json', body }: Answer,
  type: HarEntry['_resourceType'],
  status = 200,
): HarEntry {
  const binary = typeof body !== 'string';
  return {
    pageref,
    startedDateTime: written(at),
    time: took,
    request: {
      method: 'GET',
      url,
      httpVersion: 'HTTP/2',
      headers: [],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/2',
      headers: [],
      cookies: [],
      content: {
        size: binary ? body.length : new TextEncoder().encode(body).length,
        mimeType,
        text: binary ? base64Of(body) : body,
        ...(binary && { encoding: 'base64' as const }),
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: took, receive: 0 },
    _resourceType: type,
  };
}

const message = ({ at, data, sent = false }: Frame): HarMessage => ({
  type: sent ? 'send' : 'receive',
  time: at / 1000,
  opcode: typeof data === 'string' ? 1 : 2,
  data: typeof data === 'string' ? data : base64Of(data),
});

const written = (at: number): string => new Date(at).toISOString();
