import type { MetricId } from '../../utils/metrics/ids.ts';
import type { Figures } from '../../utils/metrics/view.ts';

interface Tile {
  readonly id: MetricId;
  /** Set small under it. */
  readonly note: MetricId | null;
}

/** A tile's figures by preference: the first that is known, else the first. */
type Choice = readonly Tile[];

const ALWAYS: readonly Choice[] = [
  [{ id: 'online', note: 'netFlow' }],
  [{ id: 'entriesPerMinute', note: null }],
  [
    { id: 'interactionRate', note: null },
    { id: 'interactionsPerViewerMinute', note: null },
  ],
];
const WITH_CONSOLE: Choice = [
  { id: 'gmv', note: 'orders' },
  { id: 'orders', note: null },
];
const WITHOUT_CONSOLE: Choice = [{ id: 'commentsPerMinute', note: null }];

/** The four figures that a host glances at. */
export const tilesFor = (figures: Figures, consoleSeen: boolean): readonly Tile[] =>
  [...ALWAYS, consoleSeen ? WITH_CONSOLE : WITHOUT_CONSOLE].flatMap(
    (choice) => choice.find(({ id }) => 'figure' in figures[id]) ?? choice.slice(0, 1),
  );

/** The whole broadcast's counters under their headings, after the three that summarise it. */
export const GROUPS = [
  {
    name: 'audience',
    ids: [
      'onlineAverage',
      'onlinePeak',
      'entries',
      'entriesSeen',
      'entriesPerMinute',
      'uniqueViewers',
      'exits',
      'netFlow',
      'entryRate',
      'dwellPerViewer',
    ],
  },
  {
    name: 'interaction',
    ids: [
      'comments',
      'commentsPerMinute',
      'likes',
      'gifts',
      'giftValue',
      'follows',
      'followRate',
      'shares',
      'clubJoins',
      'interactors',
      'commenters',
      'likers',
      'gifters',
      'followers',
      'sharers',
      'interactionsPerViewerMinute',
    ],
  },
  {
    name: 'commerce',
    ids: [
      'gmv',
      'orders',
      'buyers',
      'itemsSold',
      'ordersCreated',
      'paymentRate',
      'gpm',
      'uvValue',
      'gmvPerBuyer',
      'averageOrderValue',
      'refunds',
      'netGmv',
      'refundRate',
      'productsShown',
      'purchaseHints',
      'productViewers',
      'productClickers',
      'clickConversion',
    ],
  },
  { name: 'quality', ids: ['coverage', 'sampledShare'] },
] as const satisfies readonly { name: string; ids: readonly MetricId[] }[];
