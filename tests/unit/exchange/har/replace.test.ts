import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { captureFrom } from '../../../../utils/exchange/har/capture.ts';
import { type Arrived, framesOf } from '../../../../utils/exchange/har/frames.ts';
import { canReplace, Unreadable, withoutIdentities } from '../../../../utils/exchange/har/replace/replace.ts';
import { trafficOf } from '../../../../utils/exchange/har/traffic.ts';
import { harOf } from '../../../../utils/exchange/har/write.ts';
import { douyin } from '../../../../utils/platforms/douyin/platform.ts';
import type { Frame, Site } from '../../../../utils/platforms/platform.ts';
import { PLATFORMS } from '../../../../utils/platforms/registry.ts';
import { moment } from '../../../../utils/units.ts';
import { decoderOf } from '../../platforms/decoders.ts';
import type { Fixtures } from '../../platforms/fixture.ts';
import { generateShop } from '../../../rooms/generated/shop.ts';
import { hiding } from '../../../browser/hiding.ts';
import { replay, type Replayed } from '../../platforms/replay.ts';

const FIXTURES = import.meta.glob<{ fixtures: Fixtures }>('../../platforms/*/fixtures.ts', { eager: true });
const STARTED = Date.UTC(2026, 3, 24, 4, 3);
const { har, identities } = generateShop({ startedAt: STARTED, minutes: 3 });
/** Shorter comments ("1", "好看") stand by chance in what is no comment. */
const secrets = Object.values({ ...identities })
  .flat()
  .filter(({ length }) => length >= 6);

/** What is packed in a body, wherever in it that begins: in gzip, or in base64. */
function unpacked(body: string | Uint8Array): unknown {
  const bytes = Buffer.from(body);
  const start = bytes.indexOf(Uint8Array.of(0x1f, 0x8b, 8));
  const inner = start < 0 ? [] : [new Uint8Array(gunzipSync(bytes.subarray(start)))];
  const texts = bytes.toString('latin1').match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? [];
  return [...inner, ...texts.map((text) => new Uint8Array(Buffer.from(text, 'base64')))];
}

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
      expect(hiding({ whole, bodies, unpacked: bodies.map(unpacked) }, secrets)).toEqual([]);
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

const [replaceable = [], others = []] = [true, false].map((can) =>
  PLATFORMS.filter(({ id }) => canReplace(id) === can),
);

describe.each(replaceable)('a frame of $id without identities', (platform) => {
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
    expect(hiding({ made, unpacked: bodies.map(unpacked) }, looked)).toEqual([]);
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

test.each(others)('frames of $id are not taken for safe', async (platform) => {
  const { frames } = FIXTURES[`../../platforms/${platform.id}/fixtures.ts`]?.fixtures ?? { frames: [] };
  const arrived = frames.map((frame) => ({ ...frame, at: moment(STARTED) }));
  const pages = [
    { platform: { ...platform, decode: decoderOf(platform) }, url: 'https://example.com/', frames: arrived },
  ];
  await expect(withoutIdentities(pages, nothing)).rejects.toThrow(Unreadable);
});
