import { expect, test } from 'vitest';
import { shopee } from '../../../../utils/platforms/shopee/platform.ts';
import { address, answer, onlineTrend, overview } from '../../../rooms/generated/shopee/answers.ts';
import { boundsOf } from '../said.ts';

const read = (body: string) =>
  boundsOf(shopee.decode({ via: 'response', url: address('dashboard/overview'), body }));

test('placed and confirmed orders are two figures: the placed ones are orders created, not orders paid', () => {
  expect(read(overview({ placedOrders: 3, placedGmv: 19.99, itemsConfirmed: 2 }))).toMatchObject({
    ordersCreated: [3, 3],
    gmv: [1999, 1999],
    itemsSold: [2, 2],
  });
  expect(read(overview({ placedOrders: 3 }))).not.toHaveProperty('orders');
});

test('the viewers’ chat is unknown: of a room nothing is said, of a session no events', () => {
  expect(shopee.rooms).toEqual([]);
  expect(shopee.gives.console).not.toContain('comment');
});

test('trends by minute: each viewer count stands at its own minute, and one trend asked for alone says only a value', () => {
  const told = [
    { kind: 'reading', reading: 'online', low: 12, minute: 1_776_000_000_000 },
    { kind: 'reading', reading: 'online', low: 15, minute: 1_776_000_060_000 },
  ];
  const trendOf = (body: string, query = '') =>
    shopee.decode({ via: 'response', url: `${address('dashboard/trends')}${query}`, body }).sightings;
  expect(trendOf(onlineTrend(1_776_000_000, [12, 15]))).toMatchObject(told);
  const values = [12, 15].map((value, index) => ({ time: 1_776_000_000_000 + 60_000 * index, value }));
  expect(trendOf(answer({ points: values }), '&metricTrend=ccu')).toMatchObject(told);
  expect(trendOf(answer({ points: values }), '&metricTrend=gmv')).toEqual([]);
});
