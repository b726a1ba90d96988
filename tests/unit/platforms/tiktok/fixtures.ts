import { CONSOLE_PLACES, FEED } from '../../../../utils/platforms/tiktok/shown.ts';
import { frame, pushFrame, response, SOME_TIME } from '../../../rooms/generated/douyin/frames.ts';
import * as messages from '../../../rooms/generated/tiktok/messages.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { CONSOLE, POLL, SOCKET } from './traffic.ts';

const { audience, barrage, chat, control, emoteChat, gift, like, member, message, notice, shopping, social } =
  messages;
const PRODUCT = '7068833303554336922';

const SENT = [
  chat({ id: 1n }),
  emoteChat({ id: 2n }),
  member({ id: 3n }),
  like({ id: 4n, count: 15, total: 361_971 }),
  gift({ id: 5n, group: SOME_TIME, repeat: 3 }),
  gift({ id: 6n, group: SOME_TIME, repeat: 3, end: true }),
  social({ id: 7n, action: 1, followers: 95_000 }),
  social({ id: 8n, action: 3, shares: 2666 }),
  audience({ id: 9n, online: 1530, viewers: 37_769 }),
  notice({ id: 10n, kind: 'user_join_fans' }),
  control({ id: 11n, action: 3 }),
  shopping({ id: 12n, action: 1, product: PRODUCT, listed: 5 }),
  shopping({ id: 13n, action: 4 }),
  barrage({ id: 14n, type: 14 }),
  message('WebcastRoomPinMessage', { 2: chat().payload, 30: 'WebcastChatMessage' }, { id: 15n }),
  ...[
    'WebcastGoalUpdateMessage',
    'WebcastRankUpdateMessage',
    'WebcastRankTextMessage',
    'WebcastLinkMicArmies',
    'WebcastLinkMessage',
    'WebcastLinkLayerMessage',
    'WebcastEnvelopeMessage',
    'WebcastCaptionMessage',
    'WebcastLiveIntroMessage',
    'RoomMessage',
  ].map((method) => message(method, { 2: 'x' })),
];

/** The bodies of the streamer's page, by the end of their paths. */
const BODIES = {
  'live_room_info/get': {
    room_id: '7159913522983082799',
    current_session: { id: '7159913522983082799', live_session_status: 4 },
    user_count: 3,
    like_count: '9',
  },
  'home/info': { gmv: '$1.2K', units_sold: '12', product_clicks: 3, ctr: '4.5%' },
};

/** What its pages show, by place. */
const SHOWN = Object.fromEntries(
  [...FEED, ...CONSOLE_PLACES].map((place, index) => [
    place,
    ['passer\nhow much?', '1.5K', 'GMV\n$1.2K', 'Porcelain cup\nClicks 3 | Items sold 2'][index] ?? '',
  ]),
);

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: SOCKET,
      body: frame({
        messages: [
          chat({ id: 1n, text: WORDS }),
          gift({ id: 2n }),
          like({ id: 3n, count: 15, total: 400 }),
          member({ id: 4n }),
          audience({ id: 5n, online: 12, viewers: 34 }),
        ],
      }),
      events: { comment: 1, gift: 1, like: 15, entry: 1 },
      readings: { likes: [400, 400], online: [12, 12], uniqueViewers: [34, 34] },
    },
  ],
  others: [
    ...SENT.map((sent) => pushFrame({ payload: response({ messages: [sent] }) })),
    frame({ messages: SENT }),
    pushFrame({ type: 'hb' }),
  ]
    .map((body): Fixtures['others'][number] => ({ via: 'socket', url: SOCKET, body }))
    .concat({ via: 'response', url: POLL, body: response({ messages: SENT }) })
    .concat(
      Object.entries(BODIES).map(([path, data]) => ({
        via: 'response',
        url: `${CONSOLE}/${path}`,
        body: JSON.stringify({ data }),
      })),
    )
    .concat(Object.entries(SHOWN).map(([place, text]) => ({ via: 'text', url: place, body: text }))),
  planted: [String(messages.VIEWER.id), messages.VIEWER.nickname ?? '', WORDS],
};
