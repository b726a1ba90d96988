import { describe, expect, test } from 'vitest';
import { bilibili } from '../../../utils/platforms/bilibili/platform.ts';
import { twitch } from '../../../utils/platforms/twitch/platform.ts';
import type { Platform } from '../../../utils/platforms/platform.ts';
import { partsOf } from '../../../utils/recorder/replay.ts';
import { SOCKET } from '../../../utils/traffic/protocol.ts';
import type { RoomId } from '../../../utils/units.ts';
import { command, danmu } from '../../rooms/generated/bilibili/frames.ts';
import { pushed } from '../../rooms/generated/twitch/lines.ts';
import { HERMES } from '../platforms/twitch/traffic.ts';
import { settled } from './background.ts';
import { at } from './builders.ts';
import { Place } from './world.ts';

const CHAT = 'wss://broadcastlv.chat.bilibili.com/sub';
type Body = string | Uint8Array<ArrayBuffer>;

/** Two broadcasts of a room whose platform names none, one after the other. */
const PLATFORMS: readonly (readonly [
  name: string,
  Platform,
  room: string,
  url: string,
  bodies: readonly Body[],
])[] = [
  [
    'Twitch',
    twitch,
    'https://www.twitch.tv/channel',
    HERMES,
    [
      { type: 'viewcount', viewers: 500 },
      { type: 'stream-down' },
      { type: 'viewcount', viewers: 40 },
      { type: 'stream-up' },
      { type: 'viewcount', viewers: 7 },
    ].map((each) => pushed(each)),
  ],
  [
    'Bilibili',
    bilibili,
    'https://live.bilibili.com/555',
    CHAT,
    [
      command('ONLINE_RANK_COUNT', { count: 500 }),
      command('PREPARING', undefined, { roomid: '555' }),
      command('ONLINE_RANK_COUNT', { count: 40 }),
      command('LIVE', undefined, { live_time: 1 }),
      command('LIVE'),
      command('ONLINE_RANK_COUNT', { count: 7 }),
    ].map((bytes) => Uint8Array.from(bytes)),
  ],
];

class Elsewhere extends Place {
  override readonly platform: Platform;

  constructor(platform: Platform, url: string) {
    super();
    this.platform = platform;
    this.url = url;
  }
}

describe.each(PLATFORMS)(
  'a broadcast of %s that begins after another ended',
  (_, platform, url, socket, bodies) => {
    test('is another one, and who was there between the two is of neither', async () => {
      const place = new Elsewhere(platform, url);
      for (const [second, body] of bodies.entries()) {
        place.second = second;
        place.watch.receive([SOCKET, socket, typeof body === 'string' ? body : body.buffer]);
        await settled();
      }
      place.watch.leave();
      expect(place.joined).toHaveLength(2);
      const [first, second] = place.joined.map(({ id }) =>
        place.received
          .filter(({ header }) => header.id === id)
          .flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'reading' ? entry.low : []))),
      );
      expect([first, second]).toEqual([[500], [7]]);
    });

    test('is another one where kept traffic is replayed', async () => {
      const frames = bodies.map((body, second) => ({
        via: 'socket' as const,
        url: socket,
        body,
        at: at(second),
      }));
      const page = { kind: 'room' as const, room: '555' as RoomId, broadcast: null };
      const slices = { signal: new AbortController().signal, progress: () => {} };
      const parts = await partsOf({ platform, page, frames, replaced: false }, slices);
      expect(parts.map(({ from, until }) => [from, until])).toEqual([
        [at(0), at(2)],
        [at(3), at(bodies.length - 1)],
      ]);
    });

    test('is the same where the one before is not over', async () => {
      const place = new Elsewhere(platform, url);
      for (const body of [bodies[0], bodies[3], bodies.at(-1)]) {
        if (body === undefined) continue;
        place.watch.receive([SOCKET, socket, typeof body === 'string' ? body : body.buffer]);
        await settled();
      }
      expect(place.joined).toHaveLength(1);
    });
  },
);

test('a command of Bilibili’s that begins nothing does not', () => {
  const decoded = bilibili.decode({ via: 'socket', url: CHAT, body: danmu() });
  expect(decoded.begins).toBe(false);
});
