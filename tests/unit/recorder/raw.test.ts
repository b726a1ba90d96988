import { describe, expect, test } from 'vitest';
import { RawTraffic } from '../../../utils/recorder/raw.ts';
import { at } from './builders.ts';
import { nobody } from './background.ts';
import { Place, ROOM } from './world.ts';
import { chat } from '../../rooms/generated/douyin/messages.ts';

const PAGE = 'https://live.douyin.com/126833924894';
const URL = 'wss://webcast.douyin.com/webcast/im/push/';
const MEGABYTE = 1 << 20;

const text = (body: string) => ({ via: 'response', url: URL, body }) as const;

describe('raw traffic that waits', () => {
  test('is nothing unless it is wanted', () => {
    const raw = new RawTraffic();
    raw.add(text('{}'), at(1));
    expect(raw.take()).toBeNull();
  });

  test('is handed over once, bytes in base64', () => {
    const raw = new RawTraffic();
    raw.begin(PAGE, true);
    raw.add({ via: 'socket', url: URL, body: new Uint8Array([0, 127, 128, 255]) }, at(1));
    raw.add(text('你好'), at(2));
    expect(raw.take()).toEqual({
      page: PAGE,
      frames: [
        { at: at(1), via: 'socket', url: URL, body: 'AH+A/w==', base64: true },
        { at: at(2), via: 'response', url: URL, body: '你好', base64: false },
      ],
      dropped: 0,
    });
    expect(raw.take()).toEqual({ page: PAGE, frames: [], dropped: 0 });
  });

  test('is forgotten when it is no longer wanted', () => {
    const raw = new RawTraffic();
    raw.begin(PAGE, true);
    raw.add(text('{}'), at(1));
    raw.turn(false);
    raw.turn(true);
    expect(raw.take()?.frames).toEqual([]);
  });

  test('is bounded: what there is no room for is counted', () => {
    const raw = new RawTraffic();
    raw.begin(PAGE, true);
    for (const _ of Array(20)) raw.add(text('x'.repeat(MEGABYTE)), at(1));
    const taken = raw.take();
    expect(taken?.frames.length).toBe(7);
    expect(taken?.dropped).toBe(13);
  });
});

describe('a watched page', () => {
  test('hands its raw traffic over from when the background says that it is wanted', async () => {
    const place = new Place();
    const say = (keepsRaw: boolean) =>
      (place.onRecord = ({ seq }) => Promise.resolve({ seq, others: { ...nobody, keepsRaw } }));
    say(true);
    await place.push(1, [chat({ id: 1n })]);
    await place.push(2, [chat({ id: 2n })]);
    say(false);
    await place.push(3, [chat({ id: 3n })]);
    await place.push(4, [chat({ id: 4n })]);
    expect(place.received.map(({ raw }) => raw && [raw.page, raw.frames.length])).toEqual([
      null,
      [ROOM, 1],
      [ROOM, 1],
      null,
    ]);
  });
});
