import { describe, expect, test } from 'vitest';
import { tiktok } from '../../../../utils/platforms/tiktok/platform.ts';
import { CONSOLE, POLL, SOCKET } from './traffic.ts';

const page = (address: string) => tiktok.page(new URL(address));
const isCopied = (address: string) => new RegExp(tiktok.traffic.join('|')).test(address);

test('a live page is the room of its host, whatever its query', () => {
  for (const address of [
    'https://www.tiktok.com/@host.name_1/live',
    'https://www.tiktok.com/@host.name_1/live?lang=en',
  ]) {
    expect(page(address)).toEqual({ kind: 'room', room: 'host.name_1', broadcast: null });
  }
});

test('TikTok Shop’s streamer page is a console', () => {
  expect(page(tiktok.consoleUrl ?? '')).toEqual({ kind: 'console', room: null, broadcast: null });
});

test.each([
  'https://www.tiktok.com/@host',
  'https://www.tiktok.com/live',
  'https://www.tiktok.com/@host/video/7',
])('other pages are none: %s', (address) => expect(page(address)).toBeNull());

describe('the traffic that is copied', () => {
  test('is of every region’s hosts', () => {
    for (const host of [
      'webcast-ws.tiktok.com',
      'webcast-ws.eu.tiktok.com',
      'webcast16-ws-useast1a.tiktok.com',
      'webcast-ws.tiktok.us',
    ]) {
      expect(isCopied(`wss://${host}/webcast/im/ws_proxy/ws_reuse_supplement/?room_id=1`)).toBe(true);
    }
    expect([SOCKET, POLL, `${CONSOLE}/home/info?x=1`].every(isCopied)).toBe(true);
  });

  test('is nothing else', () => {
    for (const other of [
      'https://www.tiktok.com/api/user',
      'wss://webcast-ws.tiktok.com.example.com/webcast/im/',
      `${CONSOLE}/login`,
    ])
      expect(isCopied(other)).toBe(false);
  });
});

test('a room’s title is what stands before the site’s name', () => {
  expect(tiktok.title('Rice cookers - host is LIVE | TikTok')).toBe('Rice cookers - host');
  expect(tiktok.title('TikTok')).toBe('TikTok');
});

test('the page’s state names the broadcast before the socket does', () => {
  const state = (roomId: unknown) => ({
    LiveRoom: {
      liveRoomUserInfo: { user: { roomId }, liveRoom: { title: '', liveRoomStats: { userCount: 3 } } },
    },
  });
  const read = (value: unknown) =>
    tiktok.decode({ via: 'state', url: 'SIGI_STATE', body: JSON.stringify(value) });
  expect(read(state('7159913522983082799'))).toMatchObject({ broadcast: '7159913522983082799', broken: 0 });
  for (const other of [state(null), state('x'), {}, [], 5]) expect(read(other).broadcast).toBeNull();
});
