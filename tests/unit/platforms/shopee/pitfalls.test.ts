import { expect, test } from 'vitest';
import { shopee } from '../../../../utils/platforms/shopee/platform.ts';
import { address, overview } from '../../../rooms/generated/shopee/answers.ts';
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
