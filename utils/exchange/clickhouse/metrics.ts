import type { MetricId } from '../../metrics/definitions.ts';
import { SIGN_IDS, SIGNS, type SignClass } from '../../events/signs.ts';
import { INTERACTIONS, type Interaction } from '../../events/entry.ts';

/**
 * How a metric is computed over any span from parts that add up (`s.name`, see `views.ts`): a sum of counts, the
 * most of them, one sum over another, or what one broadcast alone has. What is known of a broadcast only as a whole stands among the parts as
 * the extension told it (`s.told_name`).
 */
export type Formula =
  | { readonly sum: string }
  | { readonly most: string }
  | { readonly over: string; readonly under: string }
  | { readonly alone: string };

const counts = (...ids: readonly MetricId[]): Partial<Record<MetricId, Formula>> =>
  Object.fromEntries(ids.map((id) => [id, { sum: `s.${id}` }]));
/** What a console or the platform counts of the whole broadcast. */
const totals = (...ids: readonly MetricId[]): Partial<Record<MetricId, Formula>> =>
  Object.fromEntries(ids.map((id) => [id, { sum: `s.told_${id}` }]));

/** A mean of which more than a sum is needed within a broadcast: of several it is the mean by their weight. */
const weighed = (id: MetricId, weight: string): Partial<Record<MetricId, Formula>> => ({
  [id]: { over: `s.told_${id} * ${weight}`, under: weight },
});

const share = (over: string, under: string): Formula => ({ over, under });
/** A difference that cannot be below nothing; unknown where either is. */
const atLeastNothing = (difference: string): string => `if(${difference} < 0, 0, ${difference})`;

const MINUTES = '(s.seconds / 60)';
const VIEWERS = 's.told_uniqueViewers';

/**
 * Metrics that are missing here are told by the extension, of one broadcast: they rest on what no table holds, as
 * the bounds of each reading (`lossRate`), the platform's own reckoning (`dwellMedian`, `stayedOverMinute`), or on
 * which other broadcasts the browser had (returning viewers and days, `hostShare`, `sameness`).
 */
export const FORMULAS: Readonly<Partial<Record<MetricId, Formula>>> = {
  ...counts('entries', 'entriesSeen', 'comments', 'likes', 'gifts', 'giftValue', 'follows', 'shares'),
  ...counts(
    'clubJoins',
    'productsShown',
    'purchaseHints',
    'explanationSeconds',
    'orders',
    'itemsSold',
    'gmv',
  ),
  ...counts('organicComments', 'interactors', 'commenters', 'likers', 'gifters', 'followers', 'sharers'),
  ...totals('uniqueViewers', 'impressions', 'impressionViewers', 'ordersCreated', 'buyers', 'refunds'),
  // Of several recorders the one that saw most speaks, and events do not tell by whom they were seen.
  ...totals('entriesBySource', 'adSpend', 'privateJoins'),
  ...totals('productExposures', 'productViewers', 'productClicks', 'productClickers', 'ownWatchTime'),
  online: { alone: 's.online' },
  onlinePeak: { most: 's.onlinePeak' },
  onlineAverage: share('s.viewerSeconds', 's.onlineSeconds'),
  entriesPerMinute: share('s.entries', MINUTES),
  exits: { sum: atLeastNothing('s.entries - s.onlineChange') },
  netFlow: share('s.onlineChange', MINUTES),
  entryRate: share('s.entries', 's.told_impressions'),
  viewRate: share(VIEWERS, 's.told_impressionViewers'),
  ...weighed('dwellPerEntry', 's.entries'),
  ...weighed('dwellPerViewer', VIEWERS),
  commentsPerMinute: share('s.comments', '(s.heardSeconds / 60)'),
  interactionsPerViewerMinute: share('s.actions', '(s.viewerSeconds / 60)'),
  interactionRate: share('s.interactors', VIEWERS),
  organicInteractionRate: share('s.organicInteractors', VIEWERS),
  commentRate: share('s.commenters', VIEWERS),
  likeRate: share('s.likers', VIEWERS),
  giftRate: share('s.gifters', VIEWERS),
  shareRate: share('s.sharers', VIEWERS),
  followRate: share('s.follows', VIEWERS),
  productViewRate: share('s.told_productViewers', VIEWERS),
  ...weighed('productClickRate', 's.told_productViewers'),
  productGpm: share('1000 * s.gmv', 's.told_productExposures'),
  ...weighed('paymentRate', 's.told_ordersCreated'),
  conversion: share('s.told_buyers', VIEWERS),
  ...weighed('clickConversion', 's.told_productClickers'),
  gmvPerMinute: share('s.gmv', MINUTES),
  netGmv: { sum: atLeastNothing('s.gmv - s.told_refunds') },
  refundRate: share('s.told_refunds', 's.gmv'),
  gpm: share('1000 * s.gmv', 's.entries'),
  uvValue: share('s.gmv', VIEWERS),
  gmvPerBuyer: share('s.gmv', 's.told_buyers'),
  averageOrderValue: share('s.gmv', 's.orders'),
  roi: share('s.gmv', 's.told_adSpend'),
  privateJoinRate: share('s.told_privateJoins', VIEWERS),
  coverage: share('s.heardSeconds', 's.seconds'),
  sampledShare: share('s.likesSeen', 's.likes'),
  inducedShare: share('s.inducedComments', 's.comments'),
  suspiciousShare: share('s.suspiciousComments', 's.comments'),
};

/** Persons: of several broadcasts each counts as often as they came, and the column's name says so. */
export const PERSONS: ReadonlySet<MetricId> = new Set<MetricId>([
  ...(['uniqueViewers', 'impressionViewers', 'buyers', 'productViewers', 'productClickers'] as const),
  ...(['interactors', 'commenters', 'likers', 'gifters', 'followers', 'sharers'] as const),
]);

const WHO: Readonly<Record<Interaction, MetricId>> = {
  comment: 'commenters',
  like: 'likers',
  gift: 'gifters',
  follow: 'followers',
  share: 'sharers',
};

const among = (names: readonly string[]): string => `(${names.map((name) => `'${name}'`).join(', ')})`;
const signed = (of: SignClass): string =>
  `countIf(sign IN ${among(SIGN_IDS.filter((sign) => SIGNS[sign] === of))})`;
const distinct = (which: string): string => `uniqExactIf(viewer, viewer IS NOT NULL AND ${which})`;
const ANY = `kind IN ${among(INTERACTIONS)}`;

/** What events come to: counts, and distinct viewers where events name them. */
export const OF_EVENTS: readonly { readonly name: string; readonly sql: string; readonly named?: true }[] = [
  { name: 'signedComments', sql: 'countIf(sign IS NOT NULL)' },
  { name: 'inducedComments', sql: signed('induced') },
  { name: 'suspiciousComments', sql: signed('suspicious') },
  { name: 'actions', sql: "sumIf(count, kind IN ('comment', 'follow', 'share', 'gift'))" },
  { name: 'interactors', sql: distinct(ANY), named: true },
  { name: 'organicInteractors', sql: distinct(`${ANY} AND sign IS NULL`), named: true },
  ...INTERACTIONS.map((kind) => ({
    name: WHO[kind],
    sql: distinct(`kind = '${kind}'`),
    named: true as const,
  })),
];
