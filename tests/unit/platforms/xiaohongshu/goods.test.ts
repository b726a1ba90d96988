import { describe, expect, test } from 'vitest';
import { GOODS_PLACE } from '../../../../utils/platforms/xiaohongshu/goods.ts';
import { xiaohongshu } from '../../../../utils/platforms/xiaohongshu/platform.ts';
import { goods, HEAD, row, table } from '../../../rooms/generated/xiaohongshu/goods.ts';
import { boundsOf, countedIn, eventsOf } from '../said.ts';

const shown = (...rows: readonly string[]) =>
  xiaohongshu.decode({ via: 'text', url: GOODS_PLACE, body: table(...rows) });
const cup = (operation: string) => goods('手工陶瓷马克杯', 12, '¥119.80', operation);
const plate = (operation: string) => goods('釉下彩盘子', 3, '¥0.00', operation);

describe('the console’s table of goods', () => {
  test('tells which product is explained by what can be done about it', () => {
    expect(eventsOf(shown(HEAD, cup('结束讲解'), plate('讲解')))).toMatchObject([
      { kind: 'productShown', item: '手工陶瓷马克杯' },
      { kind: 'productHidden', item: '釉下彩盘子' },
    ]);
  });

  test('counts an explanation once, however often the table is read, and another when another begins', () => {
    const first = shown(HEAD, cup('结束讲解'), plate('讲解'));
    const second = shown(HEAD, cup('讲解'), plate('结束讲解'));
    const none = shown(HEAD, cup('讲解'), plate('讲解'));
    expect(countedIn([none, first, first, second, second, none, none, second], 'productShown')).toBe(3);
    expect(countedIn([none, first, first, second, second, none, none, second], 'productHidden')).toBe(2);
  });

  test('does not end an explanation because another page of the table is looked at', () => {
    const frames = [shown(HEAD, cup('结束讲解')), shown(HEAD, plate('讲解')), shown(HEAD, cup('结束讲解'))];
    expect([countedIn(frames, 'productShown'), countedIn(frames, 'productHidden')]).toEqual([1, 0]);
  });

  test('tells the figures of each product that stand under its head', () => {
    expect(boundsOf(shown(HEAD, cup('讲解')))).toEqual({
      'productClickers@手工陶瓷马克杯': [12, 12],
      'gmv@手工陶瓷马克杯': [11_980, 11_980],
    });
    expect(boundsOf(shown(cup('讲解')))).toEqual({});
  });

  test('names a product by its number where that is shown', () => {
    expect(eventsOf(shown(row('手工陶瓷马克杯\n商品ID：64ab12cd34', '讲解')))).toMatchObject([
      { item: '64ab12cd34' },
    ]);
  });

  test('says nothing of rows that are none of goods', () => {
    expect(shown(row('暂无商品'), row('', '讲解'), '').sightings).toEqual([]);
  });
});

test('an answer’s figures of a product are that product’s, never the broadcast’s', () => {
  const url = 'https://live-assistant.xiaohongshu.com/api/sns/red/live/manager/v1/data/goods/info';
  const body = JSON.stringify({
    data: { list: [{ goodsId: '77', 支付金额: '¥19.90', 成交件数: 3 }, { 支付金额: '¥5.00' }] },
  });
  expect(boundsOf(xiaohongshu.decode({ via: 'response', url, body }))).toEqual({
    'gmv@77': [1990, 1990],
    'itemsSold@77': [3, 3],
  });
});

test('minute trends are no totals: their answers are not copied', () => {
  const copied = (path: string): boolean =>
    xiaohongshu.traffic.some((source) =>
      new RegExp(source).test(
        `https://live-assistant.xiaohongshu.com/api/sns/red/live/manager/v1/data/room/${path}`,
      ),
    );
  expect(['metric', 'metric?room_id=1', 'metric_by_ts', 'metric_by_ts?room_id=1'].map(copied)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
