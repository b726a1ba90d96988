import { roundedBounds } from '../douyin.ts';
import { booksOf } from './books.ts';
import type { ConsoleTraffic } from './console.ts';
import type { Deed } from './deed.ts';
import type { Range, Truth } from './facts.ts';
import { figuresOf } from './figures.ts';
import type { Present } from './presents.ts';
import type { Remark } from './remarks.ts';
import type { Reading, RoomTraffic } from './room.ts';
import type { Sendings } from './sendings.ts';
import { TITLE } from './words.ts';
import type { World } from './world.ts';

export function truthOf(world: World, sendings: Sendings, room: RoomTraffic, polled: ConsoleTraffic): Truth {
  const { startedAt, plan, audience, deeds, names } = world;
  const bursts = deeds.bursts.filter(({ sent }) => sent);
  const firstTotal = bursts[0]?.total ?? 0;
  const lastTotal = bursts.reduce((most, { total }) => Math.max(most, total), 0);
  const kinds = [deeds.remarks, bursts, deeds.presents, deeds.follows, deeds.shares];
  const [commenters = 0, likers = 0, gifters = 0, followers = 0, sharers = 0] = kinds.map(distinctIn);
  const paid = world.sales.orders.filter(({ paidAt }) => paidAt !== null);
  const refunded = paid.filter(({ refundedAt }) => refundedAt !== null);
  const viewerSeconds = audience.area(plan.length) / 1000;
  const entries = audience.entries(plan.length);
  const viewers = audience.viewers(plan.length);
  const told = rangeOf(room.readings, (reading) => reading.entries);
  const [lastLow, lastHigh] = roundedBounds(told.last);
  const facts = {
    platform: 'douyin' as const,
    room: names.room,
    broadcast: names.broadcast,
    title: TITLE,
    first: (startedAt + plan.firstBatch) / 1000,
    end: (startedAt + plan.length) / 1000,
    frames: room.frames,
    polls: polled.polls + 1,
    messages: room.messages,
    delivered_twice: room.twice,
    events: {
      comments: deeds.remarks.length,
      like_messages: bursts.length,
      follows: deeds.follows.length,
      shares: deeds.shares.length,
      club_joins: deeds.clubJoins.length,
      ...giftsOf(deeds.presents),
      gift_messages: deeds.presents.length,
      entries_seen: sendings.entries.length,
      product_pins: plan.explanations.length,
      purchase_hints: sendings.hints,
      member_messages_not_counted: sendings.otherMembers,
      club_upgrades_not_counted: deeds.clubUpgrades.length,
      messages_not_read: sendings.unread,
    },
    remarks: {
      ...remarksBy(deeds.remarks),
      waves: plan.calls.length + 1,
    },
    likes: {
      total_first: firstTotal,
      total_last: lastTotal,
      rise: lastTotal - firstTotal,
      first_burst: bursts[0]?.count ?? 0,
      sum_of_bursts_wrong: sum(bursts.map(({ count }) => count)),
    },
    readings: {
      online: rangeOf(room.readings, (reading) => reading.online),
      cumulative_viewers: rangeOf(room.readings, (reading) => reading.viewers),
      entries: told,
    },
    unique: {
      commenters,
      likers,
      gifters,
      followers,
      sharers,
      entrants: distinctIn(sendings.entries),
      interactors: distinctIn(kinds.flat()),
    },
    orders: {
      created: world.sales.orders.length,
      paid: paid.length,
      refunded: refunded.length,
      items: sum(paid.map(({ items }) => items)),
    },
    gmv: sum(paid.map(({ amount }) => amount)),
    refunds: sum(refunded.map(({ amount }) => amount)),
    buyers: distinctIn(paid),
    product_clickers: distinctIn(world.sales.clicked),
    dwell: {
      entries,
      viewers,
      viewer_seconds: viewerSeconds,
      seconds_per_entry: viewerSeconds / entries,
      seconds_per_viewer: viewerSeconds / viewers,
    },
    entries_bounds: [lastLow - told.first, lastHigh - told.first] as const,
    viewer_seconds_step: steps(room.readings, plan.length) / 1000,
    reported: reportedBy(world),
    ended: true as const,
    notes: NOTES,
  };
  return { ...facts, figures: figuresOf(world, facts, polled) };
}

const NOTES = [
  'The console is open from the beginning, the room page twenty seconds later: its first batch holds the comments until then.',
  'Order status 4 (closed after a refund) and the types of LiveShopping other than 7 are this generator’s own assumptions.',
  'Putting up a product sends ProductChange and LiveShopping both: one product shown, not two.',
];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const distinctIn = (deeds: readonly Pick<Deed, 'viewer'>[]): number =>
  new Set(deeds.map(({ viewer }) => viewer)).size;

function remarksBy(remarks: readonly Remark[]): Record<Remark['nature'], number> {
  const counts = { organic: 0, induced: 0, suspicious: 0 };
  for (const { nature } of remarks) counts[nature] += 1;
  return counts;
}

const rangeOf = (readings: readonly Reading[], of: (reading: Reading) => number): Range => {
  const values = readings.map(of);
  return {
    first: values[0] ?? 0,
    last: values.at(-1) ?? 0,
    max: values.reduce((most, value) => Math.max(most, value), 0),
    readings: values.length,
  };
};

/** Each combo counts what it held in the end, once; gifts sent alone count themselves. */
function giftsOf(presents: readonly Present[]): { gifts: number; gift_value: number } {
  const whole = presents.filter(({ group, end }) => group === null || end);
  const counts = whole.map(({ repeat, batch, gift }) => ({ count: repeat * batch, worth: gift.diamonds }));
  return {
    gifts: sum(counts.map(({ count }) => count)),
    gift_value: sum(counts.map(({ count, worth }) => count * worth)),
  };
}

const steps = (readings: readonly Reading[], end: number): number =>
  sum(readings.map(({ at, online }, index) => online * ((readings[index + 1]?.at ?? end) - at)));

function reportedBy(world: World): Truth['reported'] {
  const { gmv, viewers, refunds, itemsSold, buyers, follows, clubJoins, ...stated } = booksOf(world).core(
    world.plan.length,
  );
  const known = { ...stated, gmv, refunds, itemsSold, buyers, follows, clubJoins, uniqueViewers: viewers };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}
