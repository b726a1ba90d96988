import { describe, expect, test } from 'vitest';
import { pageAt } from '../../../../utils/platforms/registry.ts';
import { taobao } from '../../../../utils/platforms/taobao/platform.ts';
import { exactly } from '../../../../utils/events/readings.ts';
import { GOODS_PLACE } from '../../../../utils/platforms/taobao/goods.ts';
import { reading } from '../../../../utils/platforms/sightings.ts';
import { moment } from '../../../../utils/units.ts';
import { address, answer, latest, packedTotals, trends } from '../../../rooms/generated/taobao/answers.ts';
import { SOME_TIME } from '../../../rooms/generated/taobao/records.ts';
import { boundsOf, countsOf, ends, eventsOf } from '../said.ts';

const answered = (api: string, data: unknown) =>
  taobao.decode({ via: 'response', url: address(api, '1.0', { liveId: '5' }), body: answer(api, data) });

describe('the console', () => {
  test('gives its totals: money in fen, times in seconds, rates as fractions', () => {
    const rows = {
      online_uv: '1,204',
      max_online_uv: 3000,
      uv: '1.2万',
      pv: 20_100,
      pay_amt: '19.99',
      pay_buyer_cnt: '7',
      pay_item_qty: 9,
      pay_byr_rate: '3.2%',
      atn_uv: 31,
      stay_time_pu: '95.5',
      refund_amt: 12.5,
      comment_uv: 40,
    };
    const data = Object.entries(rows).map(([valueType, valueNum]) => ({ valueType, valueNum }));
    const dataList = [{ data: data.slice(0, 5) }, { data: data.slice(5) }];
    const bounds = boundsOf(answered('mtop.taobao.iliad.live.user.assistant.data.get', { dataList }));
    expect(bounds).toMatchObject({
      online: [1204, 1204],
      onlinePeak: [3000, 3000],
      uniqueViewers: [11_500, 12_500],
      entries: [20_100, 20_100],
      gmv: [1999, 1999],
      buyers: [7, 7],
      itemsSold: [9, 9],
      follows: [31, 31],
      dwellPerViewer: [95.5, 95.5],
      refunds: [1250, 1250],
    });
    const [low, high] = bounds['conversion'] ?? [];
    expect([low, high].map((bound) => bound?.toFixed(4))).toEqual(['0.0315', '0.0325']);
  });

  test.each([true, false])(
    'gives them as texts whose format names the fields, written for an address: %s',
    (written) => {
      const rows = [
        { type: 'pay_amt', value: '108,265', number: '108265.17' },
        { type: 'online_uv', value: '403', number: '403' },
        { type: 'pay_byr_rate', value: '3.2%', number: '' },
      ];
      const bounds = boundsOf(
        answered('mtop.taobao.tblive.portal.live.user.assistant.data.get', packedTotals(rows, written)),
      );
      expect(bounds).toMatchObject({ gmv: [10_826_517, 10_826_517], online: [403, 403] });
      expect(bounds['conversion']?.map((bound) => bound?.toFixed(4))).toEqual(['0.0315', '0.0325']);
    },
  );

  test('gives how many commented, liked and shared, as persons', () => {
    const data = ['comment_uv', 'favor_uv', 'share_uv'].map((valueType, at) => ({
      valueType,
      valueNum: at + 4,
    }));
    const told = answered('mtop.taobao.iliad.live.user.assistant.data.get', { dataList: [{ data }] });
    expect(boundsOf(told)).toEqual({ commenters: [4, 4], likers: [5, 5], sharers: [6, 6] });
  });

  test('gives its minutes by their time, in rows of objects or of texts', () => {
    const minutes = [{ at: SOME_TIME, online: 10, clicks: 3 }];
    for (const packed of [true, false]) {
      const told = answered(
        'mtop.taobao.tblive.portal.live.user.assistant.data.get',
        trends(minutes, packed),
      );
      expect(told.sightings).toEqual([
        reading('online', exactly(10), { minute: moment(SOME_TIME) }),
        reading('productClicks', exactly(3), { minute: moment(SOME_TIME) }),
      ]);
    }
  });

  test('gives them by name too', () => {
    const bounds = boundsOf(
      answered('mtop.taobao.tblive.portal.live.user.assistant.data.get', { uv: 7, pay_amt: 12 }),
    );
    expect(bounds).toEqual({ uniqueViewers: [7, 7], gmv: [1200, 1200] });
  });

  test('gives the last minute’s online', () => {
    const minutes = {
      uv: [
        { online: 10, visitorEnter: 3 },
        { online: 12, visitorEnter: 5 },
      ],
    };
    expect(boundsOf(answered('mtop.taobao.tblive.portal.live.user.assistant.data.get', minutes))).toEqual({
      online: [12, 12],
    });
  });

  test('gives its comments', () => {
    const api = 'mtop.taobao.iliad.comment.query.anchorlatest';
    expect(countsOf(answered(api, latest([{ id: '1', content: '好' }])))).toEqual({ comment: 1 });
  });

  test('gives the overview after the end, which ends the broadcast', () => {
    const overview = (roomStatus: number) =>
      answered('mtop.dreamweb.query.general.generalQuery', {
        live_overview_rt_content_v3: { roomStatus, pay_order_cnt: 4, look_uv: 80, look_pv: '120' },
      });
    expect(boundsOf(overview(2))).toEqual({ orders: [4, 4], uniqueViewers: [80, 80], entries: [120, 120] });
    expect([overview(2), overview(1), overview(0)].map(ends)).toEqual([true, false, false]);
  });

  test('shows what is explained by its buttons, and nothing where it has no goods', () => {
    const shown = (...goods: readonly string[]) =>
      eventsOf(taobao.decode({ via: 'text', url: GOODS_PLACE, body: goods.join('\f\n') })).map(
        ({ kind, item }) => [kind, item],
      );
    const [one, two] = ['1\n真丝连衣裙\n¥199\n弹品\n讲解', '2\n锅\n¥99\n弹品\n讲解'];
    expect(shown(one, two.replace('讲解', '结束讲解'))).toEqual([['productShown', '2']]);
    expect(shown(one.replace('弹品', '取消弹品'), two)).toEqual([['productShown', '1']]);
    expect(shown(one, two)).toEqual([['productHidden', null]]);
    expect([shown(''), shown('加载中')]).toEqual([[], []]);
  });
});

describe('the pages', () => {
  const pageOf = (url: string) => pageAt(new URL(url))?.page ?? null;

  test('are the room and its console, by one id', () => {
    const of = { room: '212465972242', broadcast: null };
    expect(pageOf('https://tbzb.taobao.com/live?liveId=212465972242')).toEqual({ kind: 'room', ...of });
    expect(pageOf('https://liveplatform.taobao.com/restful/index/live/control?liveId=212465972242')).toEqual({
      kind: 'console',
      ...of,
    });
  });

  test.each(['https://tbzb.taobao.com/live', 'https://tbzb.taobao.com/?liveId=212465972242'])(
    'are no others: %s',
    (url) => expect(pageOf(url)).toBeNull(),
  );

  test('copy the interfaces that are read, by JSONP or not, and no others', () => {
    const copied = (api: string) =>
      [...taobao.traffic, ...taobao.jsonp].map((source) => new RegExp(source).test(address(api)));
    expect(copied('mtop.taobao.powermsg.h5.msg.pullnativemsg')).toEqual([true, true]);
    expect(copied('mtop.taobao.iliad.comment.query.latest')).toEqual([true, true]);
    expect(copied('mtop.tblive.live.detail.query')).toEqual([true, true]);
    expect(copied('mtop.taobao.iliad.live.user.assistant.data.get')).toEqual([true, true]);
    expect(copied('mtop.dreamweb.query.general.generalQuery')).toEqual([true, true]);
    expect(copied('mtop.user.getusersimple')).toEqual([false, false]);
  });
});
