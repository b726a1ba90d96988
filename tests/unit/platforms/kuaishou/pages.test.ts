import { describe, expect, test } from 'vitest';
import { kuaishou } from '../../../../utils/platforms/kuaishou/platform.ts';
import { pageAt } from '../../../../utils/platforms/registry.ts';
import { moment } from '../../../../utils/units.ts';
import { SOME_TIME, state } from '../../../rooms/generated/kuaishou/frames.ts';
import { figureOf, replay } from '../replay.ts';
import { boundsOf, eventsOf } from '../said.ts';

const pageOf = (url: string) => pageAt(new URL(url))?.page ?? null;
const ASSISTANT = 'https://zs.kwaixiaodian.com/rest/pc/live/assistant';
const answered = (path: string, data: unknown) =>
  kuaishou.decode({
    via: 'response',
    url: `${ASSISTANT}/${path}`,
    body: JSON.stringify({ result: 1, data }),
  });

test('a room is named after its host, its console by nothing', () => {
  expect(pageOf('https://live.kuaishou.com/u/3xabc_def')).toEqual({
    kind: 'room',
    room: '3xabc_def',
    broadcast: null,
  });
  expect(pageOf('https://zs.kwaixiaodian.com/page/helper')?.kind).toBe('console');
  expect(pageOf('https://live.kuaishou.com/cate/my-follow/all')).toBeNull();
});

describe('the page’s state', () => {
  const decode = (value: unknown) =>
    kuaishou.decode({ via: 'state', url: '__INITIAL_STATE__', body: JSON.stringify(value) });

  test('names the broadcast and its title', () => {
    expect(decode(state('Vx1-abc'))).toMatchObject({ broadcast: 'Vx1-abc', title: '春季上新' });
  });

  test('names none where nothing is on the air', () => {
    expect(decode(state(''))).toMatchObject({ broadcast: null, broken: 0 });
  });
});

describe('the seller’s console', () => {
  test('names the broadcast, and gives the figures that its words name', () => {
    const decoded = answered('live/current', {
      liveStreamId: 'Vx1-abc',
      centerConsoleInfo: {
        liveBaseInfo: {},
        panel: [
          { label: '实时观看人数', value: '1,024' },
          { label: '累计成交金额', value: '¥88.80' },
          { label: '累计订单数', value: 6 },
        ],
      },
    });
    expect(decoded.broadcast).toBe('Vx1-abc');
    expect(boundsOf(decoded)).toEqual({ online: [1024, 1024], gmv: [8880, 8880], orders: [6, 6] });
  });

  test('marks a product’s explanation', () => {
    const kinds = ['start', 'end'].flatMap((step) =>
      eventsOf(answered(`shopCar/record/${step}`, { itemId: 25_010_203 })).map(({ kind, item }) => [
        kind,
        item,
      ]),
    );
    expect(kinds).toEqual([
      ['productShown', '25010203'],
      ['productHidden', null],
    ]);
  });
});

test.each([
  ['wss://livejs-ws.kuaishou.cn/group10', true],
  ['wss://live-ws-pg-group12.kuaishou.com/websocket', true],
  [`${ASSISTANT}/live/current`, true],
  ['https://live.kuaishou.com/live_api/baseuser/userinfo', false],
])('the traffic to copy: %s is %s', (url, expected) => {
  expect(kuaishou.traffic.some((source) => new RegExp(source).test(url))).toBe(expected);
});

test('the figures that stand only in the seller’s page are read there, by their labels', () => {
  const body = '直播数据\n实时观看人数\n1,024\n累计成交金额\n¥88.80\n商品点击\n60';
  expect(boundsOf(kuaishou.decode({ via: 'text', url: 'body', body }))).toEqual({
    online: [1024, 1024],
    gmv: [8880, 8880],
    productClicks: [60, 60],
  });
});

test('the marks of the console make explanations, since no room’s page tells of products', async () => {
  const at = (second: number, path: string, data: unknown) => ({
    at: moment(SOME_TIME + second * 1000),
    via: 'response' as const,
    url: `${ASSISTANT}/${path}`,
    body: JSON.stringify({ result: 1, data }),
  });
  const current = {
    liveStreamId: 'Vx1-abc',
    centerConsoleInfo: { panel: [{ label: '累计订单数', value: 6 }] },
  };
  const result = await replay('https://zs.kwaixiaodian.com/page/helper', [
    at(0, 'live/current', current),
    at(10, 'shopCar/record/start', { itemId: 77 }),
    at(40, 'live/current', current),
    at(70, 'shopCar/record/end', {}),
    at(100, 'live/current', current),
  ]);
  expect([figureOf(result, 'explanationSeconds'), figureOf(result, 'productsShown')?.[0]]).toEqual([
    [60, 60],
    1,
  ]);
});
