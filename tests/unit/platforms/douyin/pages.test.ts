import { describe, expect, test } from 'vitest';
import { pageAt } from '../../../../utils/platforms/registry.ts';
import { douyin } from '../../../../utils/platforms/douyin/platform.ts';

const pageOf = (address: string) => pageAt(new URL(address))?.page ?? null;

describe('a room', () => {
  test.each([
    'https://live.douyin.com/126833924894',
    'https://live.douyin.com/126833924894/',
    'https://live.douyin.com/126833924894?room_id=7632171016466238259&enter_from=web',
  ])('is named by its address: %s', (address) => {
    expect(pageOf(address)).toEqual({ kind: 'room', room: '126833924894', broadcast: null });
  });

  test.each([
    'https://live.douyin.com/',
    'https://live.douyin.com/hot_live',
    'https://live.douyin.com/category/1/2',
  ])('is no page that lists rooms: %s', (address) => expect(pageOf(address)).toBeNull());
});

describe('a console', () => {
  test('names the broadcast in its query', () => {
    expect(
      pageOf('https://compass.jinritemai.com/screen/anchor/shop?live_room_id=7632171016466238259'),
    ).toEqual({
      kind: 'console',
      room: null,
      broadcast: '7632171016466238259',
    });
  });

  test.each([
    'https://buyin.jinritemai.com/dashboard/live/control',
    'https://fxg.jinritemai.com/ffa/buyin/dashboard/live/control',
    'https://eos.douyin.com/livesite/live/current',
  ])('that names none is a console all the same: %s', (address) => {
    expect(pageOf(address)).toEqual({ kind: 'console', room: null, broadcast: null });
  });

  test.each([
    'https://buyin.jinritemai.com/dashboard/goods',
    'https://fxg.jinritemai.com/login',
    'https://compass.jinritemai.com/screen/anchor?live_room_id=x',
  ])('is not every page of its hosts, nor is every id one: %s', (address) => {
    expect(pageOf(address)?.broadcast ?? null).toBeNull();
  });
});

describe('the traffic to copy', () => {
  const copied = (address: string): boolean =>
    douyin.traffic.some((source) => new RegExp(source).test(address));

  test.each([
    'wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=1&compress=gzip',
    'wss://webcast100-ws-web-lq.douyin.com/webcast/im/push/v2/?room_id=1',
    'https://live.douyin.com/webcast/im/fetch/?resp_content_type=protobuf',
    'https://compass.jinritemai.com/compass_api/shop/live/live_screen/core_data?live_room_id=1',
    'https://compass.jinritemai.com/compass_api/author/live/basic_live_screen/base_info?live_room_id=1',
    'https://buyin.jinritemai.com/api/livepc/realtime',
  ])('is %s', (address) => expect(copied(address)).toBe(true));

  test.each([
    'https://live.douyin.com/webcast/user/me/',
    'https://www.douyin.com/aweme/v1/web/im/user/info/',
    'https://compass.jinritemai.com/passport/account/info?next=/live_screen/core_data',
    'https://evil.example/webcast/im/fetch/',
  ])('is not %s', (address) => expect(copied(address)).toBe(false));
});

describe('a room’s title', () => {
  test.each([
    ['主播的抖音直播间 - 抖音直播', '主播的抖音直播间'],
    ['春季上新 | 抖音', '春季上新'],
    ['抖音直播', '抖音直播'],
    [' - 抖音直播', null],
    ['', null],
  ])('of %j is %j', (document, title) => expect(douyin.title(document)).toBe(title));
});
