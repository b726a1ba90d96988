import fc from 'fast-check';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { type BroadcastId, moment } from '../../../../utils/units.ts';
import * as frames from '../../../rooms/generated/kuaishou/frames.ts';
import { digits, few, name, shown, some, time, words } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';

const SOCKET = 'wss://livejs-ws.kuaishou.cn/group10';
const CONSOLE = 'https://zs.kwaixiaodian.com/rest/pc/live/assistant';
const FEED = 310;
const WATCHING = 340;

const transport = { at: time, compression: fc.constantFrom(frames.NONE, frames.GZIP) };
interface Transport {
  readonly at: number;
  readonly compression: number;
}
const sent = (type: number, payload: Uint8Array, { at, compression }: Transport) =>
  ({ via: 'socket', url: SOCKET, body: frames.socketMessage(type, payload, { at, compression }) }) as const;
const clockOf = ({ at }: Transport) => ({ clock: moment(at) });
const listed = <Entry>(entry: fc.Arbitrary<Entry>) => fc.array(entry, { maxLength: 4 });
const answer = (path: string, data: unknown) =>
  ({ via: 'response', url: `${CONSOLE}/${path}`, body: JSON.stringify({ result: 1, data }) }) as const;

interface Gift {
  readonly viewer: string;
  readonly id: number;
  readonly merge: string;
  readonly batch: number;
  readonly combo: number;
  readonly at: number;
}
const gift: fc.Arbitrary<Gift> = fc.record({
  viewer: digits,
  id: some,
  merge: fc.oneof(fc.constant(''), name),
  batch: few,
  combo: few,
  at: time,
});
/** What one tap sends counts as one within its combo: the rest of the tap is a sighting of its own. */
const given = ({ viewer, id, merge, batch, combo, at }: Gift) => {
  const told = { viewer, at: moment(at), item: String(id) };
  return merge === ''
    ? [event('gift', { ...told, count: Math.max(batch, combo) })]
    : [
        event('gift', { ...told, count: combo === 1 ? batch - 1 : 0 }),
        event('gift', { ...told, count: combo, combo: 'a combo' }),
      ];
};

export const trips = [
  trip(
    '310',
    fc.record({ ...transport, watching: shown, likes: shown }),
    (told) => sent(FEED, frames.push({ watching: told.watching.text, likes: told.likes.text }), told),
    ({ watching, likes }) => [
      reading('online', { low: watching.low, high: watching.high }),
      reading('likes', { low: likes.low, high: likes.high }),
    ],
    clockOf,
  ),
  trip(
    '5',
    fc.record({
      ...transport,
      comments: listed(
        fc.record({ viewer: digits, text: words, show: fc.constantFrom(frames.SHOWN, frames.HIDDEN) }),
      ),
    }),
    ({ comments, ...told }) => {
      const feed = comments.map(({ viewer, text, show }) => frames.comment(viewer, text, show));
      return sent(FEED, frames.push({ comments: feed }), told);
    },
    ({ comments }) =>
      comments.flatMap(({ viewer, show, text }) =>
        show === frames.HIDDEN ? [] : [event('comment', { viewer, text })],
      ),
    clockOf,
  ),
  trip(
    '7',
    fc.record({ ...transport, repeats: listed(fc.record({ text: words, times: few })) }),
    ({ repeats, ...told }) =>
      sent(
        FEED,
        frames.push({ repeats: repeats.map(({ text, times }) => frames.repeated(text, times)) }),
        told,
      ),
    ({ repeats }) =>
      repeats.map(({ text, times }) => event('comment', { text, count: times, combo: 'a combo' })),
    clockOf,
  ),
  trip(
    '8',
    fc.record({ ...transport, liked: listed(digits) }),
    ({ liked, ...told }) => sent(FEED, frames.push({ liked: liked.map(frames.like) }), told),
    ({ liked }) => liked.map((viewer) => event('like', { viewer })),
    clockOf,
  ),
  trip(
    '9',
    fc.record({ ...transport, gifts: listed(gift) }),
    ({ gifts, ...told }) => {
      const feed = gifts.map(({ viewer, ...each }) => frames.gift(viewer, each));
      return sent(FEED, frames.push({ gifts: feed }), told);
    },
    ({ gifts }) => gifts.flatMap(given),
    clockOf,
  ),
  trip(
    '12',
    fc.record({ ...transport, shares: listed(fc.record({ viewer: digits, on: time })) }),
    ({ shares, ...told }) =>
      sent(FEED, frames.push({ shares: shares.map(({ viewer, on }) => frames.share(viewer, on)) }), told),
    ({ shares }) => shares.map(({ viewer, on }) => event('share', { viewer, at: moment(on) })),
    clockOf,
  ),
  trip(
    '340',
    fc.record({ ...transport, viewers: listed(digits), count: shown }),
    ({ viewers, count, ...told }) => sent(WATCHING, frames.watching(viewers, count.text), told),
    ({ count: { low, high } }) => [reading('online', { low, high })],
    clockOf,
  ),
  ...quiet(['300', '301', '302', '360', '361'], (type, content) =>
    sent(Number(type), new TextEncoder().encode(content), { at: frames.SOME_TIME, compression: frames.NONE }),
  ),
  trip(
    ['__INITIAL_STATE__'],
    fc.record({ stream: name, caption: words }),
    ({ stream, caption }) => ({
      via: 'state',
      url: '__INITIAL_STATE__',
      body: JSON.stringify(frames.state(stream, caption)),
    }),
    () => [],
    ({ stream, caption }) => ({ broadcast: stream as BroadcastId, title: caption === '' ? null : caption }),
  ),
  trip(
    ['live/current'],
    fc.record({ stream: name, caption: words, online: shown, orders: some }),
    ({ stream, caption, online, orders }) =>
      answer('live/current', {
        liveStreamId: stream,
        centerConsoleInfo: {
          liveBaseInfo: { caption },
          panel: [
            { label: '实时观看人数', value: online.text },
            { label: '累计订单数', value: orders },
          ],
        },
      }),
    ({ online: { low, high }, orders }) => [
      reading('online', { low, high }),
      reading('orders', { low: orders, high: orders }),
    ],
    ({ stream, caption }) => ({ broadcast: stream as BroadcastId, title: caption === '' ? null : caption }),
  ),
  trip(
    ['shopCar/record/start', 'shopCar/record/end'],
    fc.record({ step: fc.constantFrom('start', 'end'), item: digits }),
    ({ step, item }) => answer(`shopCar/record/${step}`, { itemId: item }),
    ({ step, item }) => [step === 'start' ? event('productShown', { item }) : event('productHidden', {})],
  ),
];
