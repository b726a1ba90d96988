import { figure, ratio, reasonFor, seen, unknown } from '../build.ts';
import { explainedFor } from '../explanations.ts';
import { constant, gmv, personsOver, SECOND, totalOf, uniqueViewers } from '../quantities.ts';
import { type Definition, count, over, persons, statedOr, total } from './definition.ts';

/** What was shown, seen and clicked. */
export const productsMetrics = {
  productsShown: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    of: count('productShown'),
  },
  explanationSeconds: {
    unit: 'seconds',
    basis: 'observed',
    source: 'messages',
    of: (account) =>
      account.explanations && seen(account, 'productShown')
        ? figure(account, constant(explainedFor(account.explanations) / SECOND))
        : unknown(reasonFor(account, 'productShown')),
  },
  purchaseHints: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    of: count('purchaseHint'),
  },
  productExposures: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: total('productExposures'),
  },
  productViewers: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: persons('productViewers'),
  },
  productClicks: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: total('productClicks'),
  },
  productClickers: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: persons('productClickers'),
  },
  productViewRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    proportion: true,
    of: over((account) => personsOver(account, 'productViewers'), uniqueViewers, [
      'productViewers',
      'uniqueViewers',
    ]),
  },
  productClickRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    proportion: true,
    of: statedOr('productClickRate', 'productClickers', (account) =>
      ratio(account, personsOver(account, 'productClickers'), personsOver(account, 'productViewers')),
    ),
  },
  productGpm: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    of: over(gmv, totalOf('productExposures'), ['gmv', 'productExposures'], 1000),
  },
} as const satisfies Readonly<Record<string, Definition>>;
