import type { ReadingId } from '../events/readings.ts';
import type { Kind } from './written.ts';

/** What a figure on a page may be said to be, and how pages write it. In the order in which it is offered. */
export const QUANTITIES = {
  online: 'count',
  entries: 'count',
  uniqueViewers: 'count',
  gmv: 'money',
  orders: 'count',
  buyers: 'count',
  itemsSold: 'count',
  productClicks: 'count',
  productClickers: 'count',
  productExposures: 'count',
  productViewers: 'count',
  impressions: 'count',
  impressionViewers: 'count',
  comments: 'count',
  likes: 'count',
  shares: 'count',
  follows: 'count',
  clubJoins: 'count',
  ordersCreated: 'count',
  refunds: 'money',
  gpm: 'money',
  onlineAverage: 'count',
  onlinePeak: 'count',
  dwellPerViewer: 'time',
  dwellPerEntry: 'time',
  conversion: 'share',
  clickConversion: 'share',
  productClickRate: 'share',
  interactionRate: 'share',
  entryRate: 'share',
} as const satisfies Partial<Record<ReadingId, Kind>>;

export type Quantity = keyof typeof QUANTITIES;
export const QUANTITY_IDS = Object.keys(QUANTITIES) as Quantity[];

/** What a figure of a kind may be: money and seconds are written as plain numbers too. */
export const quantitiesFor = (kind: Kind): readonly Quantity[] =>
  QUANTITY_IDS.filter((id) => QUANTITIES[id] === kind || (kind === 'count' && QUANTITIES[id] !== 'share'));
