import type { PlatformId } from '../../../units.ts';
import type { OrderPreset } from '../preset.ts';

/** 抖店 › 订单管理 › 导出查询订单: a line for each product. It names no buyer; a phone number stands for one. */
export const doudian: OrderPreset = {
  id: 'doudian',
  name: { zh: '抖店', en: 'Doudian (Douyin)' },
  platform: 'douyin' as PlatformId,
  clock: 'china',
  columns: {
    order: ['主订单编号'],
    paidAt: ['支付完成时间', '支付时间'],
    createdAt: ['订单提交时间', '下单时间'],
    amount: ['订单应付金额', '应付款', '实付款'],
    status: ['售后状态', '订单状态'],
    refund: ['退款金额', '实际退款金额'],
    productId: ['商品ID', '商品id'],
    productName: ['选购商品', '商品名称'],
    count: ['商品数量', '商品件数'],
    buyer: ['买家ID', '收件手机号', '收件人手机号'],
  },
  perOrder: [],
};
