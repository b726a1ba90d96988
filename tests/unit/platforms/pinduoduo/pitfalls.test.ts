import { expect, test } from 'vitest';
import { pinduoduo } from '../../../../utils/platforms/pinduoduo/platform.ts';
import * as frames from '../../../rooms/generated/pinduoduo/frames.ts';
import { concat } from '../../../rooms/generated/wire.ts';
import { boundsOf, countedIn, countsOf } from '../said.ts';

const read = (body: Uint8Array) =>
  pinduoduo.decode({ via: 'socket', url: 'wss://titan-ws.pinduoduo.com/', body });
const heard = (payload: object) => read(frames.frame(payload));

test('repeated messages: the same live_msg_id counts once, each of its comments', () => {
  const frame = heard(frames.chat(['a', 'b'], { id: 'same' }));
  expect(countedIn([frame, frame, heard(frames.chat(['a']))], 'comment')).toBe(3);
});

test('a message’s data may be JSON as text', () => {
  const { message_data: data, ...told } = frames.extra([116]);
  expect(countsOf(heard({ ...told, message_data: JSON.stringify(data) }))).toEqual({ follow: 1 });
});

test('"已购买2号商品" is a purchase hint, not an order', () => {
  expect(countsOf(heard(frames.extra([120])))).toEqual({ purchaseHint: 1 });
});

test('a group that opens is neither an entry nor a follow, and is not unknown', () => {
  expect(heard(frames.notice('group_open'))).toMatchObject({ sightings: [], unknown: [] });
});

test('viewers may be a number or a text with its unit', () => {
  const told = (data: object) => boundsOf(heard(frames.payload('live_audience_num', data)));
  expect([told({ live_audience_num: 7736, desc: '7736观看' }), told({ desc: '1.2万观看' })]).toEqual([
    { uniqueViewers: [7736, 7736] },
    { uniqueViewers: [11_500, 12_500] },
  ]);
});

test('packed bodies say so in a field of their own', () => {
  expect(read(frames.frame(frames.chat(['a']), { gzip: true }))).toMatchObject({
    sightings: [{ kind: 'comment' }],
    broken: 0,
  });
});

test('frames stand one after another behind headers that are big endian', () => {
  const packet = concat(
    frames.heartbeat(),
    frames.frame(frames.chat(['a'])),
    frames.frame(frames.chat(['b'])),
  );
  expect(countsOf(read(packet))).toEqual({ comment: 2 });
});
