import { existsSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { captureFrom } from '../../../../utils/exchange/har/capture.ts';
import { type Arrived, framesOf } from '../../../../utils/exchange/har/frames.ts';
import { Names } from '../../../../utils/exchange/har/replace/names.ts';
import { Unreadable, withoutIdentities } from '../../../../utils/exchange/har/replace/replace.ts';
import { trafficOf } from '../../../../utils/exchange/har/traffic.ts';
import { harOf } from '../../../../utils/exchange/har/write.ts';
import { douyin } from '../../../../utils/platforms/douyin/platform.ts';
import { type Frame, NOTHING_DECODED, type Site } from '../../../../utils/platforms/platform.ts';
import { pageAt, PLATFORMS } from '../../../../utils/platforms/registry.ts';
import { wordingOf } from '../../../../utils/recorder/wording.ts';
import { readJson } from '../../../../utils/platforms/json.ts';
import { provideBrotli } from '../../../../utils/platforms/brotli.ts';
import { unzlib } from '../../../../utils/platforms/inflate.ts';
import { unbrotli } from '../../../../utils/platforms/unbrotli.ts';
import { readCapture } from '../../../rooms/capture.ts';
import { moment } from '../../../../utils/units.ts';
import { frame as pushed } from '../../../rooms/generated/douyin/frames.ts';
import { chat } from '../../../rooms/generated/douyin/messages.ts';
import { decoderOf } from '../../platforms/decoders.ts';
import type { Fixtures } from '../../platforms/fixture.ts';
import { generateShop } from '../../../rooms/generated/shop.ts';
import { hiding } from '../../../browser/hiding.ts';
import { replay, type Replayed } from '../../platforms/replay.ts';

const FIXTURES = import.meta.glob<{ fixtures: Fixtures }>('../../platforms/*/fixtures.ts', { eager: true });
const SOCKET = 'wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=1';
const STARTED = Date.UTC(2026, 3, 24, 4, 3);
const { har, identities } = generateShop({ startedAt: STARTED, minutes: 3 });
/** Shorter comments ("1", "好看") stand by chance in what is no comment. */
const secrets = Object.values({ ...identities })
  .flat()
  .filter(({ length }) => length >= 6);

/** How zlib begins, and behind what head it stands. */
const ZLIB = 0x78;
const HEAD = 16;

/** What is packed in a body, wherever in it that begins, and in that: in gzip, in zlib, or in base64. */
function unpacked(body: string | Uint8Array, depth = 3): Uint8Array[] {
  const bytes = Buffer.from(body);
  const start = bytes.indexOf(Uint8Array.of(0x1f, 0x8b, 8));
  const zipped = [
    ...(start < 0 ? [] : [new Uint8Array(gunzipSync(bytes.subarray(start)))]),
    ...(bytes[HEAD] === ZLIB ? [unzlib(new Uint8Array(bytes.subarray(HEAD))) ?? []].flat() : []),
  ];
  const texts = bytes.toString('latin1').match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? [];
  const inner = [...zipped, ...texts.map((text) => new Uint8Array(Buffer.from(text, 'base64')))];
  return depth === 0 ? inner : [...inner, ...inner.flatMap((each) => unpacked(each, depth - 1))];
}

provideBrotli(unbrotli);

const nothing = { signal: new AbortController().signal, progress: () => {} };

describe.each(captureFrom(har, 'generated').pages.map((page) => [new URL(page.url).host, page] as const))(
  'a capture of %s without identities',
  (_, page) => {
    const frames = framesOf(page, douyin);
    let replaced: Arrived[] = [];
    let [before, after]: (Replayed | undefined)[] = [];
    const isConsole = page.url.includes('compass');
    beforeAll(async () => {
      const [made] = await withoutIdentities([{ platform: douyin, url: page.url, frames }], nothing);
      replaced = [...(made?.frames ?? [])];
      [before, after] = await Promise.all([replay(page.url, frames), replay(page.url, replaced)]);
    }, 60_000);

    test('holds none of its nicknames, ids and comments, packed or not', () => {
      const whole = harOf([trafficOf(page.url, replaced)]);
      const bodies = replaced.map(({ body }) => body);
      expect(hiding({ whole, bodies, unpacked: bodies.map((body) => unpacked(body)) }, secrets)).toEqual([]);
      const planted = frames.map(({ body }) => unpacked(body));
      expect(hiding(planted, secrets).length).toBeGreaterThan(isConsole ? -1 : 100);
    });

    test('comes to the same figures', () => {
      expect(after?.view?.figures).toEqual(before?.view?.figures);
      expect(after?.view?.gaps).toEqual(before?.view?.gaps);
      expect(before?.log.length).toBeGreaterThan(50);
    });
  },
);

/** All that a decoder says of viewers. */
const said = (frames: readonly Frame[], platform: Site) =>
  frames
    .flatMap((frame) => decoderOf(platform)(frame).sightings)
    .flatMap((each) => ('viewer' in each ? [each] : []));

describe.each(PLATFORMS)('a frame of $id without identities', (platform) => {
  const { frames, planted } = FIXTURES[`../../platforms/${platform.id}/fixtures.ts`]?.fixtures ?? {
    frames: [],
    planted: [],
  };
  const url = 'https://example.com/';

  test('holds nothing of what was planted in it, and tells the same', async () => {
    const arrived = frames.map(({ via, url: address, body }) => ({
      via,
      url: address,
      body,
      at: moment(STARTED),
    }));
    const [made = expect.unreachable()] = await withoutIdentities(
      [{ platform: { ...platform, decode: decoderOf(platform) }, url, frames: arrived }],
      nothing,
    );
    const bodies = made.frames.map(({ body }) => body);
    const ids = said(arrived, platform).flatMap(({ viewer, text }) => [viewer ?? [], text ?? []].flat());
    const looked = [...planted, ...ids].filter(({ length }) => length >= 5);
    expect(hiding({ made, unpacked: bodies.map((body) => unpacked(body)) }, looked)).toEqual([]);
    const before = said(arrived, platform);
    const after = said(made.frames, platform);
    const counts = (all: typeof before) =>
      all.map(({ kind, count, worth, item, viewer }) => [kind, count, worth, item, viewer !== null]);
    expect(counts(after)).toEqual(counts(before));
    expect(new Set(after.map(({ viewer }) => viewer)).size).toBe(
      new Set(before.map(({ viewer }) => viewer)).size,
    );
  });
});

test('a digit that is written again and again is a word, however long, and other digits are an id', () => {
  const names = new Names();
  expect(names.text('6666666')).toBe(names.text('666'));
  expect(names.text('6666666')).not.toBe(names.text('111'));
  expect(names.text('749866213')).toMatch(/^\d{10}$/);
  expect(names.text('749866213')).toBe(String(names.number('749866213')));
});

test('what somebody said is words, however much it looks like an id', () => {
  const names = new Names();
  for (const text of ['8888.88', '88.8', 'HELLO', 'hello!', '?????', '12345']) names.hear(text);
  expect(names.text('8888.88')).toBe(names.text('88.8'));
  expect(names.text('HELLO')).toBe(names.text('hello!'));
  expect(wordingOf(names.text('?????'))).toBe('');
  expect(Array.from(wordingOf(names.text('12345')))).toHaveLength(5);
  expect(names.text('54321')).toMatch(/^\d{10}$/);
});

const FOLDER = new URL('../../../../../shared/captures/', import.meta.url);
const CAPTURES = ['bilibili-mocks', 'taobao-a', 'tiktok-shop', 'tiktok-web', 'xiaohongshu-a', 'youtube-chat'];

describe.each(CAPTURES)('the capture %s without identities', (name) => {
  const file = new URL(`${name}.har`, FOLDER);
  const isThere = existsSync(file);
  if (!isThere) process.stdout.write(`${name}: the capture is not there, and nothing was replaced.\n`);

  test.runIf(isThere)('names none of its viewers, and comes to the same figures', async () => {
    const [page = expect.unreachable()] = (await readCapture(file.pathname)).pages;
    const { platform = expect.unreachable() } = pageAt(new URL(page.url)) ?? {};
    const decode = decoderOf(platform);
    // The tap copies what a callback is given.
    const frames = framesOf(page, platform).map((each) => ({
      ...each,
      body: each.via === 'jsonp' ? JSON.stringify(readJson(each.body)) : each.body,
    }));
    const [made = expect.unreachable()] = await withoutIdentities(
      [{ platform: { ...platform, decode }, url: page.url, frames }],
      nothing,
    );
    const ids = said(frames, platform).flatMap(({ viewer, text }) => [viewer ?? [], text ?? []].flat());
    const looked = [...new Set(ids)].filter(({ length }) => length >= 6);
    const bodies = made.frames.map(({ body }) => body);
    expect(hiding({ bodies, unpacked: bodies.map((body) => unpacked(body)) }, looked)).toEqual([]);
    // Opened again as the file that is saved.
    const saved = captureFrom(harOf([trafficOf(made.url, made.frames)]), 'saved');
    const again = framesOf(saved.pages[0] ?? expect.unreachable(), platform);
    const [before, after] = await Promise.all([replay(page.url, frames), replay(made.url, again)]);
    expect(after.view?.figures).toEqual(before.view?.figures);
    expect(before.log.length).toBeGreaterThan(2);
  });
});

test('a frame that its decoder understands, and that cannot be taken apart, is not taken for safe', async () => {
  const told = douyin.decode({ via: 'socket', url: SOCKET, body: pushed({ messages: [chat({})] }) });
  const sealed = { ...douyin, decode: ({ body }: Frame) => (body.length === 3 ? told : NOTHING_DECODED) };
  const frames = [
    { via: 'socket', url: SOCKET, body: Uint8Array.of(0, 255, 7), at: moment(STARTED) },
  ] as const;
  await expect(
    withoutIdentities([{ platform: sealed, url: 'https://live.douyin.com/1', frames }], nothing),
  ).rejects.toThrow(Unreadable);
});

test('is given up when it is no longer wanted, and tells of all pages how much is done', async () => {
  const gone = new AbortController();
  const [page = expect.unreachable()] = captureFrom(har, 'generated').pages;
  const one = { platform: douyin, url: page.url, frames: framesOf(page, douyin).slice(0, 40) };
  const told: number[] = [];
  await withoutIdentities([one, one], { signal: gone.signal, progress: (done) => told.push(done) });
  expect(told.toSorted((a, b) => a - b)).toEqual(told);
  expect([told.includes(0.5), told.at(-1)]).toEqual([true, 1]);
  gone.abort();
  await expect(withoutIdentities([one], { signal: gone.signal, progress: () => {} })).rejects.toThrow();
});
