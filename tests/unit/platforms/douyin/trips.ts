import fc from 'fast-check';
import { exactly } from '../../../../utils/events/readings.ts';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { type BroadcastId, moment } from '../../../../utils/units.ts';
import {
  type Audience,
  roomStats,
  roomUserSeq,
  roundedBounds,
} from '../../../rooms/generated/douyin/audience.ts';
import { frame, pushFrame, response, type WebcastMessage } from '../../../rooms/generated/douyin/frames.ts';
import { gift } from '../../../rooms/generated/douyin/gifts.ts';
import * as messages from '../../../rooms/generated/douyin/messages.ts';
import { liveEcom, liveShopping, productChange } from '../../../rooms/generated/douyin/products.ts';
import { count, digits, few, long, some, time, words } from '../arbitrary.ts';
import { trip } from '../round-trip.ts';
import { consoleTrips } from './console-trips.ts';
import { SOCKET } from './traffic.ts';

const sent = (message: WebcastMessage) =>
  ({ via: 'socket', url: SOCKET, body: frame({ messages: [message] }) }) as const;

const deed = { id: long, viewer: long };
const action = fc.nat(6);
const TEN_THOUSAND = 10_000;

const COMMENTS = {
  WebcastChatMessage: messages.chat,
  WebcastEmojiChatMessage: messages.emojiChat,
  WebcastScreenChatMessage: messages.screenChat,
  WebcastPrivilegeScreenChatMessage: messages.privilegeScreenChat,
};
const comments = Object.entries(COMMENTS).map(([method, comment]) =>
  trip(
    method,
    fc.record({ ...deed, at: time, text: words }),
    ({ viewer, ...told }) => sent(comment({ ...told, user: { id: viewer } })),
    ({ viewer, at, text }) => [event('comment', { at: moment(at), viewer: String(viewer), text })],
  ),
);

/** Distinct viewers are shown as a floor of ten thousands, which stops at "10万+". */
const viewersOf = ({ viewers = 0 }: Audience) =>
  viewers < TEN_THOUSAND
    ? exactly(viewers)
    : { low: Math.min(10, Math.floor(viewers / TEN_THOUSAND)) * TEN_THOUSAND, high: null };

export const trips = [
  ...comments,
  trip(
    'WebcastMemberMessage',
    fc.record({ ...deed, action, present: count }),
    ({ viewer, ...told }) => sent(messages.member({ ...told, user: { id: viewer } })),
    ({ viewer, action: kind }) => (kind === 1 ? [event('entry', { viewer: String(viewer) })] : []),
  ),
  trip(
    'WebcastLikeMessage',
    fc.record({ ...deed, count: some, total: count }),
    ({ viewer, ...told }) => sent(messages.like({ ...told, user: { id: viewer } })),
    ({ viewer, count: burst, total }) => [
      event('like', { viewer: String(viewer), count: burst }),
      ...(total > 0 ? [reading('likes', exactly(total))] : []),
    ],
  ),
  trip(
    'WebcastGiftMessage',
    fc.record({
      ...deed,
      at: time,
      gift: fc.record({ id: some, name: words, diamonds: count, combo: fc.boolean() }),
      group: count,
      repeat: few,
      batch: few,
      end: fc.boolean(),
    }),
    ({ viewer, ...told }) => sent(gift({ ...told, user: { id: viewer } })),
    ({ viewer, at, gift: kind, group, repeat, batch }) => [
      event('gift', {
        at: moment(at),
        viewer: String(viewer),
        count: repeat * batch,
        worth: kind.diamonds,
        item: String(kind.id),
        combo: group > 0 ? 'a combo' : null,
      }),
    ],
  ),
  trip(
    'WebcastSocialMessage',
    fc.record({ ...deed, at: time, action, followers: count, shares: count }),
    ({ viewer, ...told }) => sent(messages.social({ ...told, user: { id: viewer } })),
    ({ viewer, at, action: kind, shares }) => {
      const told = { at: moment(at), viewer: String(viewer) };
      if (kind === 1) return [event('follow', told)];
      if (kind !== 2 && kind !== 3) return [];
      const totals = shares > 0 ? [shares - 1, shares].map((all) => reading('shares', exactly(all))) : [];
      return [event('share', told), ...totals];
    },
  ),
  trip(
    'WebcastFansclubMessage',
    fc.record({
      ...deed,
      at: time,
      type: fc.constantFrom(messages.FANSCLUB_UPGRADE, messages.FANSCLUB_JOIN),
    }),
    ({ viewer, ...told }) => sent(messages.fansclub({ ...told, user: { id: viewer } })),
    ({ viewer, at, type }) =>
      type === messages.FANSCLUB_JOIN ? [event('clubJoin', { at: moment(at), viewer: String(viewer) })] : [],
  ),
  trip(
    'WebcastRoomUserSeqMessage',
    fc.record({ id: long, online: count, viewers: fc.oneof(few, count), entries: fc.oneof(few, count) }),
    (told) => sent(roomUserSeq(told)),
    (told) => {
      const [low, high] = roundedBounds(told.entries);
      return [
        reading('online', exactly(told.online)),
        reading('uniqueViewers', viewersOf(told)),
        reading('entries', { low, high }),
      ];
    },
  ),
  trip(
    'WebcastRoomStatsMessage',
    fc.record({ id: long, online: count, hidden: fc.boolean() }),
    (told) => sent(roomStats(told)),
    ({ online, hidden }) => (hidden ? [] : [reading('online', exactly(online))]),
  ),
  trip(
    'WebcastControlMessage',
    fc.record({ id: long, action }),
    (told) => sent(messages.control(told)),
    ({ action: kind }) => (kind === 3 || kind === 4 ? [{ kind: 'end', key: null }] : []),
  ),
  trip(
    'WebcastProductChangeMessage',
    fc.record({
      id: long,
      at: time,
      cart: fc.array(fc.record({ id: long, explaining: fc.boolean() }), { maxLength: 5 }),
    }),
    (told) => sent(productChange(told)),
    ({ at, cart }) => {
      const shown = cart.findLast(({ explaining }) => explaining);
      return [
        shown
          ? event('productShown', { at: moment(at), item: String(shown.id) })
          : event('productHidden', { at: moment(at) }),
      ];
    },
  ),
  trip(
    'WebcastLiveShoppingMessage',
    fc.record({
      id: long,
      at: time,
      type: fc.constantFrom(1, 2, 7),
      product: fc.option(fc.record({ id: digits, title: words, price: count })),
    }),
    ({ product, ...told }) => sent(liveShopping({ ...told, ...(product && { product }) })),
    ({ at, type, product }) =>
      product && type !== 7 ? [event('productShown', { at: moment(at), item: product.id })] : [],
  ),
  trip(
    'WebcastLiveEcomMessage',
    fc.record({ id: long, at: time, nick: words, buying: count, text: words }),
    (told) => sent(liveEcom(told)),
    ({ at }) => [event('purchaseHint', { at: moment(at) })],
  ),
  trip(
    ['PushFrame', 'Response'],
    fc.record({
      seq: some,
      now: time,
      room: long,
      ids: fc.array(long, { maxLength: 5 }),
      zipped: fc.boolean(),
    }),
    ({ seq, now, room, ids, zipped }) => {
      const batch = { now, messages: ids.map((id) => messages.control({ id, room })) };
      return {
        via: 'socket',
        url: 'wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/',
        body: zipped ? frame(batch, { seq }) : pushFrame({ seq, payload: response(batch) }),
      };
    },
    ({ ids }) => ids.map(() => ({ kind: 'end', key: null })),
    ({ seq, now, room, ids }) => ({
      clock: moment(now),
      sequence: seq,
      broadcast: ids.length > 0 ? (String(room) as BroadcastId) : null,
    }),
  ),
  ...consoleTrips,
];
