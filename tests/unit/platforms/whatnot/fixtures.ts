import { said, tip, update, VIEWER } from '../../../rooms/generated/whatnot/messages.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { LIVE } from './traffic.ts';

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
  planted: [`"${VIEWER}"`, 'passer', WORDS],
};
