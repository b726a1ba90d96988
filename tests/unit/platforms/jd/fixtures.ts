import { comment, statistics } from '../../../rooms/generated/jd/frames.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';
const SOCKET = 'wss://live-ws4.jd.com/';

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: SOCKET,
      body: comment(WORDS, { sender: VIEWER }),
      events: { comment: 1 },
      readings: {},
    },
    {
      via: 'socket',
      url: SOCKET,
      body: statistics({ online: 12, likes: 34 }),
      events: {},
      readings: { online: [12, 12], likes: [34, 34] },
    },
  ],
  planted: [VIEWER, '路过', WORDS],
};
