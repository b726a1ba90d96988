import { ratio, reasonFor, rise, seen, unknown } from '../build.ts';
import { audience, orders, ordersCreated, personsOver, totalOf, totalOrSeen } from '../quantities.ts';
import { type Definition, orUnknown, over, statedOr, total } from './definition.ts';

/** What was ordered, and by how many. */
export const ordersMetrics = {
  ordersCreated: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: (account) => orUnknown(account, ordersCreated(account), 'orderCreated'),
  },
  orders: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: (account) => orUnknown(account, orders(account), 'orders'),
  },
  paymentRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    proportion: true,
    of: (account) => {
      const totals = [rise(account, 'orders'), rise(account, 'ordersCreated')] as const;
      // A total of all orders and a count of those seen do not speak of the same ones.
      const [paid, created] =
        totals[0] && totals[1]
          ? totals
          : [seen(account, 'orderPaid', 'events'), seen(account, 'orderCreated', 'events')];
      return (
        ratio(account, paid, created) ?? unknown(paid && created ? 'notYet' : reasonFor(account, 'orderPaid'))
      );
    },
  },
  itemsSold: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: (account) => orUnknown(account, totalOrSeen(account, 'itemsSold', 'orderPaid', 'count'), 'itemsSold'),
  },
  buyers: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: total('buyers'),
  },
  conversion: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    proportion: true,
    of: over(totalOf('buyers'), audience, ['buyers', 'uniqueViewers']),
  },
  clickConversion: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    proportion: true,
    of: statedOr('clickConversion', 'productClickers', (account) =>
      ratio(account, rise(account, 'buyers'), personsOver(account, 'productClickers')),
    ),
  },
} as const satisfies Readonly<Record<string, Definition>>;
