import { expect, test } from 'vitest';
import * as messages from '../../../rooms/generated/whatnot/messages.ts';
import { countedIn, countsOf, kindsOf } from '../said.ts';
import { heard } from './traffic.ts';

test('repeated messages: a comment is one by its id', () => {
  const said = () => heard(messages.said('m1', 'nice'));
  expect(countedIn([said(), said(), heard(messages.said('m2', 'nice'))], 'comment')).toBe(2);
});

test('a text "joined …" is an entry, not a comment; the word within a text is none', () => {
  expect(countsOf(heard(messages.said('a', 'joined 👋')))).toEqual({ entry: 1 });
  expect(countsOf(heard(messages.said('b', 'I just joined')))).toEqual({ comment: 1 });
});

test('parent listings: a product’s update is no sale and no product shown', () => {
  const update = messages.message('product_updated', { product: { id: '9', isAuctionActive: false } });
  expect(heard(update)).toMatchObject({ sightings: [], unknown: [], broken: 0 });
});

test('history: the first answer to the page counts nothing', () => {
  const reply = {
    status: 'ok',
    response: { livestream: { activeViewers: 5 }, latestLiveActivityEvents: [{}] },
  };
  expect(heard(messages.message('phx_reply', reply)).sightings).toEqual([]);
});

test('an auction that ends is no order until its payment succeeds', () => {
  const product = { id: '77', status: 'SOLD', highestBid: { priceCents: 500 } };
  expect(kindsOf(heard(messages.message('auction_ended', { product }, messages.COMMERCE)))).toEqual([]);
  expect(kindsOf(heard(messages.message('payment_failed', { product }, messages.COMMERCE)))).toEqual([]);
  expect(countedIn([heard(messages.paid('77', 500)), heard(messages.paid('77', 500))], 'orderPaid')).toBe(1);
});
