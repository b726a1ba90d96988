import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageAt } from '../../../../utils/platforms/registry.ts';
import { shopee } from '../../../../utils/platforms/shopee/platform.ts';
import { moment } from '../../../../utils/units.ts';
import * as answers from '../../../rooms/generated/shopee/answers.ts';
import { figureOf, replay } from '../replay.ts';
import { boundsOf, ends } from '../said.ts';

const OVERVIEW = answers.address('dashboard/overview');
const PAGE = `https://creator.shopee.sg/dashboard/live/${answers.SOME_SESSION}`;
const read = (url: string, body: string) => shopee.decode({ via: 'response', url, body });

describe('the overview', () => {
  test('gives the session’s totals: placed orders and their value, money in minor units', () => {
    const decoded = read(
      OVERVIEW,
      answers.overview({
        views: 900,
        viewers: 600,
        online: 31,
        peak: 44,
        placedGmv: 19.99,
        placedOrders: 4,
        itemsConfirmed: 3,
        likes: 70,
        comments: 8,
        shares: 2,
      }),
    );
    expect(decoded.broadcast).toBe(answers.SOME_SESSION);
    expect(boundsOf(decoded)).toEqual({
      entries: [900, 900],
      uniqueViewers: [600, 600],
      online: [31, 31],
      onlinePeak: [44, 44],
      gmv: [1999, 1999],
      ordersCreated: [4, 4],
      itemsSold: [3, 3],
      likes: [70, 70],
      comments: [8, 8],
      shares: [2, 2],
    });
  });

  test('ends the session at status 2', () => {
    const { ENDED, LIVE } = answers;
    expect([ENDED, LIVE].map((status) => ends(read(OVERVIEW, answers.overview({ status }))))).toEqual([
      true,
      false,
    ]);
  });

  test('reads back whatever is written', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (views, placedOrders) => {
        expect(boundsOf(read(OVERVIEW, answers.overview({ views, placedOrders })))).toMatchObject({
          entries: [views, views],
          ordersCreated: [placedOrders, placedOrders],
        });
      }),
      { numRuns: 300 },
    );
  });
});

test('figures are totals of the session: those of the span are their differences', async () => {
  const told = [
    { views: 900, placedGmv: 100, placedOrders: 4 },
    { views: 950, placedGmv: 130.5, placedOrders: 6 },
  ];
  const result = await replay(
    PAGE,
    told.map((each, index) => ({
      at: moment(1_767_225_600_000 + index * 10_000),
      via: 'response' as const,
      url: OVERVIEW,
      body: answers.overview(each),
    })),
  );
  expect(['entries', 'gmv', 'ordersCreated'].map((id) => figureOf(result, id))).toEqual([
    [50, 50],
    [3050, 3050],
    [2, 2],
  ]);
  // Confirmed orders are others than those placed: they are not said here.
  expect(figureOf(result, 'orders')).toBeNull();
});

test.each([
  ['sg', 'SGD', 250_000],
  ['co.th', 'THB', 250_000],
  ['com.br', 'BRL', 250_000],
  ['vn', 'VND', 2500],
  ['co.id', 'IDR', 2500],
])('money is in the currency of the country, by its own minor unit: %s', (country, currency, minor) => {
  const url = OVERVIEW.replace('shopee.sg', `shopee.${country}`);
  const decoded = read(url, answers.overview({ placedGmv: 2500 }));
  expect([decoded.currency, boundsOf(decoded)['gmv']]).toEqual([currency, [minor, minor]]);
});

test('products are told of one by one', () => {
  const body = answers.productList([
    { id: 11, sold: 2, revenue: 8.5 },
    { id: 12, sold: 0, revenue: 0 },
  ]);
  expect(boundsOf(read(answers.address('dashboard/productList'), body))).toEqual({
    'itemsSold@11': [2, 2],
    'gmv@11': [850, 850],
    'productClicks@11': [3, 3],
    'itemsSold@12': [0, 0],
    'gmv@12': [0, 0],
    'productClicks@12': [3, 3],
  });
});

test.each(['dashboard/trends', 'dashboard/violations', 'dashboard/sessionInfo'])(
  '%s says nothing more, and is known',
  (path) => {
    const body = answers.answer({ ccu: 5, list: [] });
    expect(read(answers.address(path), body)).toMatchObject({ sightings: [], unknown: [], broken: 0 });
  },
);

test.each([
  [PAGE, answers.SOME_SESSION],
  ['https://creator.shopee.co.id/dashboard/live/99', '99'],
  ['https://creator.shopee.sg/dashboard/live', null],
])('the dashboard of a session is its console: %s', (url, broadcast) => {
  expect(pageAt(new URL(url))?.page).toEqual({ kind: 'console', room: null, broadcast });
});

test.each(['https://creator.shopee.sg/insight/live/list', 'https://shopee.sg/dashboard/live/1'])(
  'other pages are none: %s',
  (url) => expect(pageAt(new URL(url))).toBeNull(),
);
