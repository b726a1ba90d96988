import {
  AUTH_REPLY,
  brotlied,
  command,
  danmu,
  frame,
  gift,
  giftV2,
  heartbeatReply,
  interact,
  interactV2,
  SOME_SECOND,
  VIEWER,
  zlibbed,
} from '../../../rooms/generated/bilibili/frames.ts';
import { concat } from '../../../rooms/generated/wire.ts';
import { type Fixtures, WORDS } from '../fixture.ts';
import { SOCKET } from './traffic.ts';

const uid = Number(VIEWER);

/** What viewers do, each alone in its frame. */
const DEEDS = [
  danmu({ sticker: 1, suffix: ':4:0:2:2:2:0' }),
  ...[1, 2, 3, 4, 5].map((type) => interact(type)),
  gift({ coin: 'silver' }),
  giftV2(),
  command('COMBO_SEND', { combo_id: 'batch', total_num: 5, combo_total_coin: 25_000 }),
  command('DM_INTERACTION', { data: '{"cnt":5,"suffix_text":"人在刷"}' }),
  command('ENTRY_EFFECT', { uid, copy_writing: '欢迎 <%小***%>' }),
  command('GUARD_BUY', { uid, guard_level: 3, num: 1, price: 198_000, start_time: SOME_SECOND }),
  command('USER_TOAST_MSG', { uid, payflow_id: 'pay-1', price: 198_000, start_time: SOME_SECOND }),
  command('SUPER_CHAT_MESSAGE', { id: 7, uid, price: 30, ts: SOME_SECOND }, { msg_id: '1' }),
  command('SUPER_CHAT_MESSAGE_JPN', { id: '7', uid: VIEWER, price: 30 }),
  command('LIKE_INFO_V3_CLICK', { uid, like_text: '为主播点赞了' }),
];

/** What the room says of itself, and what the site says to every room. */
const NEWS = [
  command('LIKE_INFO_V3_UPDATE', { click_count: 1234 }),
  command('ONLINE_RANK_COUNT', { count: 1822, online_count: 3456 }),
  command('ROOM_REAL_TIME_MESSAGE_UPDATE', { roomid: 5, fans: 100, fans_club: 7 }),
  command('LIVE', undefined, { live_time: SOME_SECOND, roomid: 5 }),
  command('PREPARING', undefined, { msg_id: '77', round: 1, roomid: '5' }),
  command('CUT_OFF', undefined, { msg: '违反直播规范', roomid: 5 }),
  command('CUT_OFF_V2', { cut_off_title: '直播内容违规' }),
  command('GOTO_BUY_FLOW', { text: '塞**正在去买' }),
  command('HOT_BUY_NUM', { goods_id: '12', num: 34 }),
  command('SHOPPING_EXPLAIN_CARD', { goods_id: '12', goods_name: '锅', status: 3, unique_id: 'u' }),
  command('SELECTED_GOODS_INFO', { change_type: 1, item: [{ goods_id: 12, goods_price: '9.9' }] }),
  command('SHOPPING_CART_SHOW', { status: 1 }),
  command('SHOPPING_BUBBLES_STYLE', { goods_count: 5 }),
  command('LOG_IN_NOTICE', { notice_msg: '登录后查看' }),
  command('NOTICE_MSG', undefined, { msg_common: '全区广播' }),
  command('WIDGET_BANNER', { widget_list: {} }),
  command('HOT_RANK_CHANGED', { rank: 9 }),
  command('STOP_LIVE_ROOM_LIST', { room_id_list: [6, 7] }),
  frame('{"code":0}', 1, AUTH_REPLY),
];

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: SOCKET,
      body: concat(
        danmu({ text: WORDS }),
        gift({ num: 2 }),
        interactV2(1),
        command('WATCHED_CHANGE', { num: 34 }),
      ),
      events: { comment: 1, gift: 2, entry: 1 },
      readings: { uniqueViewers: [34, 34] },
    },
  ],
  others: [
    ...DEEDS,
    ...NEWS,
    concat(...DEEDS, ...NEWS),
    zlibbed(...DEEDS),
    brotlied(...NEWS),
    concat(heartbeatReply(), new TextEncoder().encode('[object Object]')),
  ].map((body) => ({ via: 'socket', url: SOCKET, body })),
  planted: [VIEWER, '小***', WORDS],
};
