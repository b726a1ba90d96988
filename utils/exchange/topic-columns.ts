import type { Topic } from '../events/topics.ts';
import type { Minute } from '../metrics/view.ts';

/** How many comments are about a topic: null where they were not looked through. */
const about =
  (topic: Topic) =>
  ({ span, coverage }: Minute, { looked }: { readonly looked: boolean }): number | null =>
    looked ? (span.topics[topic] ?? (coverage > 0 ? 0 : null)) : null;

const plain = { unit: 'count', metric: null } as const;

/** What comments of a minute are about, by the words in the settings: a comment may be about several. */
export const TOPIC_COLUMNS = [
  {
    ...plain,
    name: 'aboutPrice',
    zh: '提到价格的评论',
    en: 'Comments about the price',
    read: about('price'),
  },
  {
    ...plain,
    name: 'aboutSize',
    zh: '提到尺码的评论',
    en: 'Comments about the size',
    read: about('size'),
  },
  {
    ...plain,
    name: 'aboutStock',
    zh: '提到库存的评论',
    en: 'Comments about what is in stock',
    read: about('stock'),
  },
  {
    ...plain,
    name: 'aboutShipping',
    zh: '提到发货的评论',
    en: 'Comments about shipping',
    read: about('shipping'),
  },
  {
    ...plain,
    name: 'aboutAfterSales',
    zh: '提到售后的评论',
    en: 'Comments about returns and refunds',
    read: about('afterSales'),
  },
  {
    ...plain,
    name: 'aboutComplaints',
    zh: '抱怨的评论',
    en: 'Comments that complain',
    read: about('complaint'),
  },
] as const;
