import {
  address,
  ENDED,
  onlineTrend,
  overview,
  productList,
} from '../../../rooms/generated/shopee/answers.ts';
import type { Fixtures } from '../fixture.ts';

const BODIES = {
  'dashboard/overview': overview({
    status: ENDED,
    views: 56,
    peak: 20,
    placedGmv: 199.9,
    placedOrders: 3,
    itemsConfirmed: 4,
    likes: 5,
    comments: 6,
    shares: 7,
    follows: 8,
  }),
  'dashboard/trends': onlineTrend(1_776_000_000, [12, 15]),
  'dashboard/productList': productList([{ id: 77, sold: 3, revenue: 59.97 }]),
};

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'response',
      url: address('dashboard/overview'),
      body: overview({ views: 56, viewers: 34, online: 12 }),
      events: {},
      readings: { entries: [56, 56], uniqueViewers: [34, 34], online: [12, 12] },
    },
  ],
  others: Object.entries(BODIES).map(([path, body]) => ({ via: 'response', url: address(path), body })),
  planted: [],
};
