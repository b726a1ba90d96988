import type { ConsoleTraffic } from './console.ts';
import type { Fact, Facts, Figures } from './facts.ts';
import type { World } from './world.ts';

type Bounds = readonly [low: number, high: number];

/** How far a step function of the readings and its first and last seconds may be from the truth. */
const STEPS = 0.005;
/** What a rate may miss by where its span begins and ends. */
const EDGES = 0.01;

const around = (value: number, part: number): Bounds => [
  value - Math.abs(value) * part,
  value + Math.abs(value) * part,
];
const over = (numerator: number | Bounds, [low, high]: Bounds): Bounds =>
  typeof numerator === 'number'
    ? [numerator / high, numerator / low]
    : [numerator[0] / high, numerator[1] / low];
const times = ([low, high]: Bounds, factor: number): Bounds => [low * factor, high * factor];

/**
 * What a count of both pages must say at the end: exact where the traffic is, else the bounds that rounding
 * and the two pages' different beginnings leave.
 */
export function figuresOf(world: World, facts: Facts, { lastWhileLive }: ConsoleTraffic): Figures {
  const { plan, audience } = world;
  const { events, likes, readings, unique, orders, gmv, refunds, buyers, reported } = facts;
  const entries = facts.entries_bounds;
  const length = plan.length - plan.firstBatch;
  // The console saw the first seconds too: a figure may begin with either page.
  const minutes: Bounds = [(length / 60_000) * (1 - EDGES), (plan.length / 60_000) * (1 + EDGES)];
  const area = around(facts.viewer_seconds_step, EDGES);
  // The room page opened late and rounds; the console's last word is a little before the end.
  const viewers: Bounds = [
    audience.viewers(lastWhileLive) - readings.cumulative_viewers.first,
    audience.viewers(plan.length),
  ];
  const averages = [facts.viewer_seconds_step / (length / 1000), audience.area(plan.length) / plan.length];
  const interactions = events.comments + events.follows + events.shares + events.gifts;
  const onlineRise = readings.online.last - readings.online.first;
  const products = productsOf(world);
  const { organic, induced, suspicious } = facts.remarks;
  const explained = plan.explanations.reduce((sum, { from, until }) => sum + until - from, 0);

  return {
    ended: true,
    online: readings.online.last,
    onlineAverage: [Math.min(...averages) * (1 - STEPS), Math.max(...averages) * (1 + STEPS)],
    onlinePeak: [readings.online.max, audience.peak],
    entries,
    entriesSeen: events.entries_seen,
    entriesBySource: null,
    entriesPerMinute: over(entries, minutes),
    uniqueViewers: viewers,
    exits: [entries[0] - readings.online.last, entries[1] - onlineRise],
    netFlow: over([onlineRise, readings.online.last], minutes),
    lossRate: [0, 1],
    impressions: null,
    entryRate: stated(reported.entryRate),
    impressionViewers: null,
    viewRate: null,
    dwellPerEntry: [area[0] / (entries[1] + readings.entries.first), area[1] / entries[0]],
    dwellPerViewer: over(area, viewers),
    ownWatchTime: [0, plan.length / 1000],
    dwellMedian: null,
    stayedOverMinute: null,
    comments: events.comments,
    organicComments: [organic * 0.98, organic + 0.1 * induced + suspicious],
    likes: [likes.rise, likes.rise + likes.first_burst],
    gifts: events.gifts,
    giftValue: events.gift_value,
    follows: events.follows,
    shares: events.shares,
    clubJoins: events.club_joins,
    commenters: unique.commenters,
    likers: unique.likers,
    gifters: unique.gifters,
    followers: unique.followers,
    sharers: unique.sharers,
    interactors: unique.interactors,
    interactionRate: over(unique.interactors, viewers),
    organicInteractionRate: [0, unique.interactors / viewers[0]],
    commentRate: over(unique.commenters, viewers),
    likeRate: over(unique.likers, viewers),
    giftRate: over(unique.gifters, viewers),
    shareRate: over(unique.sharers, viewers),
    interactionsPerViewerMinute: over(interactions, times(area, 1 / 60)),
    commentsPerMinute: over(events.comments, minutes),
    followRate: over(events.follows, viewers),
    productsShown: events.product_pins,
    explanationSeconds: around(explained / 1000, EDGES),
    purchaseHints: events.purchase_hints,
    productExposures: null,
    productViewers: products.viewers,
    productClicks: null,
    productClickers: products.clickers,
    productViewRate: over(products.viewers, viewers),
    productClickRate: over(products.clickers, products.viewers),
    productGpm: null,
    ordersCreated: orders.created,
    orders: orders.paid,
    paymentRate: orders.paid / orders.created,
    itemsSold: orders.items,
    buyers,
    gmv,
    gmvPerMinute: over(gmv, minutes),
    refunds,
    netGmv: gmv - refunds,
    refundRate: refunds / gmv,
    conversion: over(buyers, viewers),
    clickConversion: stated(reported.clickConversion),
    gpm: over(gmv * 1000, entries),
    uvValue: over(gmv, viewers),
    gmvPerBuyer: gmv / buyers,
    averageOrderValue: gmv / orders.paid,
    returningViewers: null,
    newViewers: null,
    returnDay1: null,
    returnDay7: null,
    returnDay30: null,
    hostShare: null,
    sameness: null,
    coverage: [0.97, 1],
    inducedShare: [(0.9 * induced) / events.comments, (induced + 0.02 * organic) / events.comments],
    suspiciousShare: [0, (suspicious + 0.02 * organic) / events.comments],
    adSpend: null,
    roi: null,
    privateJoins: null,
    privateJoinRate: null,
    sampledShare: over(likes.sum_of_bursts_wrong, [likes.rise, likes.rise + likes.first_burst]),
  };
}

/** Figures that only the console states, with four decimals, and drift until the end. */
const stated = (value: number | undefined): Fact => (value === undefined ? null : around(value, EDGES));

/** Distinct persons per product do not add up: the broadcast's lie between the largest and the sum. */
function productsOf({ plan, sales }: World): { viewers: Bounds; clickers: Bounds } {
  const persons = (things: World['sales']['shown']): Bounds => {
    const each = new Map<number, Set<number>>();
    for (const { product, viewer, at } of things) {
      if (at > plan.length) continue;
      each.set(product, (each.get(product) ?? new Set()).add(viewer));
    }
    const sizes = [...each.values()].map(({ size }) => size);
    return [Math.max(...sizes), sizes.reduce((sum, size) => sum + size, 0)];
  };
  return { viewers: persons(sales.shown), clickers: persons(sales.clicked) };
}
