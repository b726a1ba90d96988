import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { openRooms, type Rooms } from '../rooms/rooms.ts';
import { shop } from './shop.ts';
import { BROWSERS, FOLDERS } from './stage.ts';

/** What a page can see of its own world. Runs in the page; the same answers are expected with and without us. */
async function probe(): Promise<Record<string, unknown>> {
  const describeValue = (owner: object, name: string) => {
    const descriptor: Record<string, unknown> = { ...Object.getOwnPropertyDescriptor(owner, name) };
    const { value, get, set, ...flags } = descriptor;
    return [flags, typeof value, typeof get, typeof set];
  };
  const textOf = (value: unknown) => Function.prototype.toString.call(value);
  const attempt = (work: () => unknown): string => {
    try {
      return String(work());
    } catch (error) {
      const { name, message, stack } = error as Error;
      return `${name}: ${message} | ${stack?.includes('extension')}`;
    }
  };
  const natives: [object, string][] = [
    [window, 'WebSocket'],
    [window, 'fetch'],
    [XMLHttpRequest.prototype, 'open'],
    [Response.prototype, 'json'],
    [Response.prototype, 'text'],
    [Response.prototype, 'arrayBuffer'],
    [Function.prototype, 'toString'],
  ];
  const functions = natives.map(
    ([owner, name]) => Reflect.get(owner, name) as { name: string; length: number },
  );
  const body = Object.getOwnPropertyDescriptor(Response.prototype, 'body')?.get;
  const socket = new WebSocket('wss://live.douyin.com/nowhere');
  const closed = new Promise<string>((done) => socket.addEventListener('close', ({ type }) => done(type)));
  class Own extends WebSocket {}
  const own = new Own('wss://live.douyin.com/nowhere');
  const order: string[] = [];
  const response = new Response('{"a":1}');
  const read = response.json().then((value: unknown) => order.push(`json ${JSON.stringify(value)}`));
  order.push('after the call');
  await Promise.all([read, closed]);
  const rejected = await response.text().catch((error: unknown) => String(error));
  return {
    globals: Object.getOwnPropertyNames(window).toSorted(),
    names: functions.map(({ name, length }) => [name, length]),
    texts: [...functions, body].map(textOf),
    textOfText: Function.prototype.toString.toString(),
    descriptors: [...natives, [Response.prototype, 'body'] as const].map(([owner, name]) =>
      describeValue(owner, name),
    ),
    keys: [WebSocket, WebSocket.prototype, Response.prototype, XMLHttpRequest.prototype].map((each) =>
      Reflect.ownKeys(each).map(String),
    ),
    constructor: WebSocket.prototype.constructor === WebSocket,
    constants: [WebSocket.CONNECTING, WebSocket.CLOSED],
    instance: [
      socket instanceof WebSocket,
      Object.getPrototypeOf(socket) === WebSocket.prototype,
      socket.constructor === WebSocket,
    ],
    subclass: [own instanceof Own, own instanceof WebSocket, Object.getPrototypeOf(own) === Own.prototype],
    calledWithoutNew: attempt(() => Reflect.apply(WebSocket as unknown as () => void, null, ['wss://a.b'])),
    badAddress: attempt(() => new WebSocket('not an address')),
    badReceiver: attempt(() => Reflect.apply(body ?? (() => {}), {}, [])),
    badOpen: attempt(() => Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', '/'])),
    badText: attempt(() => Function.prototype.toString.call({})),
    newNative: attempt(() => new (XMLHttpRequest.prototype.open as unknown as new () => unknown)()),
    handlers: [socket.onmessage, socket.onclose],
    order,
    rejected,
    elements: document.querySelectorAll('*').length,
  };
}

for (const browser of BROWSERS) {
  describe(`a page beside which nothing was heard, in ${browser}`, () => {
    const { capture } = shop({ minutes: 3 });
    const gone = new AbortController();
    let rooms: Rooms;
    const opened: OpenBrowser[] = [];

    const pageIn = async (extension: string | null): Promise<Page> => {
      const browserOptions = { browser, port: rooms.port, headless: true, signal: gone.signal } as const;
      const started = await openBrowser({ ...browserOptions, extension });
      opened.push(started);
      const page = await started.newPage();
      await page.goto(rooms.pages[0]?.url ?? expect.unreachable());
      return page;
    };

    beforeAll(async () => {
      rooms = await openRooms({ captures: [capture], speed: 60, signal: gone.signal });
    });
    afterAll(async () => {
      for (const each of opened) await each.close();
      await rooms.close();
    });

    it('cannot tell that there is an extension', async () => {
      const extension = new URL(`../../.output/${FOLDERS[browser]}`, import.meta.url).pathname;
      const without = await (await pageIn(null)).evaluate(probe);
      const beside = await (await pageIn(extension)).evaluate(probe);
      expect(
        Object.keys(without).filter((name) => JSON.stringify(beside[name]) !== JSON.stringify(without[name])),
      ).toEqual([]);
    });
  });
}
