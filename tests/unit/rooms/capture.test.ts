import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureFrom, readCapture } from '../../rooms/capture.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { binary, entry, har, page, poll, ROOM, SOCKET, socket, text } from './hars.ts';

const KNOWN = PLATFORMS.map(({ name }) => name.en).join(', ');
const read = (value: unknown) => captureFrom(value, 'room.har');

describe('a capture', () => {
  it('holds a page with its documents, sockets and requests', () => {
    const capture = read(
      har([page(), socket(0.5, [text(1, 'a'), binary(2, 'AQID')]), poll(3, { cursor: 1 })]),
    );
    expect(capture.pages).toHaveLength(1);
    const [room] = capture.pages;
    expect(room?.url).toBe(ROOM);
    expect([...(room?.documents.keys() ?? [])]).toEqual([ROOM]);
    expect(room?.sockets[0]?.url).toBe(SOCKET);
    expect(room?.sockets[0]?.messages.map(({ data }) => data)).toEqual(['a', Uint8Array.of(1, 2, 3)]);
    expect(room?.requests[0] && Buffer.from(room.requests[0].answer).toString()).toBe('{"cursor":1}');
  });

  it('holds only what the page received', () => {
    const sent = { ...text(1, 'hello'), type: 'send' };
    const ping = { ...text(2, ''), opcode: 9 };
    const [room] = read(har([page(), socket(0.5, [sent, ping, text(3, 'a')])])).pages;
    expect(room?.sockets[0]?.messages.map(({ data }) => data)).toEqual(['a']);
  });

  it("leaves out what only the site's application had a use for", () => {
    const image = entry('image', 1, 'https://p3.douyinpic.com/a.webp', { mimeType: 'image/webp', text: '' });
    const script = entry('script', 1, 'https://lf.douyinstatic.com/a.js', {
      mimeType: 'text/javascript',
      text: 'run()',
    });
    const redirect = { ...poll(2, {}), response: { status: 302, content: {} } };
    const preflight = { ...poll(2, {}), request: { method: 'OPTIONS', url: `${ROOM}/x` } };
    const [room] = read(har([page(), image, script, redirect, preflight])).pages;
    expect(room?.requests).toEqual([]);
  });

  it('keeps a script that answers by a callback', () => {
    const url = 'https://live.douyin.com/webcast/x?callback=jsonp1';
    const script = entry('script', 1, url, { mimeType: 'text/javascript', text: 'jsonp1({})' });
    expect(read(har([page(), script])).pages[0]?.requests[0]).toMatchObject({ as: 'script', url });
  });

  it('is read without resource types, as some browsers save it', () => {
    const entries = [page(), socket(0.5, [text(1, 'a')]), poll(3, {})].map(
      ({ _resourceType, ...rest }) => rest,
    );
    const [room] = read(har(entries)).pages;
    expect([room?.documents.size, room?.sockets.length, room?.requests.length]).toEqual([1, 1, 1]);
  });

  it('takes the page from the documents when the file lists none', () => {
    const other = page('<title>start</title>', 'https://www.douyin.com/');
    for (const pages of [null, []]) {
      const capture = read(har([other, page(), socket(0.5, [text(1, 'a')])], pages));
      expect(capture.pages.map(({ url }) => url)).toEqual([ROOM]);
      expect(capture.pages[0]?.sockets).toHaveLength(1);
    }
  });

  it('takes the address from the first document when the title is words', () => {
    const pages = [{ id: 'page_1', startedDateTime: '2026-04-24T12:00:00+08:00', title: 'A room' }];
    expect(read(har([page()], pages)).pages[0]?.url).toBe(ROOM);
  });

  it('has one page for each room and console of the recording, and none for other sites', () => {
    const CONSOLE = 'https://compass.jinritemai.com/screen/live/shop?live_room_id=7000000000000000001';
    const pages = [ROOM, 'https://www.example.com/', CONSOLE].map((title, index) => ({
      id: `page_${index + 1}`,
      startedDateTime: '2026-04-24T12:00:00+08:00',
      title,
    }));
    const stray = { ...poll(1, { of: 'no page' }), pageref: undefined };
    const elsewhere = { ...poll(1, { of: 'another site' }), pageref: 'page_2' };
    const console = { ...poll(1, { of: 'console' }), pageref: 'page_3' };
    const capture = read(har([page(), stray, elsewhere, console], pages));
    expect(
      capture.pages.map(({ url, requests }) => [
        url,
        requests.map(({ answer }) => Buffer.from(answer).toString()),
      ]),
    ).toEqual([
      [ROOM, ['{"of":"no page"}']],
      [CONSOLE, ['{"of":"console"}']],
    ]);
  });

  it('has one page for a room that was reloaded while it was recorded', () => {
    const pages = ['page_1', 'page_2'].map((id) => ({
      id,
      startedDateTime: '2026-04-24T12:00:00+08:00',
      title: ROOM,
    }));
    const later = { ...socket(60, [text(61, 'b')]), pageref: 'page_2' };
    const capture = read(har([page(), socket(0.5, [text(1, 'a')]), later], pages));
    expect(capture.pages.map(({ sockets }) => sockets.length)).toEqual([2]);
  });
});

describe('a broken capture is refused with one line that says where and what', () => {
  const refusal = (value: unknown): string => {
    try {
      read(value);
    } catch (error) {
      return String(error);
    }
    return 'not refused';
  };

  const { log } = har([page()]);
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['no object', 7, 'room.har: not an object'],
    ['no log', {}, 'room.har: log: missing'],
    ['no entries', { log: { pages: [] } }, 'room.har: log.entries: missing'],
    ['entries that are no list', { log: { entries: {} } }, 'room.har: log.entries: not a list'],
    ['pages that are no list', { log: { ...log, pages: 'x' } }, 'room.har: log.pages: not a list'],
    [
      'a time that is text',
      har([page(), socket(1, [text(1, 'a'), { ...text(2, 'b'), time: '2' }])]),
      'room.har: log.entries[1]._webSocketMessages[1].time: not a number',
    ],
    [
      'a message without data',
      har([page(), socket(1, [{ ...text(1, 'a'), data: undefined as unknown as string }])]),
      'room.har: log.entries[1]._webSocketMessages[0].data: missing',
    ],
    [
      'binary data that is not base64',
      har([page(), socket(1, [binary(1, 'AQID'), binary(2, '*&^')])]),
      'room.har: log.entries[1]._webSocketMessages[1].data: not base64',
    ],
    [
      'an encoded answer that is not base64',
      har([page(), entry('fetch', 1, `${ROOM}/x`, { mimeType: 'x', text: 'é', encoding: 'base64' })]),
      'room.har: log.entries[1].response.content.text: not base64',
    ],
    [
      'a date that is none',
      har([{ ...page(), startedDateTime: 'yesterday' }]),
      'room.har: log.entries[0].startedDateTime: not a date',
    ],
    [
      'an address that is none',
      har([{ ...page(), request: { method: 'GET', url: 'live' } }]),
      'room.har: log.entries[0].request.url: not an address',
    ],
    [
      'an entry without an answer',
      har([{ ...page(), response: undefined }]),
      'room.har: log.entries[0].response: missing',
    ],
    ['no page', har([poll(1, {})], []), 'room.har: log.pages: no page, nor a document to take for one'],
    [
      'no page that a platform knows',
      har([page('', 'https://www.example.com/')], []),
      `room.har: log.pages: https://www.example.com/ is no room or console of ${KNOWN}`,
    ],
  ];
  it.each(cases)('%s', (_, value, sentence) => {
    expect(refusal(value)).toBe(`CaptureError: ${sentence}`);
  });
});

describe('a capture file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'captures-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const refusal = async (name: string, source?: string): Promise<string> => {
    const file = join(folder, name);
    if (source !== undefined) await writeFile(file, source);
    return readCapture(file).then(
      () => 'not refused',
      (error: unknown) => String(error).replace(folder, ''),
    );
  };

  it('is read', async () => {
    await expect(refusal('good.har', JSON.stringify(har([page()])))).resolves.toBe('not refused');
  });

  it('is read with a byte order mark', async () => {
    await expect(refusal('mark.har', `\uFEFF${JSON.stringify(har([page()]))}`)).resolves.toBe('not refused');
  });

  it('that is not there is refused', async () => {
    expect(await refusal('none.har')).toBe('CaptureError: /none.har: there is no such file');
  });

  it('that is a folder is refused', async () => {
    expect(await refusal('')).toBe('CaptureError: : this is a folder, not a file');
  });

  it.each([
    ['empty', '', 1, 1],
    ['a web page', '<!doctype html>', 1, 1],
    ['wrong in its second line', '{"log": {\n  "pages": [}}', 2, 13],
    ['cut off', '{"log": {"entries": [1, 2', 1, 26],
    ['wrong far inside', `{"log": {"text": "${'x'.repeat(1000)}", entries}}`, 1, 1022],
  ])('that is not JSON is refused with the place: %s', async (_, source, line, column) => {
    expect(await refusal('broken.har', source)).toBe(
      `CaptureError: /broken.har: not JSON from line ${line}, column ${column} on`,
    );
  });
});
