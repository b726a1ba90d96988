import { GOODS_PLACE } from '../../../../utils/platforms/xiaohongshu/goods.ts';
import { message, push, signal } from '../../../rooms/generated/xiaohongshu/frames.ts';
import { goods, HEAD, table } from '../../../rooms/generated/xiaohongshu/goods.ts';
import * as messages from '../../../rooms/generated/xiaohongshu/messages.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';
const SOCKET = 'wss://apppush-rws.xiaohongshu.com/rwp';
const METRIC = 'https://live-assistant.xiaohongshu.com/api/sns/red/live/manager/v1/data/room/metric';
const { effect, followed, gift, join, praise, shared, text } = messages;

const SENT = [
  text(VIEWER, '好'),
  text('host', '欢迎', {}, 1),
  join(VIEWER),
  join(VIEWER, {}, 'audience_join'),
  effect(VIEWER),
  praise(VIEWER, 5),
  gift({ viewer: VIEWER, combCount: 7, coins: 5 }),
  gift({ viewer: VIEWER, type: 'gift_comment' }),
  gift({ viewer: VIEWER, type: 'gift_settle' }),
  followed(VIEWER),
  shared(VIEWER),
  ...[
    'refresh',
    'letter_refresh',
    'viewer_heart',
    'live_banner_resource',
    'goods_rank_entrance_im',
    'room_func_state_change',
    'linkmic_invite',
  ].map((type) => message(type, { data: {} })),
];

/** The figures of the seller's page stand beside their words. */
const METRICS = Object.entries({
  在线人数: 12,
  最高在线人数: 30,
  平均在线人数: 20,
  观看人数: '1.2万',
  观看次数: 20_000,
  新增粉丝: 31,
  人均观看时长: 61,
  支付金额: '¥1,234.50',
  退款金额: '¥8.80',
  支付订单数: 6,
  支付人数: 5,
  成交件数: 9,
  商品曝光人数: 400,
  商品点击人数: 40,
  商品点击: 60,
  成交转化率: '3.2%',
}).map(([title, displayValue]) => ({ title, displayValue }));

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: SOCKET,
      body: push(text(VIEWER, WORDS), gift({ viewer: VIEWER }), join(VIEWER), effect(VIEWER)),
      events: { comment: 1, gift: 1, entry: 2 },
      readings: {},
    },
  ],
  others: [
    ...[
      ...SENT.map((sent) => push(sent)),
      push(...SENT),
      signal(),
      signal(9001, '房间已关闭'),
      JSON.stringify({ v: 1, t: 3, m: 'x', b: {} }),
    ].map((body) => ({ via: 'socket', url: SOCKET, body }) as const),
    {
      via: 'text',
      url: GOODS_PLACE,
      body: table(HEAD, goods('杯子', 3, '¥9.90', '讲解'), goods('盘子', 4, '¥8.80', '结束讲解')),
    },
    { via: 'response', url: METRIC, body: JSON.stringify({ data: { metrics: METRICS } }) },
  ],
  planted: [VIEWER, '路过', WORDS],
};
