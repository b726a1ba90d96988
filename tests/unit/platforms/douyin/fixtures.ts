import { roomStats, roomUserSeq } from '../../../rooms/generated/douyin/audience.ts';
import * as consoles from '../../../rooms/generated/douyin/console.ts';
import { frame, pushFrame, response, SOMEBODY, SOME_TIME } from '../../../rooms/generated/douyin/frames.ts';
import { gift } from '../../../rooms/generated/douyin/gifts.ts';
import * as messages from '../../../rooms/generated/douyin/messages.ts';
import { liveEcom, liveShopping, productChange } from '../../../rooms/generated/douyin/products.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { CONSOLE, POLL, SOCKET } from './traffic.ts';

const product = { id: '3600000000000000001', title: '锅', price: 9900 };

const SENT = [
  messages.chat({ id: 1n }),
  messages.emojiChat({ id: 2n }),
  messages.screenChat({ id: 3n }),
  messages.privilegeScreenChat({ id: 4n }),
  messages.member({ id: 5n }),
  messages.like({ id: 6n, count: 9, total: 1234 }),
  gift({ id: 7n, group: 1_767_225_600, repeat: 3, batch: 66 }),
  gift({ id: 8n, group: 1_767_225_600, repeat: 3, batch: 66, end: true }),
  messages.social({ id: 9n, action: 1, followers: 5 }),
  messages.social({ id: 10n, action: 3, shares: 5 }),
  roomUserSeq({ id: 11n, online: 20_000, viewers: 330_000, entries: 330_000 }),
  roomStats({ id: 12n, online: 1234 }),
  messages.fansclub({ id: 13n }),
  messages.control({ id: 14n, action: 3 }),
  productChange({ id: 15n, cart: [{ id: product.id, explaining: true }] }),
  liveShopping({ id: 16n, product, changed: [product.id], products: 9, sold: 3 }),
  liveEcom({ id: 17n }),
];

const line = { id: product.id, explaining: true, viewers: 9, clickers: 3, gmv: 9900, orders: 1, created: 2 };
const order = { at: SOME_TIME, amount: 9900, product: product.id };

/** The consoles' bodies, by the end of their paths. */
const BODIES = {
  'live_screen/core_data': consoles.coreData({
    gmv: 9900,
    entryRate: 0.4,
    interactionRate: 0.1,
    conversion: 0.02,
    clickConversion: 0.1,
  }),
  'basic_live_screen/base_info': consoles.baseInfo({ title: '春季上新', gmv: 9900, online: 5, follows: 1 }),
  'live_screen/live_base_info': consoles.liveBaseInfo({ startedAt: SOME_TIME, endedAt: SOME_TIME + 1000 }),
  'live_screen/blend_trend_v2': consoles.blendTrend([
    { name: 'online_user_cnt', minute: SOME_TIME, value: 80 },
    { name: 'comment_cnt', minute: SOME_TIME, value: 12 },
  ]),
  'live_screen/live_order': consoles.liveOrder([
    { ...order, id: '1', status: consoles.ORDER_CREATED },
    { ...order, id: '2', status: consoles.ORDER_PAID },
  ]),
  'live_screen/live_order_stream': {
    data: consoles.liveOrder([{ ...order, id: '3', status: consoles.ORDER_REFUNDED }]).data.order_list,
  },
  'live_screen/product_list': consoles.productList([line]),
  'live_screen/product_explain_detail': consoles.productExplainDetail(line),
  'livepc/realtime': {
    data: { online_user_cnt: 5, watch_cnt: 9, incr_fans_cnt: 1, pay_order_gmv: 9900, pay_order_cnt: 1 },
  },
};

/** A card that some of the big screens have. */
const IMPRESSIONS = { data: { core_data: [{ index_name: 'live_show_cnt', value: 9000 }] } };

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: SOCKET,
      body: frame({
        messages: [
          messages.chat({ id: 1n, text: WORDS }),
          gift({ id: 2n }),
          messages.social({ id: 3n }),
          roomUserSeq({ id: 4n, online: 12, viewers: 34, entries: 56 }),
        ],
      }),
      events: { comment: 1, gift: 1, follow: 1 },
      readings: { online: [12, 12], uniqueViewers: [34, 34], entries: [56, 56] },
    },
  ],
  others: [
    ...SENT.map((message) => pushFrame({ payload: response({ messages: [message] }) })),
    frame({ messages: SENT }),
    pushFrame({ type: 'hb' }),
  ]
    .map((body): Fixtures['others'][number] => ({ via: 'socket', url: SOCKET, body }))
    .concat({ via: 'response', url: POLL, body: response({ messages: SENT }) })
    .concat(
      [...Object.entries(BODIES), ['live_screen/core_data', IMPRESSIONS] as const].map(([path, body]) => ({
        via: 'response',
        url: `${CONSOLE}/${path}?live_room_id=7500000000000000001`,
        body: JSON.stringify(body),
      })),
    ),
  planted: [String(SOMEBODY.id), SOMEBODY.nickname ?? '', WORDS],
};
