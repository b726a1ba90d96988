import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { douyin } from '../../../../utils/platforms/douyin/platform.ts';
import type { Decoded, Via } from '../../../../utils/platforms/platform.ts';
import { roomUserSeq } from '../../../rooms/generated/douyin/audience.ts';
import { frame, pushFrame, response, webcast } from '../../../rooms/generated/douyin/frames.ts';
import { gift } from '../../../rooms/generated/douyin/gifts.ts';
import { chat, like, member } from '../../../rooms/generated/douyin/messages.ts';
import { productChange } from '../../../rooms/generated/douyin/products.ts';
import { POLL, SOCKET } from './traffic.ts';

const CONSOLES = [
  'core_data',
  'live_order',
  'live_order_stream',
  'product_list',
  'product_explain_detail',
  'live_base_info',
].map((end) => `https://compass.jinritemai.com/api/live_screen/${end}?live_room_id=7500000000000000001`);
const PLACES: readonly (readonly [Via, string])[] = [
  ['socket', SOCKET],
  ['response', POLL],
  ...CONSOLES.map((url) => ['response', url] as const),
  ['response', 'https://compass.jinritemai.com/api/basic_live_screen/base_info'],
  ['response', 'https://buyin.jinritemai.com/api/livepc/realtime'],
  ['response', ''],
  ['jsonp', 'https://live.douyin.com/?callback=x'],
  ['state', 'SOME_NAME'],
];

/** What must be true of any frame at all. */
function isSound({ sightings, broken, foreign, unknown }: Decoded): boolean {
  return (
    broken >= 0 &&
    foreign >= 0 &&
    unknown.every((method) => typeof method === 'string') &&
    sightings.every((sighting) => {
      if (sighting.kind === 'end') return true;
      if (sighting.kind === 'reading') return sighting.high === null || sighting.low <= sighting.high;
      return Number.isFinite(sighting.count) && Number.isFinite(sighting.worth);
    })
  );
}

const place = fc.constantFrom(...PLACES);
const decode = ([via, url]: readonly [Via, string], body: string | Uint8Array): Decoded =>
  douyin.decode({ via, url, body });

describe('the decoder never throws', () => {
  test('on any bytes, from any address', () => {
    fc.assert(
      fc.property(place, fc.uint8Array({ maxLength: 200 }), (where, bytes) => isSound(decode(where, bytes))),
      { numRuns: 20_000 },
    );
  });

  test('on any text or JSON, from any address', () => {
    fc.assert(
      fc.property(place, fc.oneof(fc.string(), fc.json()), (where, text) => isSound(decode(where, text))),
      { numRuns: 3000 },
    );
  });

  test('on any payload of any method that it reads', () => {
    const methods = [chat({}), like({}), gift({}), member({}), roomUserSeq({}), productChange({})].map(
      ({ method }) => method,
    );
    const message = fc.record({
      method: fc.constantFrom(...methods, 'WebcastControlMessage', 'WebcastRoomStatsMessage', 'Webcast?'),
      payload: fc.uint8Array({ maxLength: 80 }),
      id: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 4 }), (messages) => {
        const payload = response({ messages });
        const decoded = decode(['socket', SOCKET], pushFrame({ payload }));
        // Whatever a message holds, the batch around it is read to its end.
        return isSound(decoded) && decoded.clock !== null;
      }),
      { numRuns: 10_000 },
    );
  });

  test('on a sound frame that is cut anywhere, or in which any byte is another', () => {
    const sound = frame({
      messages: [chat({}), gift({ group: 5, repeat: 3 }), roomUserSeq({ online: 9, entries: 20_000 })],
    });
    const plain = pushFrame({
      payload: response({ messages: [chat({}), like({ total: 3 }), webcast('x', {}, { 2: 'y' })] }),
    });
    for (const whole of [sound, plain]) {
      for (let size = 0; size < whole.length; size += 1) {
        expect(isSound(decode(['socket', SOCKET], whole.subarray(0, size)))).toBe(true);
      }
    }
    fc.assert(
      fc.property(fc.constantFrom(sound, plain), fc.nat(), fc.nat(255), (whole, at, byte) => {
        const wrong = Uint8Array.from(whole);
        wrong[at % wrong.length] = byte;
        return isSound(decode(['socket', SOCKET], wrong));
      }),
      { numRuns: 5000 },
    );
  });

  test('on a batch of gzip within gzip, or of very many messages', () => {
    expect(
      isSound(decode(['socket', SOCKET], pushFrame({ payload: gzipSync(gzipSync('x'.repeat(1000))) }))),
    ).toBe(true);
    const many = Array.from({ length: 5000 }, (_, id) => chat({ id: BigInt(id + 1) }));
    expect(decode(['socket', SOCKET], frame({ messages: many })).sightings).toHaveLength(5000);
  });
});
