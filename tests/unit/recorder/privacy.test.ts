import { describe, expect, test } from 'vitest';
import { douyin } from '../../../utils/platforms/douyin/platform.ts';
import { frame as socketFrame, SOME_ROOM, SOME_TIME } from '../../rooms/generated/douyin/frames.ts';
import { liveOrder, ORDER_PAID } from '../../rooms/generated/douyin/console.ts';
import { gift } from '../../rooms/generated/douyin/gifts.ts';
import {
  chat,
  emojiChat,
  fansclub,
  like,
  member,
  screenChat,
  social,
} from '../../rooms/generated/douyin/messages.ts';
import { liveEcom } from '../../rooms/generated/douyin/products.ts';
import { moment } from '../../../utils/units.ts';
import { console, recorderOf } from './builders.ts';

const PLANTED = {
  id: '987654321012345678',
  nickname: '被种下的昵称',
  secUid: 'MS4wLjABAAAAplanted',
  desensitized: '被***',
};
const WORDS = '种下的一句话';
const ORDER = '6912345678901234567';

/** Everything that a recorder hands over, as text. */
function handedOver(): string {
  const recorder = recorderOf();
  const messages = [
    chat({ id: 1n, user: PLANTED, text: WORDS }),
    emojiChat({ id: 2n, user: PLANTED, text: WORDS }),
    screenChat({ id: 3n, user: PLANTED, text: WORDS }),
    member({ id: 4n, user: PLANTED }),
    like({ id: 5n, user: PLANTED, count: 3, total: 10 }),
    gift({ id: 6n, user: PLANTED, group: 1_767_225_600, repeat: 2 }),
    social({ id: 7n, user: PLANTED }),
    fansclub({ id: 8n, user: PLANTED }),
    liveEcom({ id: 9n, nick: PLANTED.nickname, text: WORDS }),
  ];
  const url = `wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=${SOME_ROOM}`;
  for (const now of [SOME_TIME, SOME_TIME + 1000]) {
    recorder.hear(douyin.decode({ via: 'socket', url, body: socketFrame({ messages, now }) }), moment(now));
  }
  const content = recorder.take();
  expect(content.entries.length).toBeGreaterThan(8);
  return JSON.stringify(content);
}

describe('what a recorder hands over', () => {
  const text = handedOver();

  test.each([...Object.entries(PLANTED), ['words', WORDS]])('holds no viewer’s %s', (_, planted) => {
    expect(text).not.toContain(planted);
    expect(text).not.toContain(
      BigInt.asUintN(64, BigInt(/^\d+$/.test(planted) ? planted : 1n << 62n)).toString(16),
    );
  });

  test('holds the viewers as hashes, the same for the same viewer', () => {
    const hashes = new Set(text.match(/"viewer":"[0-9a-f]{16}"/g));
    expect(hashes.size).toBe(1);
  });

  test('holds no order’s number', () => {
    const recorder = console();
    const orders = liveOrder([
      { id: ORDER, at: SOME_TIME, status: ORDER_PAID, amount: 100, product: '3501' },
    ]);
    const url = `https://compass.jinritemai.com/api/live_screen/live_order?live_room_id=${SOME_ROOM}`;
    recorder.hear(douyin.decode({ via: 'response', url, body: JSON.stringify(orders) }), moment(SOME_TIME));
    const content = recorder.take();
    expect(content.entries).toContainEqual(expect.objectContaining({ kind: 'orderPaid', value: 100 }));
    expect(JSON.stringify(content)).not.toContain(ORDER);
  });
});
