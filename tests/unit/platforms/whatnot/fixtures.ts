import {
  COMMERCE,
  message,
  paid,
  said,
  SHOW,
  tip,
  update,
  VIEWER,
} from '../../../rooms/generated/whatnot/messages.ts';
import { FEED } from '../../../../utils/platforms/whatnot/shown.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { AUCTION, LIVE } from './traffic.ts';

const product = {
  id: '77',
  parentId: '9',
  name: 'Card',
  isAuctionActive: true,
  auctionEndTime: 1_767_225_600_000,
  highestBid: { priceCents: 12_300 },
  nextBidPrice: { amount: 12_400, currency: 'USD' },
  bidCount: 4,
};

const SHOWN = [
  said('m1', 'nice card'),
  said('m2', 'joined 👋'),
  message('livestream_view_count_updated', { viewCount: 340 }),
  update({ activeViewers: 5, pinnedProductId: '77', shareCounts: { copied: 1, sent: 2 } }),
  update({ status: 'ended', pinnedProductId: null, shareCounts: 4 }),
  tip('t1', 500),
  message('has_been_raided', { numRaiders: 50 }),
  message('raid_started', { numUsers: 50 }),
  message('giveaway_entry_count_updated', { productId: '77', entryCount: 9 }),
  ...['product_created', 'product_updated', 'product_deleted', 'giveaway_started', 'giveaway_won'].map(
    (event) => message(event, { product }),
  ),
  message('payment_failed', { product }),
  message('phx_reply', {
    status: 'ok',
    response: { livestream: { id: SHOW, activeViewers: 5 }, latestLiveActivityEvents: [{ id: 'm0' }] },
  }),
];

const SOLD = [
  paid('77', 12_300),
  ...['auction_started', 'new_bid', 'auction_ended', 'product_updated'].map((event) =>
    message(event, { product, highestBidder: { id: VIEWER } }, COMMERCE),
  ),
];

export const fixtures: Fixtures = {
  frames: [
    { via: 'socket', url: LIVE, body: said('a', WORDS), events: { comment: 1 }, readings: {} },
    { via: 'socket', url: LIVE, body: tip('b', 5), events: { gift: 1 }, readings: {} },
    {
      via: 'socket',
      url: LIVE,
      body: update({ activeViewers: 12 }),
      events: {},
      readings: { online: [12, 12] },
    },
  ],
  others: [
    ...SHOWN.map((body) => ({ via: 'socket', url: LIVE, body }) as const),
    { via: 'text', url: FEED[0] ?? '', body: `passer\n${WORDS}` },
    { via: 'text', url: FEED[1] ?? '', body: '340' },
    ...SOLD.map((body) => ({ via: 'socket', url: AUCTION, body }) as const),
  ],
  planted: [`"${VIEWER}"`, 'passer', WORDS],
};
