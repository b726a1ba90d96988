import type { MetricId, Unit } from './ids.ts';

/** What each metric counts in. */
export const unitOf: Readonly<Record<MetricId, Unit>> = {
  online: 'count',
  onlineAverage: 'count',
  onlinePeak: 'count',
  entries: 'count',
  entriesSeen: 'count',
  entriesPerMinute: 'perMinute',
  uniqueViewers: 'count',
  exits: 'count',
  netFlow: 'perMinute',
  entryRate: 'fraction',
  dwellPerEntry: 'seconds',
  dwellPerViewer: 'seconds',
  comments: 'count',
  likes: 'count',
  gifts: 'count',
  giftValue: 'coin',
  follows: 'count',
  shares: 'count',
  clubJoins: 'count',
  commenters: 'count',
  likers: 'count',
  gifters: 'count',
  followers: 'count',
  sharers: 'count',
  interactors: 'count',
  interactionRate: 'fraction',
  interactionsPerViewerMinute: 'number',
  commentsPerMinute: 'perMinute',
  followRate: 'fraction',
  productsShown: 'count',
  purchaseHints: 'count',
  productViewers: 'count',
  productClickers: 'count',
  ordersCreated: 'count',
  orders: 'count',
  paymentRate: 'fraction',
  itemsSold: 'count',
  buyers: 'count',
  gmv: 'money',
  refunds: 'money',
  netGmv: 'money',
  refundRate: 'fraction',
  conversion: 'fraction',
  clickConversion: 'fraction',
  gpm: 'money',
  uvValue: 'money',
  gmvPerBuyer: 'money',
  averageOrderValue: 'money',
  coverage: 'fraction',
  sampledShare: 'fraction',
};

/** Metrics whose sign is the news: a rise is written with its plus. */
export const SIGNED: ReadonlySet<MetricId> = new Set<MetricId>(['netFlow']);

/** What a rate's two parts count in, where they are not plain counts. */
export const PARTS: Partial<
  Readonly<Record<MetricId, { readonly numerator: Unit; readonly denominator: Unit }>>
> = {
  gpm: { numerator: 'money', denominator: 'count' },
  uvValue: { numerator: 'money', denominator: 'count' },
  gmvPerBuyer: { numerator: 'money', denominator: 'count' },
  averageOrderValue: { numerator: 'money', denominator: 'count' },
  refundRate: { numerator: 'money', denominator: 'money' },
  coverage: { numerator: 'seconds', denominator: 'seconds' },
};
