import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomUserSeq } from '../../../rooms/generated/douyin/audience.ts';
import { frame, pushFrame, response } from '../../../rooms/generated/douyin/frames.ts';
import { gift } from '../../../rooms/generated/douyin/gifts.ts';
import { chat, like, member } from '../../../rooms/generated/douyin/messages.ts';
import { productChange } from '../../../rooms/generated/douyin/products.ts';
import { isSound } from '../sound.ts';
import { heard, pushed } from './traffic.ts';

test('whatever a message holds, the batch around it is read to its end', () => {
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
      const decoded = heard(...messages);
      return isSound(decoded) && decoded.clock !== null;
    }),
    { numRuns: 3000 },
  );
});

test('a sound frame may be cut anywhere', () => {
  const packed = frame({ messages: [chat({}), gift({ group: 5, repeat: 3 })] });
  const plain = pushFrame({ payload: response({ messages: [chat({}), like({ total: 3 })] }) });
  for (const whole of [packed, plain]) {
    for (let size = 0; size < whole.length; size += 1) {
      expect(isSound(pushed(whole.subarray(0, size)))).toBe(true);
    }
  }
});

test('gzip within gzip is not unpacked again, and very many messages are all read', () => {
  expect(pushed(pushFrame({ payload: gzipSync(gzipSync('x'.repeat(1000))) })).broken).toBe(1);
  const many = Array.from({ length: 5000 }, (_, id) => chat({ id: BigInt(id + 1) }));
  expect(heard(...many).sightings).toHaveLength(5000);
});
