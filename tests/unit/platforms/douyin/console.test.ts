import { describe, expect, test } from 'vitest';
import { exactly } from '../../../../utils/events/readings.ts';
import { reading } from '../../../../utils/platforms/sightings.ts';
import { moment } from '../../../../utils/units.ts';
import {
  baseInfo,
  blendTrend,
  coreData,
  liveBaseInfo,
  liveOrder,
  ORDER_CREATED,
  ORDER_PAID,
  ORDER_REFUNDED,
  productExplainDetail,
  productList,
} from '../../../rooms/generated/douyin/console.ts';
import { SOME_ROOM, SOME_TIME } from '../../../rooms/generated/douyin/frames.ts';
import { boundsOf, eventsOf } from '../said.ts';
import { answered } from './traffic.ts';

describe('the big screen', () => {
  const full = coreData({
    gmv: 123_400,
    viewers: 500,
    onlineAverage: 80,
    entryRate: 0.31,
    dwellPerViewer: 95,
    commentsPerMinute: 12,
    interactionRate: 0.09,
    follows: 7,
    clubJoins: 3,
    buyers: 20,
    itemsSold: 31,
    gpm: 41_000,
    conversion: 0.04,
    clickConversion: null,
    refunds: 900,
  });

  test('gives its figures: money in fen, rates as fractions, times in seconds', () => {
    expect(boundsOf(answered('live_screen/core_data', full))).toEqual({
      gmv: [123_400, 123_400],
      uniqueViewers: [500, 500],
      onlineAverage: [80, 80],
      entryRate: [0.31, 0.31],
      dwellPerViewer: [95, 95],
      commentsPerMinute: [12, 12],
      interactionRate: [0.09, 0.09],
      follows: [7, 7],
      clubJoins: [3, 3],
      buyers: [20, 20],
      itemsSold: [31, 31],
      gpm: [41_000, 41_000],
      conversion: [0.04, 0.04],
      refunds: [900, 900],
    });
  });

  test('names an average as such: its online_user_cnt is not the number online', () => {
    expect(boundsOf(answered('live_screen/core_data', full))).not.toHaveProperty('online');
  });

  test('may have a card of impressions beside the rate that they give', () => {
    const core_data = [{ index_name: 'live_show_cnt', value: { unit: 'number', value: 9000 } }];
    expect(boundsOf(answered('live_screen/core_data', { data: { core_data } }))).toEqual({
      impressions: [9000, 9000],
    });
  });

  test('says nothing by a value of unit nan', () => {
    const decoded = answered('live_screen/core_data', { data: { pay_amt: { unit: 'nan', value: 0 } } });
    expect(decoded).toMatchObject({ sightings: [], broken: 0 });
  });

  test('is read where numbers come as text, with or without a unit', () => {
    const decoded = answered('live_screen/core_data', {
      data: {
        pay_amt: { unit: 'price', value: '129900' },
        core_data: [
          { index_name: 'pay_ucnt', value: '12' },
          { index_name: 'gpm', value: { value: 5.5 } },
        ],
      },
    });
    expect(boundsOf(decoded)).toEqual({ gmv: [129_900, 129_900], buyers: [12, 12], gpm: [5.5, 5.5] });
  });

  test('keeps the other figures where one is nonsense', () => {
    const values = [null, 'many', { unit: 'price' }, [], true, { unit: 'number', value: 'NaN' }, Infinity];
    for (const value of values) {
      const decoded = answered('live_screen/core_data', {
        data: {
          core_data: [{ index_name: 'pay_ucnt', value }, 'card', { index_name: 'watch_ucnt', value: 9 }],
        },
      });
      expect(boundsOf(decoded)).toEqual({ uniqueViewers: [9, 9] });
    }
  });
});

describe('the basic screen', () => {
  const info = baseInfo({
    title: '春季上新',
    gmv: 5000,
    orders: 4,
    buyers: 3,
    online: 60,
    viewers: 800,
    follows: 5,
    clickConversion: 0.1,
  });

  test('gives online now, viewers so far and money in plain numbers', () => {
    expect(boundsOf(answered('basic_live_screen/base_info', info))).toEqual({
      gmv: [5000, 5000],
      orders: [4, 4],
      buyers: [3, 3],
      online: [60, 60],
      uniqueViewers: [800, 800],
      follows: [5, 5],
      clickConversion: [0.1, 0.1],
    });
  });

  test('gives the broadcast’s title', () => {
    expect(answered('basic_live_screen/base_info', info).title).toBe('春季上新');
    expect(answered('basic_live_screen/base_info', baseInfo({})).title).toBeNull();
  });

  test('gives no title longer than one that could be stored', () => {
    expect(
      answered('basic_live_screen/base_info', { data: { title: '长'.repeat(5000) } }).title?.length,
    ).toBeLessThan(400);
  });
});

describe('the trends', () => {
  const minute = (index: number) => SOME_TIME + index * 60_000;
  const online = (...values: readonly number[]) =>
    values.map((value, index) => ({ name: 'online_user_cnt', minute: minute(index), value }));
  const comments = (...values: readonly number[]) =>
    values.map((value, index) => ({ name: 'comment_cnt', minute: minute(index), value }));
  const asked = (points: Parameters<typeof blendTrend>[0]) =>
    answered('live_screen/blend_trend_v2', blendTrend(points));

  test('are figures of a minute each', () => {
    expect(asked([...online(80), ...comments(12)]).sightings).toEqual([
      reading('online', exactly(80), { minute: moment(minute(0)) }),
      reading('comments', exactly(12), { minute: moment(minute(0)) }),
    ]);
  });

  test('may come as lines of many points, with or without a unit', () => {
    const trends = [
      {
        point_name: 'online_user_cnt',
        horizontal: [minute(0) / 1000, minute(1) / 1000],
        vertical: [{ unit: 'number', value: 80 }, '90'],
      },
    ];
    expect(answered('live_screen/blend_trend_v2', { data: { trends } }).sightings).toEqual(
      asked(online(80, 90)).sightings,
    );
  });

  test('that hold no time or no number say nothing', () => {
    const trends = [
      { point_name: 'online_user_cnt', horizontal: 0, vertical: 5 },
      { point_name: 'online_user_cnt', horizontal: minute(0) / 1000, vertical: { unit: 'nan', value: 0 } },
      { point_name: 'online_user_cnt' },
      null,
    ];
    expect(answered('live_screen/blend_trend_v2', { data: { trends } })).toMatchObject({
      sightings: [],
      broken: 0,
    });
  });
});

describe('the end', () => {
  test('is known by the console’s live status', () => {
    const ended = liveBaseInfo({ startedAt: SOME_TIME, endedAt: SOME_TIME + 1 });
    expect(answered('live_screen/live_base_info', ended).sightings).toEqual([{ kind: 'end', key: null }]);
    expect(answered('live_screen/live_base_info', liveBaseInfo({ startedAt: SOME_TIME })).sightings).toEqual(
      [],
    );
  });
});

describe('orders', () => {
  const order = { id: '6900000000000000001', at: SOME_TIME, amount: 19_800, product: '3501', items: 2 };
  const orders = (path: string, body: unknown) => eventsOf(answered(path, body));
  const paid = (events: ReturnType<typeof orders>) => events.find(({ kind }) => kind === 'orderPaid');

  test('are events with their worth, product and time', () => {
    const event = paid(orders('live_screen/live_order', liveOrder([{ ...order, status: ORDER_PAID }])));
    expect(event).toMatchObject({ kind: 'orderPaid', at: SOME_TIME, item: '3501', viewer: null });
    expect(event?.count).toBe(2);
    expect((event?.count ?? 0) * (event?.worth ?? 0)).toBe(19_800);
  });

  test('whose numbers a JavaScript number would round are told apart', () => {
    const [a, b] = ['6930000000000000001', '6930000000000000002'].map((id) =>
      orders('live_screen/live_order', `{"data":{"order_list":[{"order_id":${id},"order_status":1}]}}`),
    );
    expect([a, b].map((events) => events?.map(({ key }) => key))).toEqual([
      ['orderCreated:6930000000000000001'],
      ['orderCreated:6930000000000000002'],
    ]);
  });

  test('are named by order and step, so that each step counts once however often the list is sent', () => {
    const body = liveOrder([
      { ...order, status: ORDER_CREATED },
      { ...order, status: ORDER_PAID },
    ]);
    const names = orders('live_screen/live_order', body).map(({ key, relisted }) => [key, relisted]);
    expect(names).toEqual(orders('live_screen/live_order', body).map(({ key, relisted }) => [key, relisted]));
    expect(new Set(names.map(([key]) => key)).size).toBe(2);
    expect(names.every(([, relisted]) => relisted === true)).toBe(true);
  });

  test('that were closed are neither created nor paid', () => {
    expect(orders('live_screen/live_order', liveOrder([{ ...order, status: ORDER_REFUNDED }]))).toEqual([]);
  });

  test('are read from the stream’s plain list too, ids as numbers included', () => {
    const body = {
      data: [{ order_id: 12_345, order_status: '3', order_amount: '500', order_ts: 1_767_225_600 }],
    };
    expect(paid(orders('live_screen/live_order_stream', body))).toMatchObject({
      count: 1,
      worth: 500,
      at: 1_767_225_600_000,
      item: null,
    });
  });

  test('without a number of their own are passed over; the others stand', () => {
    const body = {
      data: { order_list: [{ order_status: 3 }, null, 'x', { order_id: '1', order_status: 3 }] },
    };
    expect(paid(orders('live_screen/live_order', body))?.key).toContain('1');
  });
});

describe('products', () => {
  const line = { id: '3501', viewers: 300, clickers: 40, gmv: 9900, orders: 2, created: 5 };
  const figures = {
    'productViewers@3501': [300, 300],
    'productClickers@3501': [40, 40],
    'gmv@3501': [9900, 9900],
    'orders@3501': [2, 2],
    'ordersCreated@3501': [5, 5],
  };

  test('have figures of their own, which name them: they are not the broadcast’s', () => {
    const decoded = answered('live_screen/product_list', productList([line, { id: '3502', orders: 1 }]));
    expect(boundsOf(decoded)).toMatchObject({ ...figures, 'orders@3502': [1, 1] });
    expect(Object.keys(boundsOf(decoded)).every((name) => name.includes('@'))).toBe(true);
  });

  test('being explained have them too', () => {
    expect(boundsOf(answered('live_screen/product_explain_detail', productExplainDetail(line)))).toEqual(
      figures,
    );
  });

  test('are up while they are being explained; of a page of the list no product is taken down', () => {
    const shown = (...lines: Parameters<typeof productList>[0]) =>
      eventsOf(answered('live_screen/product_list', productList(lines))).map(({ kind, item }) => [
        kind,
        item,
      ]);
    expect(shown(line, { id: '3502', explaining: true })).toEqual([['productShown', '3502']]);
    expect(shown(line)).toEqual([]);
  });

  test('without an id say nothing', () => {
    expect(
      answered('live_screen/product_list', { data: { product_list: [{ pay_cnt: 3 }] } }).sightings,
    ).toEqual([]);
  });
});

test('the console of 2022 gives its five figures', () => {
  const data = { online_user_cnt: 5, watch_cnt: 90, incr_fans_cnt: 2, pay_order_gmv: 1000, pay_order_cnt: 3 };
  expect(boundsOf(answered('livepc/realtime', { data }))).toEqual({
    online: [5, 5],
    entries: [90, 90],
    follows: [2, 2],
    gmv: [1000, 1000],
    orders: [3, 3],
  });
});

describe('an answer', () => {
  test('is named after the broadcast of its address', () => {
    expect(answered('live_screen/core_data', coreData({})).broadcast).toBe(SOME_ROOM);
  });

  test('carries no clock of the room: it is timed by its arrival', () => {
    expect(answered('live_screen/core_data', coreData({})).clock).toBeNull();
  });

  test('that is an error page, cut or empty is broken', () => {
    for (const body of ['<html><body>502 Bad Gateway</body></html>', '{"data":{"gmv":1', '', 'null']) {
      expect(answered('live_screen/core_data', body)).toMatchObject({ broken: 1, sightings: [] });
    }
  });

  test('that is JSON without what is looked for says nothing', () => {
    for (const body of ['[]', '7', '{}', '{"data":null}', '{"st":1,"msg":"请登录"}']) {
      expect(answered('live_screen/live_order', body)).toMatchObject({ broken: 0, sightings: [] });
    }
  });

  test('of a path that is not read is told by its name', () => {
    expect(answered('live_screen/flow_source', {})).toMatchObject({
      unknown: ['live_screen/flow_source'],
      broken: 0,
    });
  });
});
