import { once } from 'node:events';
import { request } from 'node:https';
import { afterEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { captureFrom } from '../../rooms/capture.ts';
import { openRooms, type Rooms } from '../../rooms/rooms.ts';
import { binary, har, page, poll, POLL, ROOM, SOCKET, socket, text } from './hars.ts';

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  vi.useRealTimers();
});

/** From now on the recording's clock moves only by `vi.advanceTimersByTime`. */
const holdClock = (): void =>
  void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });

const open = (speed: number, ...hars: object[]): Promise<Rooms> =>
  openRooms({
    captures: hars.map((one, index) => captureFrom(one, `${index}.har`)),
    speed,
    signal: stop.signal,
  });

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks the local rooms for an address of the web, as a browser does that was told they are everywhere. */
function ask(
  rooms: Rooms,
  url: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { host, pathname, search } = new URL(url);
  const options = { method, headers: { ...headers, host }, rejectUnauthorized: false };
  return new Promise((done, failed) => {
    const asked = request(`https://127.0.0.1:${rooms.port}${pathname}${search}`, options, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on('error', failed);
    asked.end();
  });
}

function connect(rooms: Rooms, url: string): WebSocket {
  const { host, pathname, search } = new URL(url);
  return new WebSocket(`wss://127.0.0.1:${rooms.port}${pathname}${search}`, {
    headers: { host },
    rejectUnauthorized: false,
  });
}

interface Told {
  readonly do: 'open' | 'close' | 'ask';
  readonly id: number;
  readonly url: string;
  readonly method: string;
}

/** A page as a browser would have it: does what it is told, and keeps what it received in order. */
class Tab {
  readonly received: string[] = [];
  readonly told: string[] = [];
  readonly #control: WebSocket;
  readonly #sockets: WebSocket[] = [];

  static async open(rooms: Rooms, url = ROOM): Promise<Tab> {
    return Tab.enter(rooms, (await ask(rooms, url)).body);
  }

  /** A tab whose document has arrived. */
  static async enter(rooms: Rooms, html: string): Promise<Tab> {
    const control = connect(rooms, /const ROOM = "([^"]+)"/.exec(html)?.[1] ?? '');
    const tab = new Tab(rooms, control);
    await once(control, 'open');
    return tab;
  }

  private constructor(rooms: Rooms, control: WebSocket) {
    this.#control = control;
    control.on('message', (data) => {
      const told = JSON.parse((data as Buffer).toString()) as Told;
      this.told.push(told.do);
      if (told.do === 'open') this.#open(rooms, told);
      if (told.do === 'ask') void this.#ask(rooms, told);
    });
  }

  async close(): Promise<void> {
    for (const each of [...this.#sockets, this.#control]) {
      each.close();
      await once(each, 'close');
    }
  }

  #open(rooms: Rooms, { url }: Told): void {
    const opened = connect(rooms, url);
    this.#sockets.push(opened);
    opened.on('message', (data, isBinary) => {
      this.received.push((data as Buffer).toString(isBinary ? 'hex' : 'utf8'));
    });
  }

  async #ask(rooms: Rooms, { id, url, method }: Told): Promise<void> {
    const { body } = await ask(rooms, url, method);
    this.received.push(body);
    this.#control.send(JSON.stringify({ done: id }));
  }
}

async function untilReceived(tab: Tab, count: number): Promise<void> {
  await expect.poll(() => tab.received.length, { timeout: 5000, interval: 5 }).toBeGreaterThanOrEqual(count);
}

it('a page is served at its address with one script, which is ours', async () => {
  const rooms = await open(1, har([page('<title>T</title><script>run()</script><div data-room-id="7">')]));
  expect(rooms.pages).toEqual([{ id: 0, url: ROOM }]);
  const { status, headers, body } = await ask(rooms, ROOM);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body).toContain('data-room-id="7"');
  expect(body).not.toContain('run()');
  expect(body.match(/<script/g)).toHaveLength(1);
});

it('other documents of a page are frames in it', async () => {
  const CHAT = 'https://live.douyin.com/chat?a=1&b=2';
  const rooms = await open(1, har([page(), page('<title>chat</title>', CHAT)]));
  expect((await ask(rooms, ROOM)).body).toContain('<iframe src="https://live.douyin.com/chat?a=1&amp;b=2">');
  const chat = (await ask(rooms, CHAT)).body;
  expect(chat).toContain('<title>chat</title>');
  expect(chat).not.toContain('<script');
});

it('what was not recorded is not there', async () => {
  const rooms = await open(1, har([page()]));
  expect(await ask(rooms, 'https://live.douyin.com/favicon.ico')).toMatchObject({ status: 404, body: '' });
  expect(await ask(rooms, 'https://www.example.com/123456')).toMatchObject({ status: 404 });
});

it('scripts of a page may read answers from other hosts', async () => {
  const rooms = await open(1, har([page()]));
  const headers = {
    origin: 'https://live.douyin.com',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  const { status, headers: answered } = await ask(rooms, POLL, 'OPTIONS', headers);
  expect(status).toBe(204);
  expect(answered).toMatchObject({
    'access-control-allow-origin': 'https://live.douyin.com',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
  });
});

it('a page receives all that was recorded, in order and unchanged', async () => {
  const messages = Array.from({ length: 500 }, (_, index) => text(1 + index / 100, `m${index}`));
  const rooms = await open(50, har([page(), socket(0.5, [...messages, binary(7, 'AQID')])]));
  const tab = await Tab.open(rooms);
  await rooms.start();
  await rooms.ended;
  await untilReceived(tab, 501);
  expect(tab.received).toEqual([...messages.map(({ data }) => data), '010203']);
  expect(rooms.progress()).toEqual({ done: 1, sent: 501 });
  expect([...rooms.delivered({ id: 0, url: ROOM })]).toEqual([[SOCKET, 501]]);
});

it('the clock runs as fast as it was told', async () => {
  holdClock();
  const rooms = await open(100, har([page(), socket(0, [text(0, 'a'), text(20, 'b'), text(40, 'c')])]));
  const tab = await Tab.open(rooms);
  await rooms.start();
  vi.advanceTimersByTime(190);
  expect(rooms.progress().done).toBeCloseTo(0.475);
  await untilReceived(tab, 1);
  expect(tab.received).toEqual(['a']);
  vi.advanceTimersByTime(10);
  await untilReceived(tab, 2);
  expect(tab.received).toEqual(['a', 'b']);
  vi.advanceTimersByTime(200);
  await rooms.ended;
  expect(rooms.progress()).toEqual({ done: 1, sent: 3 });
});

it('nothing is sent before each page is open, in each tab that asked for it', async () => {
  const CHAT = 'https://live.douyin.com/chat';
  const rooms = await open(1000, har([page(), page('', CHAT), socket(0, [text(0, 'a')])]));
  const started = rooms.start();
  expect(rooms.progress()).toEqual({ done: 0, sent: 0 });
  const [slow] = await Promise.all([ask(rooms, ROOM), ask(rooms, CHAT)]);
  const first = await Tab.open(rooms);
  expect(rooms.progress()).toEqual({ done: 0, sent: 0 });
  const second = await Tab.enter(rooms, slow.body);
  await started;
  await untilReceived(first, 1);
  await untilReceived(second, 1);
});

it('what is due while no page is there is lost; a page that comes back gets what is due from then on', async () => {
  holdClock();
  const messages = Array.from({ length: 30 }, (_, index) => text(index, String(index)));
  const rooms = await open(1, har([page(), socket(0, messages)]));
  const first = await Tab.open(rooms);
  await rooms.start();
  vi.advanceTimersByTime(9000);
  await untilReceived(first, 10);
  await first.close();
  vi.advanceTimersByTime(10_000);
  const second = await Tab.open(rooms);
  await expect.poll(() => second.told).toEqual(['open']);
  vi.advanceTimersByTime(10_000);
  await rooms.ended;
  await untilReceived(second, 10);
  expect(first.received).toEqual(messages.slice(0, 10).map(({ data }) => data));
  expect(second.received).toEqual(messages.slice(20).map(({ data }) => data));
});

it('two tabs on one page receive the same', async () => {
  const rooms = await open(100, har([page(), socket(1, [text(2, 'a'), text(3, 'b')])]));
  const tabs = [await Tab.open(rooms), await Tab.open(rooms)];
  await rooms.start();
  for (const tab of tabs) {
    await untilReceived(tab, 2);
    expect(tab.received).toEqual(['a', 'b']);
  }
});

it('a tab that is left takes nothing from another on the same page', async () => {
  holdClock();
  const messages = Array.from({ length: 10 }, (_, index) => text(index, String(index)));
  const rooms = await open(1, har([page(), socket(0, messages)]));
  const tabs = await Promise.all(Array.from({ length: 5 }, () => Tab.open(rooms)));
  await rooms.start();
  for (const tab of tabs) await untilReceived(tab, 1);
  const [stays, ...leave] = tabs.toReversed();
  for (const tab of leave) await tab.close();
  vi.advanceTimersByTime(10_000);
  await rooms.ended;
  await expect.poll(() => stays?.received).toEqual(messages.map(({ data }) => data));
});

it('an address that is asked for again gives its recorded answers in order', async () => {
  const bodies = Array.from({ length: 20 }, (_, index) => ({ cursor: index }));
  const rooms = await open(
    10,
    har([page(), ...bodies.map((body, index) => poll(index / 2, body, POLL, index % 2 ? 'xhr' : 'fetch'))]),
  );
  const tab = await Tab.open(rooms);
  await rooms.start();
  await rooms.ended;
  expect(tab.received).toEqual(bodies.map((body) => JSON.stringify(body)));
  expect([...rooms.delivered({ id: 0, url: ROOM })]).toEqual([[POLL, 20]]);
});

it('a recorded answer is given only to a page that was told to ask', async () => {
  const rooms = await open(1, har([page(), poll(0, { cursor: 1 }, POLL)]));
  expect((await ask(rooms, POLL)).status).toBe(404);
});

it('the end waits for the answers that pages still read', async () => {
  const rooms = await open(100, har([page(), poll(1, { a: 1 }), poll(2, { a: 2 }), poll(3, { a: 3 })]));
  const tab = await Tab.open(rooms);
  await rooms.start();
  await rooms.ended;
  expect(tab.received).toHaveLength(3);
});

it('a socket that another replaced is closed', async () => {
  const rooms = await open(
    100,
    har([page(), socket(0, [text(1, 'a')]), socket(5, [text(6, 'b')], `${SOCKET}&cursor=2`)]),
  );
  const tab = await Tab.open(rooms);
  await rooms.start();
  await rooms.ended;
  await untilReceived(tab, 2);
  expect(tab.told).toEqual(['open', 'close', 'open']);
});

it('captures of different days begin together, those of the same time keep their distance', async () => {
  const OTHER = 'https://live.douyin.com/654321';
  const of = (url: string, startedDateTime: string, data: string) => {
    const room = har([page(undefined, url), socket(0, [text(0, data)])], []);
    const time = Date.parse(startedDateTime) / 1000;
    return {
      log: {
        ...room.log,
        entries: [
          { ...page(undefined, url), startedDateTime },
          {
            ...socket(0, [
              { ...text(0, data), time },
              { ...text(0, data), time: time + 60 },
            ]),
            startedDateTime,
          },
        ],
      },
    };
  };
  const rooms = await open(
    60,
    of(ROOM, '2026-04-24T12:00:00+08:00', 'first'),
    of(OTHER, '2026-04-24T12:00:30+08:00', 'half a minute later'),
    of(ROOM, '2025-01-01T12:00:00+08:00', 'another day'),
  );
  expect(rooms.pages.map(({ url }) => url)).toEqual([ROOM, OTHER, ROOM]);
  const all: string[] = [];
  for (const { url } of rooms.pages) {
    const tab = await Tab.open(rooms, url);
    tab.received.push = (...data: string[]) => all.push(...data);
  }
  await rooms.start();
  await rooms.ended;
  await expect.poll(() => all.length).toBe(6);
  expect(all.slice(2)).toEqual(['half a minute later', 'first', 'another day', 'half a minute later']);
  expect(all.slice(0, 2).toSorted()).toEqual(['another day', 'first']);
});

it('the end comes when the rooms are closed', async () => {
  const rooms = await open(1, har([page(), socket(3600, [text(3600, 'a')])]));
  await Tab.open(rooms);
  await rooms.start();
  stop.abort();
  await expect(rooms.ended).resolves.toBeUndefined();
});
