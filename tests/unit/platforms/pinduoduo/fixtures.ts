import { chat, frame } from '../../../rooms/generated/pinduoduo/frames.ts';
import type { Fixtures } from '../fixture.ts';

const VIEWER = '945008762812';

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: 'wss://titan-ws.pinduoduo.com/',
      body: frame(chat([VIEWER])),
      events: { comment: 1 },
      readings: {},
    },
  ],
  planted: [VIEWER, '路过'],
};
