import { describe, expect, test } from 'vitest';
import { NOTHING_DECODED } from '../../../utils/platforms/platform.ts';
import { figuresShown } from '../../../utils/platforms/labels.ts';
import { boundsOf } from './said.ts';

const shown = (text: string) => boundsOf({ ...NOTHING_DECODED, sightings: figuresShown(text) });

const FIGURES = {
  online: [1024, 1024],
  uniqueViewers: [11_500, 12_500],
  follows: [31, 31],
  gmv: [8880, 8880],
  orders: [6, 6],
  productClicks: [40, 40],
};

describe('the figures of a page by their labels', () => {
  test.each([
    [
      'below them',
      '快手小店\n实时观看人数\n1,024\n累计观众数\n1.2万\n累计新增粉丝\n31\n累计成交金额\n¥88.80\n累计订单数\n6\n商品点击\n40\n帮助',
    ],
    [
      'above them',
      '快手小店\n1,024\n实时观看人数\n1.2万\n累计观众数\n31\n累计新增粉丝\n¥88.80\n累计成交金额\n6\n累计订单数\n40\n商品点击\n帮助',
    ],
    [
      'behind them',
      '实时观看人数：1,024\n 累计观众数 1.2万\n累计新增粉丝: 31\n累计成交金额(元) 88.80\n累计订单数 6\n商品点击 40',
    ],
  ])('stand %s', (_, text) => expect(shown(text)).toEqual(FIGURES));

  test('are none of a page without labels, or with labels without figures', () => {
    expect(shown('今日直播 12:30\n1,024\n观众')).toEqual({});
    expect(shown('实时观看人数\n--\n累计订单数\n加载中')).toEqual({});
  });

  test.each(['累计成交金额(元)\n8,880', '累计成交金额（元）\n8880', '累计成交金额(元)：8880'])(
    'are in yuan where the label says so: %j',
    (text) => expect(shown(text)).toEqual({ gmv: [888_000, 888_000] }),
  );

  test('money without a mark may be yuan or fen, and is left unknown', () => {
    expect(shown('累计成交金额\n8880')).toEqual({});
  });
});
