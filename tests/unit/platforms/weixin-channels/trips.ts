import fc from 'fast-check';
import { event } from '../../../../utils/platforms/sightings.ts';
import type { BroadcastId } from '../../../../utils/units.ts';
import * as answers from '../../../rooms/generated/weixin-channels/answers.ts';
import { count, few, figures, name, safe, words } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';

const url = fc.constantFrom(answers.POLL, answers.LATER_POLL);
const polled = (poll: answers.Poll, at = answers.POLL) =>
  ({ via: 'response', url: at, body: answers.poll(poll) }) as const;

/** A message is named by its number in the room and the sender's own name for it. */
const about = { id: name, seq: safe, viewer: name };
interface About {
  readonly id: string;
  readonly seq: number;
  readonly viewer: string;
}
const app = (type: number, payload: unknown, { id, seq, viewer }: About) =>
  polled({ info: null, app: [answers.app(type, payload, { id, seq, viewer })] });

const DASHBOARD = {
  total_gmv: 'gmv',
  total_pay_pv: 'orders',
  total_pay_uv: 'buyers',
  total_create_pv: 'ordersCreated',
  total_clk_pv: 'productClicks',
  total_clk_uv: 'productClickers',
  total_exp_pv: 'productExposures',
  total_exp_uv: 'productViewers',
  refund_amount: 'refunds',
  online_audience_count: 'online',
  cumulative_audience_count: 'uniqueViewers',
  new_follow_count: 'follows',
  new_comment_count: 'comments',
  new_fans_club_count: 'clubJoins',
  share_live_audience_count: 'sharers',
  average_watch_seconds_per_audience: 'dwellPerViewer',
} as const;

export const trips = [
  trip(
    ['liveInfo'],
    fc.record({ url, online: count, likes: count, rewards: count, status: fc.nat(5) }),
    ({ url: at, ...info }) => polled({ info }, at),
    ({ online, likes, rewards }) => figures({ online, likes, giftValue: rewards }),
    () => ({ broadcast: answers.SOME_BROADCAST as BroadcastId }),
  ),
  ...(
    [
      ['1', 'comment'],
      ['10005', 'entry'],
      ['10017', 'comment'],
    ] as const
  ).map(([type, kind]) =>
    trip(
      type,
      fc.record({ ...about, text: words }),
      ({ text, ...told }) => polled({ info: null, messages: [answers.listed(Number(type), told, text)] }),
      ({ viewer, text }) => [event(kind, { viewer, text: (kind === 'comment' && text) || null })],
    ),
  ),
  ...(
    [
      ['20006', 'like'],
      ['20122', 'like'],
      ['20078', 'follow'],
    ] as const
  ).map(([type, kind]) =>
    trip(
      type,
      fc.record({ ...about, stamp: count }),
      ({ stamp, ...told }) => app(Number(type), { follow_time: stamp }, told),
      ({ viewer }) => [event(kind, { viewer })],
    ),
  ),
  trip(
    '20009',
    fc.record({ ...about, gift: name, given: few, amount: count }),
    ({ gift, given, amount, ...told }) =>
      app(
        answers.GIFT,
        { reward_product_id: gift, reward_product_count: given, reward_amount_in_wecoin: amount },
        told,
      ),
    ({ viewer, gift, given, amount }) => [
      event('gift', { viewer, count: given, worth: amount / given, item: gift }),
    ],
  ),
  trip(
    '20013',
    fc.record({ ...about, gift: name, given: few, price: count, combo: fc.option(name) }),
    ({ gift, given, price, combo, ...told }) =>
      app(
        answers.COMBO,
        {
          combo_product_count: given,
          combo_id: combo,
          reward_gift: { name: gift, price },
          reward_amount_in_wecoin: given * price,
        },
        told,
      ),
    ({ viewer, gift, given, price, combo }) => [
      event('gift', {
        viewer,
        count: given,
        worth: price,
        item: gift,
        combo: combo === null ? null : 'a combo',
      }),
    ],
  ),
  ...quiet(['20031', '20002'], (type, content) =>
    app(Number(type), { content }, { id: 'client-1', seq: 1, viewer: 'v2_ann@finder' }),
  ),
  trip(
    ['live/data'],
    fc.record({ told: fc.tuple(...Object.keys(DASHBOARD).map(() => count)) }),
    ({ told }) => ({
      via: 'response',
      url: 'https://channels.weixin.qq.com/mmfinderassistant-bin/live/data',
      body: JSON.stringify({
        errCode: 0,
        data: { overview: Object.fromEntries(Object.keys(DASHBOARD).map((field, at) => [field, told[at]])) },
      }),
    }),
    ({ told }) => Object.values(DASHBOARD).flatMap((id, at) => figures({ [id]: told[at] ?? null })),
  ),
  trip(
    ['livedashboard/getlivedata'],
    fc.record({
      gmv: count,
      online: count,
      dwell: count,
      commented: fc.nat(10_000),
      liked: fc.nat(10_000),
      window: fc.record({ last: count, before: count }),
      written: fc.boolean(),
    }),
    ({ gmv, online, dwell, commented, liked, window, written }) => ({
      via: 'response',
      url: answers.DASHBOARD,
      body: answers.dashboard(
        { total_gmv: gmv, online_audience_count: answers.windows(online, window) },
        {
          average_watch_seconds: answers.windows(dwell, window),
          comment_uv_over_new_watch_uv: answers.windows(commented, window),
          like_uv_over_new_watch_uv: answers.windows(liked, window),
        },
        written,
      ),
    }),
    ({ gmv, online, dwell, commented, liked }) =>
      figures({
        gmv,
        online,
        dwellPerViewer: dwell,
        commentRate: commented / 10_000,
        likeRate: liked / 10_000,
      }),
  ),
];
