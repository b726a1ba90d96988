import type { PlatformId } from '../../../units.ts';
import type { OrderPreset } from '../preset.ts';

/** 视频号小店 (微信小店) › 订单管理 › 导出: a line for each product. It names no buyer; a phone number stands for one. */
export const weixinShop: OrderPreset = {
  id: 'weixin',
  name: { zh: '视频号小店（微信小店）', en: 'Weixin shop' },
  platform: 'weixin-channels' as PlatformId,
  clock: 'china',
  columns: {
    order: ['订单号'],
    paidAt: ['支付时间'],
    createdAt: ['订单下单时间', '下单时间'],
    amount: ['商品实际价格(总共)', '订单实际支付金额'],
    status: ['商品售后', '订单状态'],
    refund: ['商品已退款金额'],
    productId: ['商品编码(平台)', '商品编码（平台）'],
    productName: ['商品名称'],
    count: ['商品数量'],
    buyer: ['收件人手机'],
  },
  perOrder: ['订单实际支付金额'],
};
