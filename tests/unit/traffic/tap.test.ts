import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSED, type Copied, RESPONSE, SOCKET } from '../../../utils/traffic/protocol.ts';
import { installTap } from '../../../utils/traffic/tap.ts';
import { arrived, FakeRequest, listen, makePage, openServer } from './page.ts';

let server: Awaited<ReturnType<typeof openServer>>;
let port: ReturnType<typeof listen>;

/** What a page could compare: before the tap is there, and after. */
const looks = () => ({
  socket: [WebSocket.name, WebSocket.length, Function.prototype.toString.call(WebSocket)],
  keys: Reflect.ownKeys(WebSocket),
  text: [Response.prototype.text.name, Response.prototype.text.length, String(Response.prototype.text)],
  open: [
    FakeRequest.prototype.open.name,
    FakeRequest.prototype.open.length,
    String(FakeRequest.prototype.open),
  ],
  toString: [Function.prototype.toString.name, String(Function.prototype.toString)],
  body: Object.keys(Object.getOwnPropertyDescriptor(Response.prototype, 'body') ?? {}),
});
let before: ReturnType<typeof looks>;

beforeAll(async () => {
  makePage();
  server = await openServer();
  before = looks();
  installTap();
  port = listen({ traffic: [String.raw`/live/`] });
});
afterAll(() => {
  port.stop();
  server.close();
});

/** What was copied of this address. */
const copiesOf = async (path: string): Promise<Copied[]> => {
  await arrived();
  return port.copied.filter(([, url]) => url.includes(path));
};
const text = ([, , body]: Copied): string =>
  typeof body === 'string' ? body : Buffer.from(body as ArrayBuffer).toString();

describe('a socket that is wanted', () => {
  /** Sends these through a socket that says them again; answers with what the page heard. */
  async function echo(path: string, messages: readonly (string | Uint8Array)[]): Promise<unknown[]> {
    const socket = new WebSocket(server.socket + path);
    socket.binaryType = 'arraybuffer';
    const got: unknown[] = [];
    const over = new Promise((closed) => socket.addEventListener('close', closed));
    socket.addEventListener('open', () => {
      for (const message of messages) socket.send(message as string);
    });
    socket.addEventListener('message', ({ data }) => {
      got.push(data);
      if (got.length === messages.length) socket.close();
    });
    await over;
    return got;
  }

  test('is copied message for message, text and bytes, and its close', async () => {
    const got = await echo('/live/socket', ['first', Uint8Array.of(1, 2, 3), 'last']);
    expect(got).toHaveLength(3);
    const copies = await copiesOf('/live/socket');
    expect(copies.map(([kind]) => kind)).toEqual([SOCKET, SOCKET, SOCKET, CLOSED]);
    expect(copies.slice(0, 3).map(text)).toEqual(['first', '\x01\x02\x03', 'last']);
  });

  test('gives the page its own bytes, not ours', async () => {
    const [bytes] = await echo('/live/own', [Uint8Array.of(7)]);
    expect((bytes as ArrayBuffer).byteLength).toBe(1);
  });

  test('and no other', async () => {
    expect(await echo('/elsewhere', ['secret'])).toEqual(['secret']);
    expect(await copiesOf('/elsewhere')).toEqual([]);
  });
});

describe('an answer that is wanted', () => {
  test.each(['text', 'json', 'arrayBuffer', 'blob'] as const)(
    'is copied as the page reads it: %s',
    async (how) => {
      const response = await fetch(`${server.address}/live/${how}`);
      await response[how]();
      const [copy, ...more] = await copiesOf(`/live/${how}`);
      expect(copy && [copy[0], text(copy)]).toEqual([RESPONSE, `{"path":"/live/${how}"}`]);
      expect(more).toEqual([]);
    },
  );

  test('is copied once, though a clone of it is read as well', async () => {
    const response = await fetch(`${server.address}/live/stream`);
    const reader = response.body?.getReader();
    while (!(await reader?.read())?.done);
    expect(await copiesOf('/live/stream')).toHaveLength(1);
  });

  test('fails for the page as it always did when it is read twice', async () => {
    const response = await fetch(`${server.address}/live/twice`);
    await response.text();
    await expect(response.text()).rejects.toThrow(TypeError);
    expect(await copiesOf('/live/twice')).toHaveLength(1);
  });

  test('and no other', async () => {
    await (await fetch(`${server.address}/elsewhere`)).text();
    expect(await copiesOf('/elsewhere')).toEqual([]);
  });
});

describe('a request of the older kind', () => {
  const load = async (url: string, body: unknown, type = '', opened = 1): Promise<Copied[]> => {
    const request = new FakeRequest();
    for (let time = 0; time < opened; time += 1) request.open('GET', url);
    request.responseType = type;
    request.load(body);
    return copiesOf(url);
  };

  test('is copied when it has loaded: text, JSON as text, bytes', async () => {
    expect((await load('/live/xhr-text', '{"a":1}')).map(text)).toEqual(['{"a":1}']);
    expect((await load('/live/xhr-json', { a: 1 }, 'json')).map(text)).toEqual(['{"a":1}']);
    expect((await load('/live/xhr-bytes', Uint8Array.of(65).buffer, 'arraybuffer')).map(text)).toEqual(['A']);
  });

  test('is copied once, however often it was opened', async () => {
    expect(await load('/live/xhr-again', 'x', '', 3)).toHaveLength(1);
  });

  test('is not copied from elsewhere', async () => expect(await load('/elsewhere/xhr', 'x')).toEqual([]));
});

describe('a page', () => {
  test('finds its natives as they were: names, lengths, text, properties', () => {
    expect(looks()).toEqual(before);
  });

  test('finds a socket’s constructor, prototype and kind as they were', () => {
    const socket = new WebSocket(`${server.socket}/live/kind`);
    expect(socket).toBeInstanceOf(WebSocket);
    expect(socket.constructor).toBe(WebSocket);
    expect(Object.getPrototypeOf(socket)).toBe(WebSocket.prototype);
    socket.close();
  });

  test('may make a kind of socket of its own', () => {
    class Own extends WebSocket {}
    const socket = new Own(`${server.socket}/live/own-kind`);
    expect(socket).toBeInstanceOf(Own);
    socket.close();
  });

  test('gets the errors that it always got, without a trace of a tap in them', () => {
    const errors = [
      () => new WebSocket('no address'),
      () => (WebSocket as unknown as () => void)(),
      () => new FakeRequest().open('', ''),
      () => Function.prototype.toString.call({}),
    ].map((fails): unknown => {
      try {
        return fails();
      } catch (error) {
        return error;
      }
    });
    expect(errors.map((error) => (error as Error).name)).toEqual([
      'SyntaxError',
      'TypeError',
      'TypeError',
      'TypeError',
    ]);
  });
});
