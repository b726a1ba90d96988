import type { Text } from '../../settings/language.ts';
import type { productsMetrics } from '../definitions/products.ts';

/** What was shown, seen and clicked. */
export const productsSays = {
  productsShown: {
    zh: '商品被推到画面上讲解或弹出的次数。',
    en: 'Times a product was put up on the screen.',
  },
  explanationSeconds: {
    zh: '商品处在讲解中的总时长：从弹出到收起或换成下一个。',
    en: 'How long products were being explained in all: from when each was put up until it was taken down or the next took its place.',
  },
  purchaseHints: {
    zh: '“正在去购买”提示的条数。它说明有人点开了商品，不等于成交。',
    en: '“Going to buy” prompts. Somebody opened a product; that is not an order yet.',
  },
  productExposures: {
    zh: '商品在直播间里被看到的次数，由平台给出。',
    en: 'Times products were seen in the room, as the platform reports.',
  },
  productViewers: {
    zh: '看到商品的观众数，按人去重，由平台给出。',
    en: 'Distinct viewers who saw a product, as the platform reports.',
  },
  productClicks: {
    zh: '商品在直播间里被点击的次数，由平台给出。',
    en: 'Times products were clicked in the room, as the platform reports.',
  },
  productClickers: {
    zh: '点击过商品的观众数，按人去重，由平台给出。',
    en: 'Distinct viewers who clicked a product, as the platform reports.',
  },
  productViewRate: {
    zh: '商品曝光人数 ÷ 观看人数，按人计算。',
    en: 'Product viewers ÷ viewers, in persons.',
  },
  productClickRate: {
    zh: '商品点击人数 ÷ 商品曝光人数，按人计算。',
    en: 'Product clickers ÷ product viewers, in persons.',
  },
  productGpm: {
    zh: '千次商品曝光成交金额：成交金额 × 1,000 ÷ 商品曝光次数。和按进房人次计算的 GPM 不是一回事。',
    en: 'GMV per 1,000 product exposures: 1,000 × GMV ÷ product exposures. Not the GPM that divides by entries.',
  },
} as const satisfies Readonly<Record<keyof typeof productsMetrics, Text>>;
