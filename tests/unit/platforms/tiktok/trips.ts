import fc from 'fast-check';
import { exactly } from '../../../../utils/events/readings.ts';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { type BroadcastId, moment } from '../../../../utils/units.ts';
import { frame, response, SOME_TIME, type WebcastMessage } from '../../../rooms/generated/douyin/frames.ts';
import * as messages from '../../../rooms/generated/tiktok/messages.ts';
import { count, digits, few, figures, long, some, time, words } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';
import { CONSOLE, POLL, SOCKET } from './traffic.ts';

const sent = (message: WebcastMessage) =>
  ({ via: 'socket', url: SOCKET, body: frame({ messages: [message] }) }) as const;
const answer = (path: string, data: unknown) =>
  ({ via: 'response', url: `${CONSOLE}/${path}`, body: JSON.stringify({ data }) }) as const;

const about = { id: long, at: time };
const deed = { ...about, viewer: long };
const action = fc.nat(6);

/** Dollars as displayed, in cents. */
const dollars = count.map((cents) => ({
  cents,
  text: `$${(cents / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`,
}));
const percent = fc.nat(100).map((whole) => ({
  text: `${whole}%`,
  low: Math.max(0, whole / 100 - 0.005),
  high: whole / 100 + 0.005,
}));

export const trips = [
  trip(
    'WebcastChatMessage',
    fc.record({ ...deed, text: words }),
    ({ viewer, ...told }) => sent(messages.chat({ ...told, user: { id: viewer } })),
    ({ viewer, at, text }) => [event('comment', { at: moment(at), viewer: String(viewer), text })],
  ),
  trip(
    'WebcastEmoteChatMessage',
    fc.record(deed),
    ({ viewer, ...told }) => sent(messages.emoteChat({ ...told, user: { id: viewer } })),
    ({ viewer, at }) => [event('comment', { at: moment(at), viewer: String(viewer) })],
  ),
  trip(
    'WebcastMemberMessage',
    fc.record({ ...deed, action, present: count }),
    ({ viewer, ...told }) => sent(messages.member({ ...told, user: { id: viewer } })),
    ({ viewer, at, action: kind }) =>
      kind === 1 ? [event('entry', { at: moment(at), viewer: String(viewer) })] : [],
  ),
  trip(
    'WebcastLikeMessage',
    fc.record({ ...deed, count: some, total: count }),
    ({ viewer, ...told }) => sent(messages.like({ ...told, user: { id: viewer } })),
    ({ viewer, at, count: burst, total }) => [
      event('like', { at: moment(at), viewer: String(viewer), count: burst }),
      ...(total > 0 ? [reading('likes', exactly(total), { linked: true })] : []),
    ],
  ),
  trip(
    'WebcastGiftMessage',
    fc.record({
      ...deed,
      gift: some,
      group: fc.option(time),
      repeat: few,
      batch: few,
      end: fc.boolean(),
      diamonds: count,
    }),
    ({ viewer, group, ...told }) =>
      sent(messages.gift({ ...told, ...(group !== null && { group }), user: { id: viewer } })),
    ({ viewer, at, gift, group, repeat, batch, diamonds }) => [
      event('gift', {
        at: moment(at),
        viewer: String(viewer),
        count: repeat * batch,
        worth: diamonds,
        item: String(gift),
        combo: group === null ? null : 'a combo',
      }),
    ],
  ),
  trip(
    'WebcastSocialMessage',
    fc.record({ ...deed, action, followers: count, shares: count }),
    ({ viewer, ...told }) => sent(messages.social({ ...told, user: { id: viewer } })),
    ({ viewer, at, action: kind }) => {
      const told = { at: moment(at), viewer: String(viewer) };
      if (kind === 1) return [event('follow', told)];
      return kind === 3 ? [event('share', told)] : [];
    },
  ),
  trip(
    'WebcastRoomUserSeqMessage',
    fc.record({ ...about, online: count, viewers: count }),
    (told) => sent(messages.audience(told)),
    ({ online, viewers }) => figures({ online, uniqueViewers: viewers }),
  ),
  trip(
    'WebcastRoomMessage',
    fc.record({ ...about, kind: fc.oneof(fc.constant('user_join_fans'), words) }),
    (told) => sent(messages.notice(told)),
    ({ at, kind }) => (kind === 'user_join_fans' ? [event('clubJoin', { at: moment(at) })] : []),
  ),
  trip(
    'WebcastControlMessage',
    fc.record({ ...about, action }),
    (told) => sent(messages.control(told)),
    ({ action: kind }) => (kind === 3 || kind === 4 ? [{ kind: 'end', key: null }] : []),
  ),
  trip(
    'WebcastOecLiveShoppingMessage',
    fc.record({ ...about, action, listed: count, product: digits }),
    (told) => sent(messages.shopping(told)),
    ({ at, action: kind, product }) => {
      if (kind === 1) return [event('productShown', { at: moment(at), item: product })];
      return kind === 4 ? [event('productHidden', { at: moment(at) })] : [];
    },
  ),
  trip(
    'WebcastBarrageMessage',
    fc.record({ ...about, type: fc.nat(20) }),
    (told) => sent(messages.barrage(told)),
    ({ at, type }) => ([1, 2, 14].includes(type) ? [event('purchaseHint', { at: moment(at) })] : []),
  ),
  ...quiet(
    [
      'WebcastRoomPinMessage',
      'WebcastGoalUpdateMessage',
      'WebcastRankUpdateMessage',
      'WebcastRankTextMessage',
      'WebcastLinkMicMethod',
      'WebcastLinkMessage',
      'WebcastLinkLayerMessage',
      'WebcastEnvelopeMessage',
      'WebcastCaptionMessage',
      'WebcastLiveIntroMessage',
    ],
    (method, content) => sent(messages.message(method, { 2: content, 30: 'WebcastChatMessage' })),
  ),
  trip(
    ['ProtoMessageFetchResult'],
    fc.record({ now: time, ids: fc.array(long, { maxLength: 5 }) }),
    ({ now, ids }) => ({
      via: 'response',
      url: POLL,
      body: response({ now, messages: ids.map((id) => messages.chat({ id })) }),
    }),
    ({ ids }) =>
      ids.map(() =>
        event('comment', {
          at: moment(SOME_TIME),
          viewer: String(messages.VIEWER.id),
          text: 'hello',
        }),
      ),
    ({ now }) => ({ clock: moment(now) }),
  ),
  trip(
    'live_room_info/get',
    fc.record({ room: digits, online: count, likes: count, status: fc.constantFrom(2, 4) }),
    ({ room, online, likes, status }) =>
      answer('live_room_info/get', {
        room_id: room,
        current_session: { id: room, live_session_status: status },
        user_count: online,
        like_count: String(likes),
      }),
    ({ online, likes, status }) => [
      ...figures({ online, likes }),
      ...(status === 4 ? [{ kind: 'end' as const, key: null }] : []),
    ],
    ({ room }) => ({ broadcast: room as BroadcastId }),
  ),
  trip(
    'home/info',
    fc.record({ gmv: dollars, itemsSold: count, productClicks: count, ctr: percent }),
    ({ gmv, itemsSold, productClicks, ctr }) =>
      answer('home/info', {
        gmv: gmv.text,
        units_sold: itemsSold.toLocaleString('en'),
        product_clicks: productClicks,
        ctr: ctr.text,
      }),
    ({ gmv, itemsSold, productClicks, ctr: { low, high } }) => [
      ...figures({ gmv: gmv.cents, itemsSold, productClicks }),
      reading('productClickRate', { low, high }),
    ],
  ),
];
