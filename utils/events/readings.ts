/**
 * Figures that a platform reports about its own broadcast, by the id of the metric they speak of.
 *
 * - `level`: a state that holds until the next reading (viewers online).
 * - `total`: a running total that only rises; what matters is its rise while we listened.
 * - `stated`: a figure the platform computed by its own definition; the last one stands.
 *
 * The order is the log's numbering: append only.
 */
export const READINGS = {
  online: 'level',
  entries: 'total',
  uniqueViewers: 'total',
  likes: 'total',
  shares: 'total',
  follows: 'total',
  clubJoins: 'total',
  orders: 'total',
  ordersCreated: 'total',
  itemsSold: 'total',
  buyers: 'total',
  gmv: 'total',
  refunds: 'total',
  productViewers: 'total',
  productClickers: 'total',
  onlineAverage: 'stated',
  onlinePeak: 'stated',
  entryRate: 'stated',
  dwellPerViewer: 'stated',
  interactionRate: 'stated',
  commentsPerMinute: 'stated',
  conversion: 'stated',
  clickConversion: 'stated',
  gpm: 'stated',
  impressions: 'total',
  impressionViewers: 'total',
  productExposures: 'total',
  productClicks: 'total',
  dwellPerEntry: 'stated',
  dwellMedian: 'stated',
  stayedOverMinute: 'stated',
  productClickRate: 'stated',
  giftValue: 'total',
  comments: 'total',
  commenters: 'total',
  likers: 'total',
  sharers: 'total',
  commentRate: 'stated',
  likeRate: 'stated',
} as const satisfies Record<string, 'level' | 'total' | 'stated'>;

export type ReadingId = keyof typeof READINGS;
export type Nature = (typeof READINGS)[ReadingId];
export type ReadingOf<Wanted extends Nature> = {
  [Id in ReadingId]: (typeof READINGS)[Id] extends Wanted ? Id : never;
}[ReadingId];

export const READING_IDS = Object.keys(READINGS) as ReadingId[];

export const isReadingOf = <Wanted extends Nature>(id: ReadingId, nature: Wanted): id is ReadingOf<Wanted> =>
  READINGS[id] === nature;

const idsOf = <Wanted extends Nature>(nature: Wanted): readonly ReadingOf<Wanted>[] =>
  READING_IDS.filter((id): id is ReadingOf<Wanted> & ReadingId => isReadingOf(id, nature));

export const TOTALS = idsOf('total');
export const STATED = idsOf('stated');

/** What a rounded figure may stand for; `high` is null where the platform gives only a floor ("10万+"). */
export interface Bounds {
  readonly low: number;
  readonly high: number | null;
}

export const exactly = (value: number): Bounds => ({ low: value, high: value });
