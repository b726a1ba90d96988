import fc from 'fast-check';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { moment } from '../../../../utils/units.ts';
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
  zlibbed,
} from '../../../rooms/generated/bilibili/frames.ts';
import { concat } from '../../../rooms/generated/wire.ts';
import { count, digits, few, figures, name, safe, second, some, time, words } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';
import { SOCKET } from './traffic.ts';

/** Bare, or packed in one of the two ways. */
const packed = fc.constantFrom((bytes: Uint8Array) => bytes, zlibbed, brotlied);
type Packed = (bytes: Uint8Array) => Uint8Array;
const sent = (body: Uint8Array, pack: Packed = (bytes) => bytes) =>
  ({ via: 'socket', url: SOCKET, body: pack(body) }) as const;

const viewer = safe.map(String);
const AT = moment(SOME_SECOND * 1000);
const kind = fc.nat(6);
const INTERACTIONS: readonly (string | null)[] = [null, 'entry', 'follow', 'share', 'follow', 'follow', null];
const interacted = ({ type, who }: { type: number; who: string }) => {
  const done = INTERACTIONS[type];
  return done ? [event(done as 'entry', { viewer: who, at: AT })] : [];
};
const given = fc.record({
  pack: packed,
  id: digits,
  num: few,
  coins: count,
  coin: fc.constantFrom('gold' as const, 'silver' as const),
  uid: viewer,
});

const total = (name_: string, field: string, id: 'likes' | 'uniqueViewers') =>
  trip(
    name_,
    fc.record({ pack: packed, value: count }),
    ({ pack, value }) => sent(command(name_, { [field]: value }), pack),
    ({ value }) => figures({ [id]: value }),
  );

export const trips = [
  trip(
    'DANMU_MSG',
    fc.record({
      pack: packed,
      uid: viewer,
      text: words,
      at: time,
      sticker: fc.nat(1),
      suffix: fc.constantFrom('', ':4:0:2:2:2:0'),
    }),
    ({ pack, ...told }) => sent(danmu(told), pack),
    ({ uid, at, text }) => [event('comment', { viewer: uid, at: moment(at), text: text || null })],
  ),
  trip(
    ['INTERACT_WORD', '1', '2', '3', '4', '5'],
    fc.record({ pack: packed, type: kind, who: viewer }),
    ({ pack, type, who }) => sent(interact(type, who), pack),
    interacted,
  ),
  trip(
    'INTERACT_WORD_V2',
    fc.record({ pack: packed, type: kind, who: digits }),
    ({ pack, type, who }) => sent(interactV2(type, who), pack),
    interacted,
  ),
  trip(
    'SEND_GIFT',
    given,
    ({ pack, id, ...told }) => sent(gift({ ...told, tid: id }), pack),
    ({ num, coins, coin, uid }) => [
      event('gift', {
        viewer: uid,
        at: AT,
        count: num,
        worth: coin === 'gold' ? coins / num : 0,
        item: '31036',
      }),
    ],
  ),
  trip(
    'SEND_GIFT_V2',
    given.filter(({ coins, num }) => coins === 0 || coins >= num),
    ({ pack, id, ...told }) => sent(giftV2({ ...told, tid: id }), pack),
    ({ num, coins, coin, uid }) => [
      event('gift', { viewer: uid, count: num, worth: coin === 'gold' ? coins / num : 0, item: '31036' }),
    ],
  ),
  trip(
    'USER_TOAST_MSG',
    fc.record({ id: name, uid: viewer, price: count, at: second }),
    ({ id, uid, price, at }) =>
      sent(command('USER_TOAST_MSG', { uid: Number(uid), payflow_id: id, price, start_time: at })),
    ({ uid, price, at }) => [event('clubJoin', { viewer: uid, worth: price, at: moment(at * 1000) })],
  ),
  trip(
    'SUPER_CHAT_MESSAGE',
    fc.record({ id: safe, uid: viewer, price: count, at: second, text: words }),
    ({ id, uid, price, at, text }) =>
      sent(command('SUPER_CHAT_MESSAGE', { id, uid: Number(uid), price, ts: at, message: text })),
    ({ uid, price, at }) => [
      event('gift', { viewer: uid, worth: price * 1000, item: 'superChat', at: moment(at * 1000) }),
    ],
  ),
  trip(
    'LIKE_INFO_V3_CLICK',
    fc.record({ id: digits, uid: viewer, text: words }),
    ({ id, uid, text }) =>
      sent(command('LIKE_INFO_V3_CLICK', { uid: Number(uid), like_text: text }, { msg_id: id })),
    ({ uid }) => [event('like', { viewer: uid })],
  ),
  total('LIKE_INFO_V3_UPDATE', 'click_count', 'likes'),
  total('WATCHED_CHANGE', 'num', 'uniqueViewers'),
  trip(
    'ONLINE_RANK_COUNT',
    fc.record({ pack: packed, ranked: count, online: fc.option(count, { nil: undefined }) }),
    ({ pack, ranked, online }) =>
      sent(command('ONLINE_RANK_COUNT', { count: ranked, online_count: online }), pack),
    ({ ranked, online }) => figures({ online: online ?? ranked }),
  ),
  ...['PREPARING', 'CUT_OFF', 'CUT_OFF_V2'].map((end) =>
    trip(
      end,
      fc.record({ id: digits, room: digits }),
      ({ id, room }) => sent(command(end, { cut_off_title: '' }, { msg_id: id, roomid: room })),
      () => [{ kind: 'end', key: null }],
    ),
  ),
  trip(
    'GOTO_BUY_FLOW',
    fc.record({ text: words }),
    ({ text }) => sent(command('GOTO_BUY_FLOW', { text })),
    () => [event('purchaseHint', {})],
  ),
  trip(
    'HOT_BUY_NUM',
    fc.record({ item: digits, sold: count }),
    ({ item, sold }) => sent(command('HOT_BUY_NUM', { goods_id: item, num: sold })),
    ({ item, sold }) => [reading('itemsSold', { low: sold, high: sold }, { item })],
  ),
  trip(
    'SHOPPING_EXPLAIN_CARD',
    fc.record({ id: name, item: digits, status: fc.nat(5), at: second, title: words }),
    ({ id, item, status, at, title }) =>
      sent(
        command('SHOPPING_EXPLAIN_CARD', {
          goods_id: item,
          goods_name: title,
          status,
          unique_id: id,
          timestamp: at,
        }),
      ),
    ({ item, at }) => [event('productShown', { item, at: moment(at * 1000) })],
  ),
  trip(
    ['heartbeat', 'auth'],
    fc.record({ audience: some, echo: words }),
    ({ audience, echo }) =>
      sent(concat(frame('{"code":0}', 1, AUTH_REPLY), heartbeatReply(audience), Buffer.from(echo))),
    () => [],
  ),
  ...quiet(
    [
      'ENTRY_EFFECT',
      'DM_INTERACTION',
      'COMBO_SEND',
      'GUARD_BUY',
      'SUPER_CHAT_MESSAGE_JPN',
      'ROOM_REAL_TIME_MESSAGE_UPDATE',
      'LIVE',
      'SELECTED_GOODS_INFO',
      'SHOPPING_CART_SHOW',
      'SHOPPING_BUBBLES_STYLE',
      'LOG_IN_NOTICE',
      'NOTICE_MSG',
      'WIDGET_BANNER',
      'HOT_RANK_CHANGED',
      'STOP_LIVE_ROOM_LIST',
    ],
    (cmd, content) => sent(command(cmd, { data: content, uid: 7, num: 3, room_id_list: [6] })),
  ),
];
