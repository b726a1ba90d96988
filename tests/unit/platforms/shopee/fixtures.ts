import { address, overview } from '../../../rooms/generated/shopee/answers.ts';
import type { Fixtures } from '../fixture.ts';

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
  planted: [],
};
