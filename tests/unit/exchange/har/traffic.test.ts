import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureFrom } from '../../../../utils/exchange/har/capture.ts';
import { type Arrived, framesOf } from '../../../../utils/exchange/har/frames.ts';
import { arrivedOf, trafficOf } from '../../../../utils/exchange/har/traffic.ts';
import { harOf } from '../../../../utils/exchange/har/write.ts';
import { base64Of } from '../../../../utils/platforms/base64.ts';
import { douyin } from '../../../../utils/platforms/douyin/platform.ts';
import type { Platform } from '../../../../utils/platforms/platform.ts';
import { taobao } from '../../../../utils/platforms/taobao/platform.ts';
import { youtube } from '../../../../utils/platforms/youtube/platform.ts';
import { moment } from '../../../../utils/units.ts';
import { replay } from '../../platforms/replay.ts';
import { generateShop } from '../../../rooms/generated/shop.ts';

const STARTED = Date.UTC(2026, 3, 24, 4, 3);
const DOUYIN = 'https://live.douyin.com/126833924894';
const SOCKET = 'wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=7500000000000000001';
const POLL = 'https://live.douyin.com/webcast/im/fetch/?room_id=7500000000000000001';

const bytes = (body: string | Uint8Array): number[] => [
  ...(typeof body === 'string' ? new TextEncoder().encode(body) : body),
];
const essence = (frames: readonly Arrived[]) =>
  frames.map(({ at, via, url, body }) => ({ at, via, url, body: bytes(body) }));

/** What a page received, after it was saved as a HAR, written down and read again. */
function saved(url: string, platform: Platform, frames: readonly Arrived[]): Arrived[] {
  const text = JSON.stringify(harOf([trafficOf(url, frames)]));
  const [page = expect.unreachable()] = captureFrom(JSON.parse(text), 'saved').pages;
  expect(page.url).toBe(url);
  return framesOf(page, platform);
}

describe('traffic saved as a HAR', () => {
  const body = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: 'grapheme' }));
  const frame = fc.oneof(
    fc.record({ via: fc.constant('socket' as const), url: fc.constantFrom(SOCKET, `${SOCKET}2`), body }),
    fc.record({ via: fc.constant('response' as const), url: fc.constant(POLL), body }),
  );

  test('is read again as it was, byte by byte and in its order', () => {
    fc.assert(
      fc.property(fc.array(frame, { minLength: 1, maxLength: 20 }), (list) => {
        const frames = list.map((each, index) => ({ ...each, at: moment(STARTED + index * 137) }));
        expect(essence(saved(DOUYIN, douyin, frames))).toEqual(essence(frames));
      }),
    );
  });

  test('keeps the answer of a callback', () => {
    const frames: Arrived[] = [
      {
        at: moment(STARTED),
        via: 'jsonp',
        url: 'https://h5api.m.taobao.com/h5/mtop.taobao.powermsg.h5.msg.pullnativemsg/1.0/?callback=mtopjsonp7',
        body: '{"data":{"你好":"</script>"}}',
      },
    ];
    const [read] = saved('https://tbzb.taobao.com/live?liveId=55555', taobao, frames);
    expect(read?.via).toBe('jsonp');
    expect(new TextDecoder().decode(read?.body as Uint8Array)).toBe(
      `mtopjsonp7(${String(frames[0]?.body)});`,
    );
  });

  test('keeps the state of the page', () => {
    const state = { name: '</script> <b>', items: [{ a: 1 }] };
    const frames: Arrived[] = [
      { at: moment(STARTED), via: 'state', url: 'ytInitialData', body: JSON.stringify(state) },
    ];
    const [read] = saved('https://www.youtube.com/watch?v=abcdefghijk', youtube, frames);
    expect(JSON.parse(String(read?.body))).toEqual(state);
  });

  test('comes to the same figures as when it came', async () => {
    const { har } = generateShop({ startedAt: STARTED, minutes: 4 });
    for (const page of captureFrom(har, 'generated').pages) {
      const frames = framesOf(page, douyin);
      const [before, after] = await Promise.all(
        [frames, saved(page.url, douyin, frames)].map((each) => replay(page.url, each)),
      );
      expect(after?.log).toEqual(before?.log);
      expect(after?.view?.figures).toEqual(before?.view?.figures);
      expect(before?.log.length).toBeGreaterThan(50);
    }
  });
});

test('raw traffic is frames again', () => {
  const at = moment(STARTED);
  const raw = [
    { at, via: 'socket', url: SOCKET, body: base64Of(Uint8Array.of(0, 128, 255)), base64: true },
    { at, via: 'response', url: POLL, body: '{"a":"你好"}', base64: false },
  ] as const;
  expect(arrivedOf(raw)).toEqual([
    { at, via: 'socket', url: SOCKET, body: Uint8Array.of(0, 128, 255) },
    { at, via: 'response', url: POLL, body: '{"a":"你好"}' },
  ]);
});
