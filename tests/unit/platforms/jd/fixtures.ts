import * as frames from '../../../rooms/generated/jd/frames.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';
const SOCKET = 'wss://live-ws4.jd.com/';
const { comment, frame, joined, popup, statistics, stop, thumbs } = frames;

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
  others: [
    thumbs(56),
    joined(7),
    popup('100012043978'),
    frame('anchor_new_explain_product_over', {}),
    frame('pay_attention_to_anchor', { nickName: '路过' }),
    frame('viewer_buy_product_summary', { content: '正在购买510号商品' }),
    frame('user_places_order', { skuId: '100012043978' }),
    frame('viewer_add_product_to_cart', { skuId: '100012043978' }),
    frame('viewer_get_coupon', {}),
    frame('new_anchor_cart_number', { number: 12 }),
    ...['anchor_send_message', 'anchor_public_reply', 'live_common_reply'].map((type) =>
      frame(type, { content: '欢迎' }),
    ),
    frame('suspend_live_broadcast', {}),
    frame('resume_live_broadcast', {}),
    comment('好', { id: 'again' }),
    comment('好', { id: 'again', interval: 2000, at: frames.SOME_TIME + 2000 }),
    stop(),
  ].map((body) => ({ via: 'socket', url: SOCKET, body })),
  planted: [VIEWER, '路过', WORDS],
};
