import type { PlatformId } from '../../../units.ts';
import type { OrderPreset } from '../preset.ts';

/** 快手小店 › 订单查询 › 导出. */
export const kuaishouShop: OrderPreset = {
  id: 'kuaishou',
  name: { zh: '快手小店', en: 'Kuaishou shop' },
  platform: 'kuaishou' as PlatformId,
  clock: 'china',
  columns: {
    order: ['订单编号', '订单号'],
    paidAt: ['订单支付时间', '支付时间', '付款时间'],
    createdAt: ['订单创建时间', '下单时间'],
    amount: ['实付款', '实付金额'],
    status: ['售后状态', '订单状态'],
    refund: ['退款金额'],
    productId: ['商品ID', '商品id'],
    productName: ['商品名称'],
    count: ['成交数量', '商品数量'],
    buyer: ['买家ID', '买家昵称', '收货人电话'],
  },
  perOrder: [],
};
