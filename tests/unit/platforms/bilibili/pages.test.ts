import { expect, test } from 'vitest';
import { bilibili } from '../../../../utils/platforms/bilibili/platform.ts';
import { SOCKET } from './traffic.ts';

const page = (address: string) => bilibili.page(new URL(address));

test('a room is named by its number, in a page of its own or in an activity’s frame', () => {
  for (const address of [
    'https://live.bilibili.com/5?x=1',
    'https://live.bilibili.com/blanc/5?live_from=1',
  ]) {
    expect(page(address)).toEqual({ kind: 'room', room: '5', broadcast: null });
  }
});

test.each([
  'https://live.bilibili.com/p/eden/area-tags',
  'https://live.bilibili.com/',
  'https://www.bilibili.com/5',
])('other pages are none: %s', (address) => expect(page(address)).toBeNull());

test('its sockets are copied, whatever their port, and nothing else', () => {
  const copied = new RegExp(bilibili.traffic.join('|'));
  expect([SOCKET, 'wss://broadcastlv.chat.bilibili.com/sub'].every((url) => copied.test(url))).toBe(true);
  expect(copied.test('wss://chat.bilibili.com.example.com/sub')).toBe(false);
  expect(copied.test('https://api.live.bilibili.com/room/v1/Room/get_info')).toBe(false);
});

test('a room’s title is what stands before the site’s', () => {
  expect(bilibili.title('春季上新 - 哔哩哔哩直播，二次元弹幕直播平台')).toBe('春季上新');
});
