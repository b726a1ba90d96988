import { describe, expect, test } from 'vitest';
import { minorOf } from '../../../../utils/exchange/orders/amount.ts';
import { amountOf, countOf } from '../../../../utils/exchange/orders/order.ts';
import { presetFor } from '../../../../utils/exchange/orders/mapping.ts';
import { readTable } from '../../../../utils/exchange/orders/table.ts';
import { momentIn } from '../../../../utils/exchange/orders/time.ts';
import type { PlatformId } from '../../../../utils/units.ts';
import { bytesOf, readBy, workbook } from './files.ts';
import { QIANNIU_GBK } from './gbk.ts';

const DOUDIAN = [
  '主订单编号,子订单编号,选购商品,商品ID,商品数量,订单应付金额,收件人,收件手机号,详细地址,订单提交时间,支付完成时间,订单状态,售后状态',
  '\'6920000000000001\t,1,衬衫,350001,2,"1,280.00",暗号姓名,13800000001,暗号地址,2026-04-24 12:05:00,2026-04-24 12:06:00,已完成,-',
  "'6920000000000001\t,2,长裤,350002,1,59.90,暗号姓名,13800000001,暗号地址,2026-04-24 12:05:00,2026-04-24 12:06:00,已关闭,退款成功",
  "'6920000000000002\t,3,长裤,350002,1,59.90,暗号姓名二,13800000002,暗号地址,2026-04-24 12:08:00,,已关闭,-",
].join('\r\n');

describe('a file of orders', () => {
  test('in GBK is read as in UTF-8, with and without a byte order mark', async () => {
    const text = new TextDecoder('gbk').decode(QIANNIU_GBK);
    const gbk = await readBy(QIANNIU_GBK);
    expect(gbk.rows.map((row) => [row.state, amountOf(row)])).toEqual([
      ['paid', 12_800],
      ['closed', 5990],
    ]);
    expect(await readBy(bytesOf(text))).toEqual(gbk);
    expect(await readBy(bytesOf(`\uFEFF${text}`))).toEqual(gbk);
  });

  test('as XLSX is read as CSV is, its times as days or as text', async () => {
    const rows = DOUDIAN.split('\r\n').map((line) => readTable(bytesOf(`${line}\r\n${line}`)).header);
    const days = (Date.UTC(2026, 3, 24, 12, 6) - Date.UTC(1899, 11, 30)) / 86_400_000;
    const dated = rows.map((row) => row.map((cell) => (cell === '2026-04-24 12:06:00' ? days : cell)));
    expect(await readBy(workbook(rows))).toEqual(await readBy(bytesOf(DOUDIAN)));
    expect(await readBy(workbook(dated))).toEqual(await readBy(bytesOf(DOUDIAN)));
  });

  test('of several lines for an order is one order of several products', async () => {
    const [first, second] = (await readBy(bytesOf(DOUDIAN))).rows;
    expect(first).toMatchObject({
      state: 'paid',
      refunded: 5990,
      paidAt: Date.UTC(2026, 3, 24, 4, 6),
      lines: [
        { product: '350001', count: 2, amount: 128_000 },
        { product: '350002', count: 1, amount: 5990 },
      ],
    });
    expect(second).toMatchObject({ state: 'closed', refunded: 0, paidAt: null });
  });

  test('that holds the same line twice counts it once', async () => {
    const [, line] = DOUDIAN.split('\r\n');
    expect(await readBy(bytesOf(`${DOUDIAN}\r\n${line}`))).toEqual(await readBy(bytesOf(DOUDIAN)));
  });

  test('whose lines are shifted takes no order’s number for money or pieces', async () => {
    expect(minorOf('6920000000000001', 'CNY')).toBeNull();
    const file =
      '主订单编号,订单应付金额,商品数量,支付完成时间,商品ID\n1,6920000000000001,1,2026-04-24 12:06:00,a\n2,5,6920000000000001,2026-04-24 12:06:00,a';
    const { rows, unread } = await readBy(bytesOf(file));
    expect([unread, rows.map(({ lines }) => lines)]).toEqual([
      1,
      [[{ product: 'a', count: 1, amount: 500 }]],
    ]);
  });

  test('leaves no name, phone, address or order number behind', async () => {
    const kept = JSON.stringify([await readBy(bytesOf(DOUDIAN)), await readBy(QIANNIU_GBK)]);
    for (const planted of ['暗号', '138000', '186000', '692000', '193067'])
      expect(kept).not.toContain(planted);
  });

  test('knows a buyer again by the same account, and only by it', async () => {
    const again = DOUDIAN.replace('13800000002', '13800000001');
    const [a, b] = (await readBy(bytesOf(again))).rows;
    expect(a?.buyer).toBe(b?.buyer);
    const [c, d] = (await readBy(bytesOf(DOUDIAN))).rows;
    expect(c?.buyer).not.toBe(d?.buyer);
  });

  test('of TikTok Shop has its explaining line skipped and its refund counted once', async () => {
    const file = [
      'Order ID,Order Status,Order Substatus,Product Name,SKU ID,Quantity,SKU Subtotal After Discount,Order Amount,Order Refund Amount,Created Time,Paid Time,Buyer Username',
      'Platform unique order ID.,Current order status.,,,,,,,,,,',
      '576460001,Completed,Completed,Shirt,91,1,20.00,35.00,5.00,04/24/2026 12:05:00 PM,04/24/2026 12:06:00 PM,buyer',
      '576460001,Completed,Completed,Hat,92,1,15.00,35.00,5.00,04/24/2026 12:05:00 PM,04/24/2026 12:06:00 PM,buyer',
    ].join('\n');
    const read = await readBy(bytesOf(file), { currency: 'USD' });
    expect(read.unread).toBe(1);
    expect(read.rows).toHaveLength(1);
    expect(read.rows[0]).toMatchObject({ refunded: 500, state: 'paid' });
    expect(read.rows.map(amountOf)).toEqual([3500]);
  });

  test('of Kuaishou shop has its buyers, pieces, refunds and what is paid for a line', async () => {
    const file = [
      '订单编号,订单创建时间,订单支付时间,订单状态,售后状态,实付款,退款金额,商品ID,商品名称,成交数量,买家昵称',
      '2500000000000001,2026-04-24 12:05:00,2026-04-24 12:06:00,已收货,退款成功,59.90,59.90,71,衬衫,1,暗号',
      '2500000000000001,2026-04-24 12:05:00,2026-04-24 12:06:00,已收货,,40.00,,72,长裤,2,暗号',
      '2500000000000002,2026-04-24 12:07:00,,交易关闭,,59.90,,71,衬衫,1,暗号二',
    ].join('\n');
    const { rows, unread } = await readBy(bytesOf(file), { platform: 'kuaishou' as PlatformId });
    expect(unread).toBe(0);
    expect(rows).toMatchObject([
      {
        source: 'kuaishou',
        state: 'paid',
        refunded: 5990,
        paidAt: Date.UTC(2026, 3, 24, 4, 6),
        lines: [
          { product: '71', count: 1, amount: 5990 },
          { product: '72', count: 2, amount: 4000 },
        ],
      },
      { state: 'closed', refunded: 0, paidAt: null, createdAt: Date.UTC(2026, 3, 24, 4, 7) },
    ]);
    expect(new Set(rows.map(({ buyer }) => buyer)).size).toBe(2);
  });

  test('of Weixin shop counts once what was paid for the order, though each of its lines says it', async () => {
    const file = [
      '订单号,订单下单时间,支付时间,订单状态,订单实际支付金额,商品名称,商品编码(平台),商品数量,商品已退款金额,收件人手机',
      '3700000000000001,2026-04-24 12:05:00,2026-04-24 12:06:00,已完成,99.90,衬衫,81,1,10.00,13800000001',
      '3700000000000001,2026-04-24 12:05:00,2026-04-24 12:06:00,已完成,99.90,长裤,82,2,5.00,13800000001',
      '3700000000000002,2026-04-24 12:07:00,2026-04-24 12:08:00,已完成,20.00,衬衫,81,1,,13800000001',
    ].join('\n');
    const { rows } = await readBy(bytesOf(file), { platform: 'weixin-channels' as PlatformId });
    expect(rows.map((row) => [row.source, amountOf(row), row.refunded, countOf(row)])).toEqual([
      ['weixin', 9990, 1500, 3],
      ['weixin', 2000, 0, 1],
    ]);
    expect(rows[0]?.lines.map(({ product }) => product)).toEqual(['81', '82']);
    expect(rows[0]?.buyer).toBe(rows[1]?.buyer);
  });

  test.each([
    ['抖店', '主订单编号,选购商品,订单应付金额,支付完成时间', 'doudian'],
    ['快手小店', '订单编号,商品ID,成交数量,实付款,订单创建时间,订单支付时间,买家昵称', 'kuaishou'],
    ['视频号小店', '订单号,订单下单时间,订单实际支付金额,支付时间,商品编码(平台),商品已退款金额', 'weixin'],
    ['千牛', '订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间,宝贝标题', 'qianniu'],
    ['TikTok Shop', 'Order ID,SKU Subtotal After Discount,Created Time,Paid Time', 'tiktok'],
    ['a shop nobody knows', '编号,钱,时间', undefined],
  ])('of %s is recognised by its headings', (_, header, preset) => {
    expect(presetFor(header.split(','))?.id).toBe(preset);
  });

  test.each([
    ['nothing', ''],
    ['headings alone', '主订单编号,订单应付金额,支付完成时间'],
    ['a cut workbook', 'PK\u0003\u0004'],
    ['a letter', 'Dear Sir'],
  ])('that is %s is refused', (_, text) => {
    expect(() => readTable(bytesOf(text))).toThrow(/notTable|empty/);
  });
});

test.each([
  ['1,234.50', 'CNY', 123_450],
  ['¥59.9', 'CNY', 5990],
  ['IDR 120.000', 'IDR', 120_000],
  ['1.234,56', 'EUR', 123_456],
  ['1500', 'JPY', 1500],
  ['-', 'CNY', null],
])('the amount %s in %s is %s minor units', (text, currency, minor) => {
  expect(minorOf(text, currency)).toBe(minor);
});

test.each([
  '2026-04-24 12:03:09',
  '2026/4/24 12:03:09',
  '24/04/2026 12:03:09',
  '04/24/2026 12:03:09 PM',
  '2026年4月24日 12:03:09',
])('%s is noon and some in China', (text) => {
  expect(momentIn(text, 'china')).toBe(Date.UTC(2026, 3, 24, 4, 3, 9));
});

test.each([
  '2026-04-24T04:03:09Z',
  '2026-04-24T04:03:09.000Z',
  '2026-04-24T12:03:09+08:00',
  '2026-04-24 00:03:09 -0400',
])('%s is that moment, whichever clock the file is by', (text) => {
  for (const clock of ['china', 'local'] as const)
    expect(momentIn(text, clock)).toBe(Date.UTC(2026, 3, 24, 4, 3, 9));
});
