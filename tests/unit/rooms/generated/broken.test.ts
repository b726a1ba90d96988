import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bombOf, GIGABYTE, lying } from '../../../rooms/generated/broken/bomb.ts';
import { BROKEN_KINDS, withBroken } from '../../../rooms/generated/broken.ts';
import { harOf, type HarMessage } from '../../../../utils/exchange/har/write.ts';
import { generateShop } from '../../../rooms/generated/shop.ts';
import { walk } from './walk.ts';

const { har } = generateShop({ startedAt: Date.UTC(2026, 0, 1), minutes: 3 });
const framesOf = (from: typeof har): HarMessage[] =>
  from.log.entries.flatMap(({ _webSocketMessages }) => _webSocketMessages ?? []);

const before = framesOf(har);
const mixed = withBroken(har, { seed: 5 });
const after = framesOf(mixed.har);
const sound = new Set(before.map(({ data }) => data));
const hostile = after.filter(({ data }) => !sound.has(data));

describe('hostile frames', () => {
  it('are added among the others, which stay as they were', () => {
    const added = Object.values(mixed.added).reduce((sum, count) => sum + count, 0);
    expect(after).toHaveLength(before.length + added);
    const left = [...after];
    for (const message of before) {
      const index = left.findIndex((each) => each.time === message.time && each.data === message.data);
      expect(index).toBeGreaterThanOrEqual(0);
      left.splice(index, 1);
    }
    expect(left).toHaveLength(added);
    expect(framesOf(har)).toEqual(before);
  });

  it('come of every kind, the gigabyte once', () => {
    expect(BROKEN_KINDS).toHaveLength(13);
    for (const kind of BROKEN_KINDS) expect(mixed.added[kind], kind).toBe(kind === 'bomb' ? 1 : 6);
  });

  it('keep the order of time and neither begin nor end a recording', () => {
    const times = after.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(after[0]).toEqual(before[0]);
    expect(after.at(-1)).toEqual(before.at(-1));
  });

  it('are the same for the same seed and others for another', () => {
    expect(withBroken(har, { seed: 5, each: 2 })).toEqual(withBroken(har, { seed: 5, each: 2 }));
    expect(withBroken(har, { seed: 6, each: 2 })).not.toEqual(withBroken(har, { seed: 5, each: 2 }));
  });

  it('hold text where bytes are expected, and nothing at all', () => {
    expect(hostile.filter(({ opcode }) => opcode === 1).length).toBeGreaterThan(0);
    expect(after.filter(({ opcode, data }) => opcode === 2 && data === '')).toHaveLength(6);
  });

  it('can be mixed into a room whose frames are something else, and into one without any', () => {
    const page = { url: 'https://example.com/', at: 0, html: '' };
    const frames = [1_000, 2_000, 3_000].map((at) => ({ at, data: `{"at":${at}}` }));
    const socket = { url: 'wss://example.com/', at: 500, frames };
    const other = withBroken(harOf([{ ...page, sockets: [socket] }]), { each: 2 });
    expect(framesOf(other.har)).toHaveLength(3 + 12 * 2 + 1);
    expect(Object.values(withBroken(harOf([page])).added).every((count) => count === 0)).toBe(true);
  });
});

describe('the bomb', () => {
  it('is a sound gzip stream of zeros', () => {
    const unpacked = gunzipSync(bombOf(2 ** 24));
    expect(unpacked).toHaveLength(2 ** 24);
    expect(unpacked.every((byte) => byte === 0)).toBe(true);
  });

  it('unpacks a thousandfold to a gigabyte', async () => {
    const bomb = bombOf(GIGABYTE);
    expect(bomb.length).toBeLessThan(1.1e6);
    let size = 0;
    await pipeline(
      Readable.from([bomb]),
      createGunzip({ chunkSize: 2 ** 20 }),
      async (parts: AsyncIterable<Buffer>) => {
        for await (const part of parts) size += part.length;
      },
    );
    expect(size).toBe(GIGABYTE);
  });

  it('can lie about its size', () => {
    const liar = bombOf(2 ** 23, 100);
    expect(new DataView(liar.buffer).getUint32(liar.length - 4, true)).toBe(100);
    expect(() => gunzipSync(liar)).toThrow();
    expect(lying(bombOf(2 ** 23), 100)).toEqual(liar);
  });

  it('travels in a frame that looks like any other', () => {
    const largest = after.toSorted((a, b) => b.data.length - a.data.length)[0];
    const frame = walk(Buffer.from(largest?.data ?? '', 'base64'));
    expect(frame.text(7)).toBe('msg');
    expect(Buffer.compare(frame.bytes(8) ?? new Uint8Array(0), bombOf(GIGABYTE))).toBe(0);
  });
});
