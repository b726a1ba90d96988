import { describe, expect, it } from 'vitest';
import * as douyin from '../../../rooms/generated/douyin.ts';

describe('the console’s bodies', () => {
  it('core_data lists cards of unit and value', () => {
    const { data } = douyin.coreData({ gmv: 123_456, viewers: 40, conversion: 0.123456, gpm: 999.6 });
    expect(data.pay_amt).toEqual({ unit: 'price', value: 123_456 });
    const cards = Object.fromEntries(data.core_data.map(({ index_name, value }) => [index_name, value]));
    expect(cards['watch_ucnt']).toEqual({ unit: 'number', value: 40 });
    expect(cards['watch_pay_ucnt_ratio']).toEqual({ unit: 'ratio', value: 0.1235 });
    expect(cards['gpm']).toEqual({ unit: 'price', value: 1000 });
    expect(cards['live_show_watch_cnt_ratio']?.unit).toBe('nan');
    expect(Object.keys(cards)).toHaveLength(14);
  });

  it('base_info has plain numbers and the title', () => {
    const { data } = douyin.baseInfo({
      title: '换季专场',
      gmv: 990,
      orders: 2,
      online: 12,
      viewers: 30,
      duration: 61.4,
    });
    expect(data).toMatchObject({
      title: '换季专场',
      gmv: 990,
      pay_cnt: 2,
      online_user_cnt: 12,
      online_user_ucnt: 30,
      live_duration: 61,
    });
  });

  it('live_base_info is 2 while live and 4 when over', () => {
    expect(douyin.liveBaseInfo({ startedAt: 5_000 }).data).toEqual({
      live_status: 2,
      live_start_ts: 5,
      live_end_ts: 0,
    });
    expect(douyin.liveBaseInfo({ startedAt: 5_000, endedAt: 9_000 }).data).toMatchObject({
      live_status: 4,
      live_end_ts: 9,
    });
  });

  it('live_order has a line for each step of an order', () => {
    const step = {
      id: '6912345678901234567',
      at: 1_777_003_419_900,
      status: douyin.ORDER_PAID,
      amount: 5900,
    };
    expect(douyin.liveOrder([{ ...step, product: '3501', items: 2 }]).data.order_list).toEqual([
      {
        order_id: '6912345678901234567',
        order_ts: 1_777_003_419,
        order_status: 3,
        order_amount: { unit: 'price', value: 5900 },
        product_id: '3501',
        item_num: 2,
      },
    ]);
  });

  it('product_list and product_explain_detail have a product’s figures', () => {
    const product = {
      id: '3501',
      explaining: true,
      explained: 2,
      viewers: 90,
      clickers: 9,
      gmv: 700,
      created: 3,
      orders: 2,
    };
    const [line] = douyin.productList([product]).data.product_list;
    expect(line).toMatchObject({
      product_id: '3501',
      explaining: true,
      explain_cnt: { unit: 'number', value: 2 },
      product_show_ucnt: { unit: 'number', value: 90 },
      product_click_ucnt: { unit: 'number', value: 9 },
      pay_amt: { unit: 'price', value: 700 },
      pay_cnt: { unit: 'number', value: 2 },
      create_cnt: { unit: 'number', value: 3 },
      unpay_cnt: { unit: 'number', value: 1 },
    });
    expect(douyin.productExplainDetail(product).data).toEqual(line);
  });
});
