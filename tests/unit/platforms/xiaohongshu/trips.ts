import fc from 'fast-check';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { type BroadcastId, moment } from '../../../../utils/units.ts';
import {
  long as longOf,
  message,
  push,
  type Pushed,
  signal,
} from '../../../rooms/generated/xiaohongshu/frames.ts';
import * as messages from '../../../rooms/generated/xiaohongshu/messages.ts';
import { count, digits, few, name, shown, some, time, words } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';

const SOCKET = 'wss://apppush-rws.xiaohongshu.com/rwp';
const METRIC = 'https://live-assistant.xiaohongshu.com/api/sns/red/live/manager/v1/data/room/metric';
const sent = (...pushed: readonly Pushed[]) =>
  ({ via: 'socket', url: SOCKET, body: push(...pushed) }) as const;

/** Numbers of 18 digits, which stand as numbers in the text of a message. */
const room = fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n - 1n }).map(String);
const viewer = fc.stringMatching(/^[0-9a-f]{24}$/);
const deed = { id: fc.uuid(), at: time, room, viewer };
interface Deed {
  readonly at: number;
  readonly room: string;
  readonly viewer: string;
}
const by = ({ at, viewer: who }: Deed) => ({ at: moment(at), viewer: who });
const ofTheRoom = ({ room: named }: Deed) => ({ broadcast: named as BroadcastId });
/** An entry may come twice, as itself and as its effect. */
const entered = (told: Deed, echo: boolean, source: string | null) => [
  event('entry', { ...by(told), echo, item: source }),
];

export const trips = [
  ...(['text', 'text_message'] as const).map((type) =>
    trip(
      type,
      fc.record({ ...deed, text: words, role: fc.nat(2) }),
      ({ viewer: who, text, role, ...about }) =>
        sent(
          message(
            type,
            { desc: text, profile: { user_id: who, role }, commentId: longOf('1405932634744033281') },
            about,
          ),
        ),
      ({ role, text, ...told }) =>
        role === 0 ? [event('comment', { ...by(told), text: text || null })] : [],
      ofTheRoom,
    ),
  ),
  ...(['audience_join', 'audience_join_v2'] as const).map((type) =>
    trip(
      type,
      fc.record(deed),
      ({ viewer: who, ...about }) => sent(messages.join(who, about, type)),
      (told) => entered(told, false, 'slide'),
      ofTheRoom,
    ),
  ),
  trip(
    'fansgroup_join_room_effect',
    fc.record(deed),
    ({ viewer: who, ...about }) => sent(messages.effect(who, about)),
    (told) => entered(told, true, null),
    ofTheRoom,
  ),
  trip(
    'praise',
    fc.record({ ...deed, likes: count }),
    ({ viewer: who, likes, ...about }) => sent(messages.praise(who, likes, about)),
    ({ likes, ...told }) => (likes > 0 ? [event('like', { ...by(told), count: likes })] : []),
    ofTheRoom,
  ),
  trip(
    'gift_dock_and_effect',
    fc.record({ ...deed, comb: name, combCount: few, coins: count }),
    (told) => sent(messages.gift(told)),
    ({ combCount, coins, ...told }) => [
      event('gift', {
        ...by(told),
        count: combCount,
        worth: coins,
        item: messages.SOME_GIFT,
        combo: 'a combo',
      }),
    ],
    ofTheRoom,
  ),
  trip(
    'follow_emcee',
    fc.record(deed),
    ({ viewer: who, ...about }) => sent(messages.followed(who, about)),
    (told) => [event('follow', by(told))],
    ofTheRoom,
  ),
  trip(
    'share',
    fc.record(deed),
    ({ viewer: who, ...about }) => sent(messages.shared(who, about)),
    (told) => [event('share', by(told))],
    ofTheRoom,
  ),
  ...quiet(
    [
      'gift_comment',
      'gift_settle',
      'refresh',
      'letter_refresh',
      'viewer_heart',
      'live_banner_resource',
      'goods_rank_entrance_im',
      'room_func_state_change',
      'linkmic_invite',
    ],
    (type, content) => sent(message(type, { desc: content, profile: { user_id: content } })),
  ),
  trip(
    ['signal'],
    fc.record({ code: fc.constantFrom(0, 9001), text: words }),
    ({ code, text }) => ({ via: 'socket', url: SOCKET, body: signal(code, text) }),
    ({ code }) => (code === 9001 ? [{ kind: 'end', key: null }] : []),
  ),
  trip(
    ['room/metric'],
    fc.record({ room: digits, online: shown, orders: some }),
    ({ room: named, online, orders }) => ({
      via: 'response',
      url: `${METRIC}?room_id=${named}`,
      body: JSON.stringify({
        data: {
          metrics: [
            { title: '在线人数', displayValue: online.text },
            { title: '支付订单数', displayValue: orders },
          ],
        },
      }),
    }),
    ({ online: { low, high }, orders }) => [
      reading('online', { low, high }),
      reading('orders', { low: orders, high: orders }),
    ],
  ),
];
