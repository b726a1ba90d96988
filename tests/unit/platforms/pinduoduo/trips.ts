import fc from 'fast-check';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { moment } from '../../../../utils/units.ts';
import { frame, payload } from '../../../rooms/generated/pinduoduo/frames.ts';
import { count, digits, name, time, words } from '../arbitrary.ts';
import { trip } from '../round-trip.ts';

const about = { id: name, at: time, gzip: fc.boolean() };
interface About {
  readonly id: string;
  readonly at: number;
  readonly gzip: boolean;
}
const sent = (type: string, data: unknown, { id, at, gzip }: About) =>
  ({
    via: 'socket',
    url: 'wss://titan-ws.pinduoduo.com/',
    body: frame(payload(type, data, { id, at }), { gzip }),
  }) as const;
const several = <Part>(part: fc.Arbitrary<Part>) => fc.array(part, { minLength: 1, maxLength: 4 });

const NOTICES = { enter: 'entry', favorite: 'follow', group_open: null } as const;
const notice = fc.constantFrom('enter', 'favorite', 'group_open');
const EXTRAS = { 121: 'like', 116: 'follow', 120: 'purchaseHint', 7: null } as const;
const extra = fc.constantFrom(121, 116, 120, 7);

export const trips = [
  trip(
    'live_chat',
    fc.record({ ...about, chats: several(fc.record({ viewer: digits, text: words })) }),
    ({ chats, ...told }) =>
      sent(
        'live_chat',
        {
          live_chat_list: chats.map(({ viewer, text }) => ({
            uid: viewer,
            nickname: text,
            chat_message: text,
          })),
        },
        told,
      ),
    ({ at, chats }) =>
      chats.map(({ viewer, text }) => event('comment', { viewer, at: moment(at), text: text || null })),
  ),
  trip(
    ['live_chat_notice', 'enter', 'favorite'],
    fc.record({ ...about, viewer: digits, kind: notice }),
    ({ viewer, kind, ...told }) =>
      sent('live_chat_notice', { live_chat_notice_type: kind, uid: viewer }, told),
    ({ at, viewer, kind }) =>
      NOTICES[kind] === null ? [] : [event(NOTICES[kind], { viewer, at: moment(at) })],
  ),
  trip(
    ['live_chat_notice_list'],
    fc.record({ ...about, viewer: digits, kinds: several(notice) }),
    ({ viewer, kinds, ...told }) =>
      sent(
        'live_chat_notice',
        {
          live_chat_notice_list: kinds.map((kind) => ({
            live_chat_notice_type: kind,
            live_chat_notice_data: { user_list: [{ uid: viewer }] },
          })),
        },
        told,
      ),
    ({ at, viewer, kinds }) =>
      kinds
        .map((kind) => NOTICES[kind])
        .flatMap((kind) => (kind === null ? [] : [event(kind, { viewer, at: moment(at) })])),
  ),
  trip(
    ['live_chat_ext_v2', '121', '116', '120'],
    fc.record({ ...about, viewer: digits, kinds: several(extra) }),
    ({ viewer, kinds, ...told }) =>
      sent(
        'live_chat_ext_v2',
        { live_chat_ext_list: kinds.map((kind) => ({ sub_type: kind, uid: viewer })) },
        told,
      ),
    ({ at, viewer, kinds }) =>
      kinds
        .map((kind) => EXTRAS[kind])
        .flatMap((kind) => (kind === null ? [] : [event(kind, { viewer, at: moment(at) })])),
  ),
  trip(
    'live_audience_num',
    fc.record({ ...about, viewers: count, exact: fc.boolean() }),
    ({ viewers, exact, ...told }) =>
      sent(
        'live_audience_num',
        { ...(exact && { live_audience_num: viewers }), desc: `${viewers}观看` },
        told,
      ),
    ({ viewers }) => [reading('uniqueViewers', { low: viewers, high: viewers })],
  ),
  trip(
    'show_thumb_up_count',
    fc.record({ ...about, likes: count }),
    ({ likes, ...told }) => sent('show_thumb_up_count', { total_count: likes }, told),
    ({ likes }) => [reading('likes', { low: likes, high: likes })],
  ),
];
