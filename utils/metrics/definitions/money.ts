import { figure, reasonFor, rise, unknown } from '../build.ts';
import { allMinutes, gmv, minus, orders, totalOf, uniqueViewers } from '../quantities.ts';
import { type Definition, orUnknown, over, total } from './definition.ts';

/** What it came to, in minor units. */
export const moneyMetrics = {
  gmv: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    name: { zh: '成交金额', en: 'GMV' },
    says: {
      zh: 'GMV：已付款订单的金额之和，未扣退款。',
      en: 'The sum of paid orders, before refunds.',
    },
    of: (account) => orUnknown(account, gmv(account), 'gmv'),
  },
  gmvPerMinute: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'number' },
    name: { zh: '分钟成交金额', en: 'GMV per minute' },
    says: {
      zh: '成交金额 ÷ 分钟数。',
      en: 'GMV ÷ minutes.',
    },
    of: over(gmv, allMinutes, ['gmv', 'gmv']),
  },
  refunds: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    name: { zh: '退款金额', en: 'Refunds' },
    says: {
      zh: '已退款订单的金额之和。',
      en: 'The sum of refunded orders.',
    },
    of: total('refunds'),
  },
  netGmv: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    name: { zh: '净成交金额', en: 'Net GMV' },
    says: {
      zh: '成交金额 − 退款金额。',
      en: 'GMV − refunds.',
    },
    of: (account) => {
      const [sold, returned] = [gmv(account), rise(account, 'refunds')];
      return sold && returned
        ? figure(account, minus(sold, returned))
        : unknown(reasonFor(account, sold ? 'refunds' : 'gmv'));
    },
  },
  refundRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'money' },
    name: { zh: '退款率', en: 'Refund rate' },
    says: {
      zh: '退款金额 ÷ 成交金额。',
      en: 'Refunds ÷ GMV.',
    },
    of: over(totalOf('refunds'), gmv, ['refunds', 'gmv']),
  },
  gpm: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    name: { zh: 'GPM', en: 'GPM' },
    says: {
      zh: '千次观看成交金额：成交金额 × 1,000 ÷ 进房人次。',
      en: 'GMV per 1,000 views: 1,000 × GMV ÷ entries.',
    },
    of: over(gmv, totalOf('entries'), ['gmv', 'entries'], 1000),
  },
  uvValue: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    name: { zh: 'UV 价值', en: 'UV value' },
    says: {
      zh: '每位观众带来的成交金额：成交金额 ÷ 观看人数。',
      en: 'GMV ÷ viewers.',
    },
    of: over(gmv, uniqueViewers, ['gmv', 'uniqueViewers']),
  },
  gmvPerBuyer: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    name: { zh: '客单价', en: 'GMV per buyer' },
    says: {
      zh: '成交金额 ÷ 成交人数。',
      en: 'GMV ÷ buyers.',
    },
    of: over(gmv, totalOf('buyers'), ['gmv', 'buyers']),
  },
  averageOrderValue: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    name: { zh: '笔单价', en: 'Average order value' },
    says: {
      zh: '成交金额 ÷ 成交订单。',
      en: 'GMV ÷ paid orders.',
    },
    of: over(gmv, orders, ['gmv', 'orders']),
  },
} as const satisfies Readonly<Record<string, Definition>>;
