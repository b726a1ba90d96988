import { figure, reasonFor, rise, unknown } from '../build.ts';
import { allMinutes, gmv, minus, orders, totalOf, uniqueViewers } from '../quantities.ts';
import { type Definition, orUnknown, over, total } from './definition.ts';

/** What it came to, in minor units. */
export const moneyMetrics = {
  gmv: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    of: (account) => orUnknown(account, gmv(account), 'gmv'),
  },
  gmvPerMinute: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'number' },
    of: over(gmv, allMinutes, ['gmv', 'gmv']),
  },
  refunds: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    of: total('refunds'),
  },
  netGmv: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
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
    of: over(totalOf('refunds'), gmv, ['refunds', 'gmv']),
  },
  gpm: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    of: over(gmv, totalOf('entries'), ['gmv', 'entries'], 1000),
  },
  uvValue: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    of: over(gmv, uniqueViewers, ['gmv', 'uniqueViewers']),
  },
  gmvPerBuyer: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    of: over(gmv, totalOf('buyers'), ['gmv', 'buyers']),
  },
  averageOrderValue: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    of: over(gmv, orders, ['gmv', 'orders']),
  },
} as const satisfies Readonly<Record<string, Definition>>;
