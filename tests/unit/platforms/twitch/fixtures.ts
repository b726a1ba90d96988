import { privmsg, pushed, VIEWER } from '../../../rooms/generated/twitch/lines.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { CHAT, HERMES } from './traffic.ts';

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: CHAT,
      body: `${privmsg({ id: 'a' }, WORDS)}\r\n${privmsg({ id: 'b', bits: 5 })}\r\n`,
      events: { comment: 2, gift: 1 },
      readings: {},
    },
    {
      via: 'socket',
      url: HERMES,
      body: pushed({ type: 'viewcount', viewers: 12 }),
      events: {},
      readings: { online: [12, 12] },
    },
  ],
  planted: [VIEWER, 'passer', WORDS],
};
