import {
  line,
  mystery,
  notice,
  privmsg,
  pushed,
  subgift,
  VIEWER,
} from '../../../rooms/generated/twitch/lines.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { CHAT, HERMES } from './traffic.ts';

const LINES = [
  privmsg({ id: 'a', bits: 100 }, 'cheer100'),
  notice('sub', { id: 'b', 'msg-param-sub-plan': 'Prime' }),
  notice('resub', { id: 'c', 'msg-param-sub-plan': 1000 }),
  subgift('o', 'r', { id: 'd' }),
  mystery('o', 5, { id: 'e' }),
  notice('raid', { id: 'f', 'msg-param-viewerCount': 50 }),
  notice('viewermilestone', { id: 'g', 'msg-param-category': 'watch-streak' }),
  line('CLEARMSG', { 'target-msg-id': 'a' }),
  line('CLEARCHAT', { 'target-user-id': VIEWER, 'ban-duration': 600 }),
  line('ROOMSTATE', { 'room-id': 555 }),
  'PING :tmi.twitch.tv',
  'PONG :tmi.twitch.tv',
  ':tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands',
  ':passer!passer@passer.tmi.twitch.tv JOIN #channel',
  ':passer.tmi.twitch.tv 353 passer = #channel :passer other',
];

const PUSHES = [
  pushed({ type: 'viewcount', viewers: 1234 }, 'video-playback-by-id.555'),
  pushed({ type: 'stream-up' }),
  pushed({ type: 'stream-down' }),
  pushed({ type: 'commercial', length: 30 }),
  JSON.stringify({ id: 'x', type: 'welcome', welcome: { keepaliveSec: 15 } }),
];

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
  others: [
    ...[...LINES, LINES.join('\r\n')].map((body) => ({ via: 'socket', url: CHAT, body }) as const),
    { via: 'socket', url: CHAT, body: new TextEncoder().encode(LINES.join('\r\n')) },
    ...PUSHES.map((body) => ({ via: 'socket', url: HERMES, body }) as const),
  ],
  planted: [VIEWER, 'passer', WORDS],
};
