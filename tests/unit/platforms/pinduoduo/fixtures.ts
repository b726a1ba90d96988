import { concat } from '../../../rooms/generated/wire.ts';
import {
  chat,
  extra,
  frame,
  heartbeat,
  notice,
  notices,
  payload,
} from '../../../rooms/generated/pinduoduo/frames.ts';
import type { Fixtures } from '../fixture.ts';

const VIEWER = '945008762812';
const SOCKET = 'wss://titan-ws.pinduoduo.com/';
const LIKE = 121;
const FOLLOW = 116;
const BOUGHT = 120;

const SENT = [
  chat([VIEWER, '7']),
  notice('enter'),
  notices(['enter', 'favorite', 'group_open']),
  extra([LIKE, FOLLOW, BOUGHT]),
  payload('live_audience_num', { live_audience_num: 7736, desc: '7736观看' }),
  payload('live_audience_num', { desc: '1.2万观看' }),
  payload('show_thumb_up_count', { total_count: 1234 }),
];

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: SOCKET,
      body: frame(chat([VIEWER])),
      events: { comment: 1 },
      readings: {},
    },
  ],
  others: [
    ...SENT.map((sent) => frame(sent)),
    ...SENT.map((sent) => frame(sent, { gzip: true })),
    frame(SENT),
    concat(heartbeat(), ...SENT.map((sent) => frame(sent))),
  ].map((body) => ({ via: 'socket', url: SOCKET, body })),
  planted: [VIEWER, '路过'],
};
