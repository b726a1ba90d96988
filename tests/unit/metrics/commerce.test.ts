import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { METRIC_IDS } from '../../../utils/metrics/definitions.ts';
import { reportedOf } from '../../../utils/metrics/figures.ts';
import { figureOf, happened, heard, roomAccount, shopAccount, told, valueOf } from './accounts.ts';

const room: readonly LogEntry[] = [
  told(0, 'online', 1),
  told(0, 'entries', 1),
  told(0, 'uniqueViewers', 1),
  told(50, 'entries', 1001),
  told(50, 'uniqueViewers', 500),
  heard(0, 60),
];
/** What the console says at the beginning and near the end. */
const shop = (
  rises: Partial<Record<'orders' | 'gmv' | 'buyers' | 'itemsSold' | 'refunds', number>>,
): LogEntry[] => [
  ...Object.keys(rises).map((id) => told(1, id as 'orders', 100)),
  ...Object.entries(rises).map(([id, rise]) => told(55, id as 'orders', 100 + rise)),
  heard(0, 60),
];
const SOLD = shop({ orders: 8, gmv: 40_000, buyers: 5, itemsSold: 12, refunds: 4000 });

describe('with a console', () => {
  const account = shopAccount(room, SOLD);

  test.each([
    ['orders', 8],
    ['gmv', 40_000],
    ['buyers', 5],
    ['itemsSold', 12],
    ['refunds', 4000],
    ['netGmv', 36_000],
    ['refundRate', 0.1],
    ['conversion', 5 / 500],
    ['gpm', 40_000],
    ['uvValue', 80],
    ['gmvPerBuyer', 8000],
    ['averageOrderValue', 5000],
  ] as const)('%s is %d', (id, value) => {
    expect(valueOf(account, id)).toEqual([value, value, value]);
  });

  test('conversion stands with its buyers and viewers', () => {
    expect(figureOf(account, 'conversion')).toMatchObject({ numerator: 5, denominator: 500 });
  });

  test('orders that were seen one by one serve where there is no total', () => {
    const orders = [
      happened(5, 'orderPaid', 2, 900),
      happened(6, 'orderPaid', 1, 100),
      happened(7, 'orderCreated'),
    ];
    const seen = shopAccount(room, [...orders, heard(0, 60)]);
    expect(valueOf(seen, 'orders')).toEqual([2, 2, 2]);
    expect(valueOf(seen, 'gmv')).toEqual([1000, 1000, 1000]);
    expect(valueOf(seen, 'itemsSold')).toEqual([3, 3, 3]);
    expect(valueOf(seen, 'averageOrderValue')).toEqual([500, 500, 500]);
  });

  test('a rate over nothing is not known yet', () => {
    expect(valueOf(shopAccount(room, shop({ orders: 0, gmv: 0 })), 'averageOrderValue')).toBe('notYet');
  });

  test('what it computed by its own definitions stands as reported, the last one told', () => {
    const stated = [
      told(5, 'dwellPerViewer', 80),
      told(50, 'dwellPerViewer', 95),
      told(50, 'entryRate', 0.3),
    ];
    const told50 = shopAccount(room, [...stated, heard(0, 60)]);
    expect(reportedOf(told50).dwellPerViewer).toMatchObject({ value: 95, basis: 'reported' });
    expect(valueOf(told50, 'entryRate')).toEqual([0.3, 0.3, 0.3]);
  });

  test('its totals of the whole broadcast stand beside the rise that we heard', () => {
    expect(reportedOf(account).orders).toMatchObject({ value: 108 });
  });
});

describe('without a console', () => {
  const account = roomAccount(room);

  test.each([
    'orders',
    'gmv',
    'buyers',
    'conversion',
    'gpm',
    'uvValue',
    'averageOrderValue',
    'entryRate',
  ] as const)('%s needs one: it is not 0', (id) => expect(valueOf(account, id)).toBe('needsConsole'));

  test('products shown and purchase prompts are counted', () => {
    const log = [
      happened(1, 'productShown'),
      happened(2, 'productShown'),
      happened(3, 'purchaseHint'),
      ...room,
    ];
    expect(valueOf(roomAccount(log), 'productsShown')).toEqual([2, 2, 2]);
    expect(valueOf(roomAccount(log), 'purchaseHints')).toEqual([1, 1, 1]);
  });
});

describe('every figure', () => {
  const accounts = [
    roomAccount(room),
    shopAccount(room, SOLD),
    roomAccount([happened(1, 'comment'), heard(0, 2)]),
    roomAccount([
      told(0, 'online', 5),
      heard(0, 30),
      heard(95, 120),
      told(130, 'uniqueViewers', 100_000, null),
    ]),
  ];

  test.each(METRIC_IDS)('%s is a number within its bounds, or says why it is not known', (id) => {
    for (const account of accounts) {
      const figure = figureOf(account, id);
      if (typeof figure === 'string') continue;
      const { value, low, high } = figure;
      for (const each of [value, low, high]) expect(each === null || Number.isFinite(each)).toBe(true);
      if (value !== null) expect(value).toBeGreaterThanOrEqual(low ?? -Infinity);
      if (value !== null) expect(value).toBeLessThanOrEqual(high ?? Infinity);
      expect(low ?? -Infinity).toBeLessThanOrEqual(high ?? Infinity);
    }
  });
});
