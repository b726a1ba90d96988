import type { PlatformId } from '../../../units.ts';
import type { OrderPreset } from '../preset.ts';

/** 千牛 › 已卖出的宝贝 › 批量导出: the file of orders (ExportOrderList). */
export const qianniu: OrderPreset = {
  id: 'qianniu',
  name: { zh: '千牛（淘宝、天猫）', en: 'Qianniu (Taobao, Tmall)' },
  platform: 'taobao' as PlatformId,
  clock: 'china',
  columns: {
    order: ['订单编号', '主订单编号'],
    paidAt: ['订单付款时间', '买家付款时间', '订单付款时间 '],
    createdAt: ['订单创建时间', '买家下单时间'],
    amount: ['买家实际支付金额', '买家实付金额', '买家应付货款'],
    status: ['退款状态', '订单状态'],
    refund: ['退款金额'],
    productId: ['商品ID', '宝贝ID'],
    productName: ['宝贝标题', '标题'],
    count: ['宝贝总数量', '购买数量'],
    buyer: ['买家会员名', '买家支付宝账号', '联系手机'],
  },
  perOrder: [],
};
