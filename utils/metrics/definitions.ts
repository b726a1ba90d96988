import type { EventKind, Interaction } from '../events/entry.ts';
import { isReadingOf, READING_IDS, type ReadingOf, STATED } from '../events/readings.ts';
import type { Account } from './account.ts';
import { asReported, figure, ratio, reasonFor, rise, seen, stated, unknown } from './build.ts';
import { dwellPerEntry, dwellPerViewer } from './dwell.ts';
import type { Figure, Quantity } from './figure.ts';
import { METRIC_IDS, type MetricId } from './ids.ts';
import {
  allMinutes,
  audience,
  constant,
  exits,
  gmv,
  heardMinutes,
  interactions,
  lengthOf,
  MINUTE,
  minus,
  orders,
  ordersCreated,
  personsOver,
  presence,
  SECOND,
  totalOf,
  totalOrSeen,
  uniqueViewers,
  viewersSeen,
  viewerTime,
} from './quantities.ts';
import type { Figures, Known } from './view.ts';

/** One metric: a pure function of an account. */
type Define = (account: Account) => Known;

const orUnknown = (account: Account, quantity: Quantity | null, what: string): Known =>
  quantity ? figure(account, quantity) : unknown(reasonFor(account, what));

const count =
  (kind: EventKind, column: 'events' | 'count' | 'value' = 'count'): Define =>
  (account) =>
    orUnknown(account, seen(account, kind, column), kind);

const viewersWho =
  (kind: Interaction | 'any'): Define =>
  (account) =>
    orUnknown(account, viewersSeen(account, kind), kind === 'any' ? 'comment' : kind);

const total =
  (id: ReadingOf<'total'>): Define =>
  (account) =>
    orUnknown(account, rise(account, id), id);

/** One quantity over another; where either is missing, why. */
const over =
  (
    upper: (account: Account) => Quantity | null,
    lower: (account: Account) => Quantity | null,
    needs: readonly [string, string],
    scale = 1,
  ): Define =>
  (account) => {
    const [a, b] = [upper(account), lower(account)];
    const missing = a ? needs[1] : needs[0];
    return ratio(account, a, b, scale) ?? unknown(a && b ? 'notYet' : reasonFor(account, missing));
  };

const DEFINITIONS: Readonly<Record<MetricId, Define>> = {
  online: (account) => {
    const online = account.span.online?.last;
    return online ? { figure: asReported(account, online) } : unknown(reasonFor(account, 'online'));
  },
  onlineAverage: (account) => {
    const known = account.area;
    return known && known.length > 0
      ? (ratio(account, viewerTime(SECOND)(account), constant(known.length / SECOND)) ?? unknown('notYet'))
      : unknown(reasonFor(account, 'online'));
  },
  onlinePeak: (account) => {
    const peak = account.span.online?.peak;
    if (!peak) return unknown(reasonFor(account, 'online'));
    const high = account.gaps.length > 0 ? null : peak.high;
    return { figure: { ...asReported(account, peak), high } };
  },
  entries: total('entries'),
  entriesSeen: (account) => {
    const entries = seen(account, 'entry');
    // Nobody sees no one enter a room whose total rises: the server sends no entries here.
    const sent = entries?.value !== 0 || !rise(account, 'entries')?.low;
    return entries && sent ? figure(account, entries) : unknown('notSent');
  },
  entriesPerMinute: over(totalOf('entries'), allMinutes, ['entries', 'entries']),
  uniqueViewers: (account) => orUnknown(account, uniqueViewers(account), 'uniqueViewers'),
  exits: (account) => orUnknown(account, exits(account), 'entries'),
  netFlow: (account) => {
    const change = presence(account)?.change ?? null;
    return change && lengthOf(account) > 0
      ? (ratio(account, change, allMinutes(account)) ?? unknown('notYet'))
      : unknown(reasonFor(account, 'online'));
  },
  entryRate: (account) => unknown(reasonFor(account, 'entryRate')),
  dwellPerEntry,
  dwellPerViewer,
  comments: count('comment'),
  likes: (account) => orUnknown(account, rise(account, 'likes') ?? seen(account, 'like'), 'like'),
  gifts: count('gift'),
  giftValue: count('gift', 'value'),
  follows: (account) =>
    orUnknown(account, totalOrSeen(account, 'follows', 'follow') ?? seen(account, 'follow'), 'follow'),
  shares: (account) =>
    orUnknown(account, totalOrSeen(account, 'shares', 'share') ?? seen(account, 'share'), 'share'),
  clubJoins: (account) =>
    orUnknown(
      account,
      totalOrSeen(account, 'clubJoins', 'clubJoin') ?? seen(account, 'clubJoin'),
      'clubJoin',
    ),
  commenters: viewersWho('comment'),
  likers: viewersWho('like'),
  gifters: viewersWho('gift'),
  followers: viewersWho('follow'),
  sharers: viewersWho('share'),
  interactors: viewersWho('any'),
  interactionRate: over((account) => viewersSeen(account, 'any'), audience, ['comment', 'uniqueViewers']),
  interactionsPerViewerMinute: over(interactions, viewerTime(MINUTE), ['comment', 'online']),
  commentsPerMinute: over((account) => seen(account, 'comment'), heardMinutes, ['comment', 'comment']),
  followRate: over(
    (account) => totalOrSeen(account, 'follows', 'follow') ?? seen(account, 'follow'),
    audience,
    ['follow', 'uniqueViewers'],
  ),
  productsShown: count('productShown'),
  purchaseHints: count('purchaseHint'),
  productViewers: (account) => orUnknown(account, personsOver(account, 'productViewers'), 'productViewers'),
  productClickers: (account) =>
    orUnknown(account, personsOver(account, 'productClickers'), 'productClickers'),
  ordersCreated: (account) => orUnknown(account, ordersCreated(account), 'orderCreated'),
  orders: (account) => orUnknown(account, orders(account), 'orders'),
  paymentRate: (account) => {
    const totals = [rise(account, 'orders'), rise(account, 'ordersCreated')] as const;
    // A total of all orders and a count of those seen do not speak of the same ones.
    const [paid, created] =
      totals[0] && totals[1]
        ? totals
        : [seen(account, 'orderPaid', 'events'), seen(account, 'orderCreated', 'events')];
    return (
      ratio(account, paid, created) ?? unknown(paid && created ? 'notYet' : reasonFor(account, 'orderPaid'))
    );
  },
  itemsSold: (account) =>
    orUnknown(account, totalOrSeen(account, 'itemsSold', 'orderPaid', 'count'), 'itemsSold'),
  buyers: total('buyers'),
  gmv: (account) => orUnknown(account, gmv(account), 'gmv'),
  refunds: total('refunds'),
  netGmv: (account) => {
    const [sold, returned] = [gmv(account), rise(account, 'refunds')];
    return sold && returned
      ? figure(account, minus(sold, returned))
      : unknown(reasonFor(account, sold ? 'refunds' : 'gmv'));
  },
  refundRate: over(totalOf('refunds'), gmv, ['refunds', 'gmv']),
  conversion: over(totalOf('buyers'), audience, ['buyers', 'uniqueViewers']),
  clickConversion: (account) => {
    const computed = ratio(account, rise(account, 'buyers'), personsOver(account, 'productClickers'));
    const told = stated(account, 'clickConversion');
    // Persons over several products are known only between bounds; the platform knows the figure itself.
    if (told && !(computed && 'figure' in computed && computed.figure.value !== null))
      return figure(account, told);
    return computed ?? unknown(reasonFor(account, 'productClickers'));
  },
  gpm: over(gmv, totalOf('entries'), ['gmv', 'entries'], 1000),
  uvValue: over(gmv, uniqueViewers, ['gmv', 'uniqueViewers']),
  gmvPerBuyer: over(gmv, totalOf('buyers'), ['gmv', 'buyers']),
  averageOrderValue: over(gmv, orders, ['gmv', 'orders']),
  coverage: (account) => figure(account, constant(account.coverage)),
  sampledShare: over((account) => seen(account, 'like'), totalOf('likes'), ['like', 'likes']),
};

/** Our own figure; where there is none, the platform's for the whole broadcast if it states one. */
function knownOf(account: Account, id: MetricId): Known {
  const own = DEFINITIONS[id](account);
  if ('figure' in own || account.partial || !isStated(id)) return own;
  const told = stated(account, id);
  return told ? figure(account, told) : own;
}

const isStated = (id: string): id is ReadingOf<'stated'> => (STATED as readonly string[]).includes(id);

/** Every metric of an account. */
export const figuresOf = (account: Account): Figures =>
  Object.fromEntries(METRIC_IDS.map((id) => [id, knownOf(account, id)])) as unknown as Figures;

/** What the platform itself reports, under the same ids: totals of the whole broadcast, and its own rates. */
export function reportedOf(account: Account): Partial<Record<MetricId, Figure>> {
  const reported: Partial<Record<MetricId, Figure>> = {};
  for (const id of READING_IDS) {
    const bounds = isReadingOf(id, 'total')
      ? account.span.totals[id]?.top
      : isReadingOf(id, 'stated')
        ? account.span.stated[id]
        : account.span.online?.last;
    if (bounds) reported[id] = asReported(account, bounds);
  }
  return reported;
}
