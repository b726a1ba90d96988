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
    name: { zh: '商品弹出', en: 'Products shown' },
    of: count('productShown'),
  },
  explanationSeconds: {
    unit: 'seconds',
    basis: 'observed',
    source: 'messages',
    name: { zh: '讲解时长', en: 'Time explaining' },
    of: (account) =>
      seen(account, 'productShown')
        ? figure(account, constant(explainedFor(account.explanations) / SECOND))
        : unknown(reasonFor(account, 'productShown')),
  },
  purchaseHints: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '去购买提示', en: 'Purchase prompts' },
    of: count('purchaseHint'),
  },
  productExposures: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '商品曝光次数', en: 'Product exposures' },
    of: total('productExposures'),
  },
  productViewers: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '商品曝光人数', en: 'Product viewers' },
    of: persons('productViewers'),
  },
  productClicks: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '商品点击次数', en: 'Product clicks' },
    of: total('productClicks'),
  },
  productClickers: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '商品点击人数', en: 'Product clickers' },
    of: persons('productClickers'),
  },
  productViewRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    proportion: true,
    name: { zh: '商品曝光率', en: 'Product view rate' },
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
    name: { zh: '商品点击率', en: 'Product click rate' },
    of: statedOr('productClickRate', 'productClickers', (account) =>
      ratio(account, personsOver(account, 'productClickers'), personsOver(account, 'productViewers')),
    ),
  },
  productGpm: {
    unit: 'money',
    basis: 'reported',
    source: 'console',
    parts: { numerator: 'money', denominator: 'count' },
    name: { zh: '商品 GPM', en: 'Product GPM' },
    of: over(gmv, totalOf('productExposures'), ['gmv', 'productExposures'], 1000),
  },
} as const satisfies Readonly<Record<string, Definition>>;
