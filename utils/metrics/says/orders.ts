import type { Text } from '../../settings/language.ts';
import type { ordersMetrics } from '../definitions/orders.ts';

/** What was ordered, and by how many. */
export const ordersSays = {
  ordersCreated: {
    zh: '下单的订单数，不论是否付款。',
    en: 'Orders placed, paid or not.',
  },
  orders: {
    zh: '已付款的订单数。',
    en: 'Paid orders.',
  },
  paymentRate: {
    zh: '成交订单 ÷ 创建订单。',
    en: 'Paid orders ÷ orders created.',
  },
  itemsSold: {
    zh: '已付款订单里的商品件数。',
    en: 'Items in paid orders.',
  },
  buyers: {
    zh: '付款下单的人数，按人去重。',
    en: 'Distinct people who paid for an order.',
  },
  conversion: {
    zh: '观看–成交率：成交人数 ÷ 观看人数。',
    en: 'Buyers ÷ viewers.',
  },
  clickConversion: {
    zh: '商品点击–成交率：成交人数 ÷ 商品点击人数。',
    en: 'Buyers ÷ viewers who clicked a product.',
  },
} as const satisfies Readonly<Record<keyof typeof ordersMetrics, Text>>;
