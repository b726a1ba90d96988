import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
import { boundsOf, countedIn, eventsOf, kindsOf } from '../said.ts';
import { heard } from './traffic.ts';

describe('what a viewer does', () => {
  test('is a comment, once however often it comes', () => {
    expect(eventsOf(heard(said('m1', 'nice card')))).toMatchObject([{ kind: 'comment', viewer: VIEWER }]);
    expect(countedIn([heard(said('m1', 'nice')), heard(said('m1', 'nice'))], 'comment')).toBe(1);
  });

  test('is an entry where the message says that they joined', () => {
    expect(kindsOf(heard(said('m2', 'joined 👋')))).toEqual(['entry']);
    expect(kindsOf(heard(said('m3', 'I joined before')))).toEqual(['comment']);
  });

  test('is a tip', () => {
    expect(eventsOf(heard(tip('t1', 500)))).toMatchObject([{ kind: 'gift', worth: 500, viewer: VIEWER }]);
  });

  test('is an order with its price in cents, once a product', () => {
    expect(eventsOf(heard(paid('77', 12_300)))).toMatchObject([
      { kind: 'orderPaid', worth: 12_300, item: '77' },
    ]);
    expect(countedIn([heard(paid('77', 1)), heard(paid('77', 1)), heard(paid('78', 1))], 'orderPaid')).toBe(
      2,
    );
  });
});

describe('what the show reports', () => {
  test('is its audience, however it is told', () => {
    expect(boundsOf(heard(message('livestream_view_count_updated', { viewCount: 340 })))).toEqual({
      online: [340, 340],
    });
    expect(boundsOf(heard(update({ activeViewers: 341 })))).toEqual({ online: [341, 341] });
  });

  test('is its shares, as one number or by where they went', () => {
    expect(boundsOf(heard(update({ shareCounts: 7 })))).toEqual({ shares: [7, 7] });
    expect(boundsOf(heard(update({ shareCounts: { sms: 3, link: 4 } })))).toEqual({ shares: [7, 7] });
  });

  test('is a product pinned, replaced and taken away; what is not said has not changed', () => {
    expect(eventsOf(heard(update({ pinnedProductId: '77' })))).toMatchObject([
      { kind: 'productShown', item: '77' },
    ]);
    expect(kindsOf(heard(update({ pinnedProductId: null })))).toEqual(['productHidden']);
    expect(kindsOf(heard(update({})))).toEqual([]);
    const pins = ['77', '77', '78'].map((pinnedProductId) => heard(update({ pinnedProductId })));
    expect(countedIn(pins, 'productShown')).toBe(2);
  });

  test('is its end', () => {
    expect(kindsOf(heard(update({ status: 'ENDED' })))).toEqual(['end']);
    expect(kindsOf(heard(update({ status: 'playing' })))).toEqual([]);
  });
});

test.each([
  'auction_started',
  'new_bid',
  'auction_ended',
  'product_updated',
  'product_created',
  'product_deleted',
  'giveaway_started',
  'giveaway_won',
  'giveaway_entry_count_updated',
  'has_been_raided',
  'raid_started',
  'payment_failed',
])('%s counts nothing and is not unknown', (name) => {
  const product = { id: '77', isAuctionActive: true, status: 'SOLD', highestBid: { priceCents: 5 } };
  expect(heard(message(name, { product }, COMMERCE))).toMatchObject({
    sightings: [],
    unknown: [],
    broken: 0,
  });
});

test('other rooms’ messages name their show in the topic, where it is named for sure', () => {
  expect(heard(said('m', 'x')).broadcast).toBe(SHOW);
  expect(heard(message('new_msg', { id: 'm' }, 'livestream:12345')).broadcast).toBeNull();
});

test('an event that nobody knows is unknown by its name; what is no message is broken', () => {
  expect(heard(message('something_new', {})).unknown).toEqual(['something_new']);
  for (const body of ['', '{}', '["1","2"]', message('new_msg', {})]) expect(heard(body).broken).toBe(1);
});

test('any order comes out as it was put in', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), (product, cents) => {
      expect(eventsOf(heard(paid(product, cents)))).toMatchObject([{ item: product, worth: cents }]);
    }),
  );
});
