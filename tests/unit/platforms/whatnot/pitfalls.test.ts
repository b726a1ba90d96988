import { expect, test } from 'vitest';
import { whatnot } from '../../../../utils/platforms/whatnot/platform.ts';
import * as messages from '../../../rooms/generated/whatnot/messages.ts';
import { boundsOf, countedIn, countsOf, kindsOf } from '../said.ts';
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

test('history: the first answer tells how the show stands, and nothing of what happened before', () => {
  const said = { id: 'm0', message: 'hello', user: { id: '1' } };
  const reply = heard(messages.joined({ activeViewers: 5, shareCounts: 2, pinnedProductId: '77' }, [said]));
  expect([countsOf(reply), boundsOf(reply)]).toEqual([{}, { online: [5, 5], shares: [2, 2] }]);
});

test('a show that was over before the page was opened is over', () => {
  expect(kindsOf(heard(messages.joined({ status: 'ended' })))).toEqual(['end']);
});

test('answers to the page’s own heartbeats say nothing', () => {
  for (const payload of [{ status: 'ok', response: {} }, { status: 'error', response: 'no' }, null])
    expect(heard(messages.message('phx_reply', payload, 'phoenix'))).toMatchObject({
      sightings: [],
      unknown: [],
      broken: 0,
    });
});

test('page text stands in for sockets that nobody hears: comments, entries and viewers', () => {
  const shown = (place: string | undefined, body: string) =>
    whatnot.decode({ via: 'text', url: place ?? '', body });
  const [chat, viewers] = whatnot.feed ?? [];
  expect(countsOf(shown(chat, 'passer\nnice card\f\nother\njoined 👋'))).toEqual({ comment: 1, entry: 1 });
  expect(boundsOf(shown(viewers, '1.2K'))).toEqual({ online: [1150, 1250] });
});

test('an auction that ends is no order until its payment succeeds', () => {
  const product = { id: '77', status: 'SOLD', highestBid: { priceCents: 500 } };
  expect(kindsOf(heard(messages.message('auction_ended', { product }, messages.COMMERCE)))).toEqual([]);
  expect(kindsOf(heard(messages.message('payment_failed', { product }, messages.COMMERCE)))).toEqual([]);
  expect(countedIn([heard(messages.paid('77', 500)), heard(messages.paid('77', 500))], 'orderPaid')).toBe(1);
});
