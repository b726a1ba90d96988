import { figure, ratio, reasonFor, unknown } from '../build.ts';
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
    says: {
      zh: '商品被推到画面上讲解或弹出的次数。',
      en: 'Times a product was put up on the screen.',
    },
    of: count('productShown'),
  },
  explanationSeconds: {
    unit: 'seconds',
    basis: 'observed',
    source: 'messages',
    name: { zh: '讲解时长', en: 'Time explaining' },
    says: {
      zh: '商品处在讲解中的总时长：从弹出到收起或换成下一个。',
      en: 'How long products were being explained in all: from when each was put up until it was taken down or the next took its place.',
    },
    of: (account) =>
      account.gives('productShown') === 'given' && account.pages.has('room')
        ? figure(account, constant(explainedFor(account.explanations) / SECOND))
        : unknown(reasonFor(account, 'productShown')),
  },
  purchaseHints: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '去购买提示', en: 'Purchase prompts' },
    says: {
      zh: '“正在去购买”提示的条数。它说明有人点开了商品，不等于成交。',
      en: '“Going to buy” prompts. Somebody opened a product; that is not an order yet.',
    },
    of: count('purchaseHint'),
  },
  productExposures: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '商品曝光次数', en: 'Product exposures' },
    says: {
      zh: '商品在直播间里被看到的次数，由平台给出。',
      en: 'Times products were seen in the room, as the platform reports.',
    },
    of: total('productExposures'),
  },
  productViewers: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '商品曝光人数', en: 'Product viewers' },
    says: {
      zh: '看到商品的观众数，按人去重，由平台给出。',
      en: 'Distinct viewers who saw a product, as the platform reports.',
    },
    of: persons('productViewers'),
  },
  productClicks: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '商品点击次数', en: 'Product clicks' },
    says: {
      zh: '商品在直播间里被点击的次数，由平台给出。',
      en: 'Times products were clicked in the room, as the platform reports.',
    },
    of: total('productClicks'),
  },
  productClickers: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '商品点击人数', en: 'Product clickers' },
    says: {
      zh: '点击过商品的观众数，按人去重，由平台给出。',
      en: 'Distinct viewers who clicked a product, as the platform reports.',
    },
    of: persons('productClickers'),
  },
  productViewRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    proportion: true,
    name: { zh: '商品曝光率', en: 'Product view rate' },
    says: {
      zh: '商品曝光人数 ÷ 观看人数，按人计算。',
      en: 'Product viewers ÷ viewers, in persons.',
    },
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
    says: {
      zh: '商品点击人数 ÷ 商品曝光人数，按人计算。',
      en: 'Product clickers ÷ product viewers, in persons.',
    },
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
    says: {
      zh: '千次商品曝光成交金额：成交金额 × 1,000 ÷ 商品曝光次数。和按进房人次计算的 GPM 不是一回事。',
      en: 'GMV per 1,000 product exposures: 1,000 × GMV ÷ product exposures. Not the GPM that divides by entries.',
    },
    of: over(gmv, totalOf('productExposures'), ['gmv', 'productExposures'], 1000),
  },
} as const satisfies Readonly<Record<string, Definition>>;
