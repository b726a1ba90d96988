import type { Text } from '../../settings/language.ts';
import type { moneyMetrics } from '../definitions/money.ts';

/** What it came to, in minor units. */
export const moneySays = {
  gmv: {
    zh: 'GMV：已付款订单的金额之和，未扣退款。',
    en: 'The sum of paid orders, before refunds.',
  },
  gmvPerMinute: {
    zh: '成交金额 ÷ 分钟数。',
    en: 'GMV ÷ minutes.',
  },
  refunds: {
    zh: '已退款订单的金额之和。',
    en: 'The sum of refunded orders.',
  },
  netGmv: {
    zh: '成交金额 − 退款金额。',
    en: 'GMV − refunds.',
  },
  refundRate: {
    zh: '退款金额 ÷ 成交金额。',
    en: 'Refunds ÷ GMV.',
  },
  gpm: {
    zh: '千次观看成交金额：成交金额 × 1,000 ÷ 进房人次。',
    en: 'GMV per 1,000 views: 1,000 × GMV ÷ entries.',
  },
  uvValue: {
    zh: '每位观众带来的成交金额：成交金额 ÷ 观看人数。',
    en: 'GMV ÷ viewers.',
  },
  gmvPerBuyer: {
    zh: '成交金额 ÷ 成交人数。',
    en: 'GMV ÷ buyers.',
  },
  averageOrderValue: {
    zh: '成交金额 ÷ 成交订单。',
    en: 'GMV ÷ paid orders.',
  },
} as const satisfies Readonly<Record<keyof typeof moneyMetrics, Text>>;
