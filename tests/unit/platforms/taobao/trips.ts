import fc from 'fast-check';
import { exactly } from '../../../../utils/events/readings.ts';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { type BroadcastId, moment } from '../../../../utils/units.ts';
import {
  address,
  answer,
  batches,
  latest,
  trends,
  unframed,
} from '../../../rooms/generated/taobao/answers.ts';
import * as records from '../../../rooms/generated/taobao/records.ts';
import { count, digits, few, figures, name, time, words } from '../arbitrary.ts';
import { trip } from '../round-trip.ts';

const PULL = 'mtop.taobao.powermsg.h5.msg.pullnativemsg';

/** An interface's answer, as a script calls back with it or as it is. */
const answered = (api: string, data: unknown, jsonp = true) =>
  ({
    via: jsonp ? 'jsonp' : 'response',
    url: address(api),
    body: jsonp ? ` mtopjsonp5(${answer(api, data)});` : answer(api, data),
  }) as const;
const pulled = (record: Uint8Array, jsonp?: boolean) => answered(PULL, batches([record]), jsonp);

const about = { id: name, at: time, from: digits, mark: fc.constantFrom(0x30 as const, 0x34 as const) };
interface About {
  readonly at: number;
  readonly from: string;
}
const by = ({ at, from }: About) => ({ at: moment(at), viewer: from });
const ofTheTopic = () => ({ broadcast: records.SOME_TOPIC as BroadcastId });

const listed = fc.uniqueArray(fc.record({ id: digits, content: words, viewer: digits, at: time }), {
  selector: ({ id }) => id,
  maxLength: 5,
});

/** The console's rows, by what each figure is here. */
const ROWS = {
  online: 'online_uv',
  onlinePeak: 'max_online_uv',
  uniqueViewers: 'uv',
  entries: 'pv',
  buyers: 'pay_buyer_cnt',
  itemsSold: 'pay_item_qty',
  follows: 'atn_uv',
  commenters: 'comment_uv',
  likers: 'favor_uv',
  sharers: 'share_uv',
  dwellPerViewer: 'stay_time_pu',
} as const;

export const trips = [
  trip(
    ['101', 'msg.pullnativemsg'],
    fc.record({ ...about, jsonp: fc.boolean(), text: words }),
    ({ jsonp, text, ...told }) => pulled(records.comment(text, told), jsonp),
    ({ text, ...told }) => [event('comment', { ...by(told), text })],
    ofTheTopic,
  ),
  trip(
    ['102'],
    fc.record({ ...about, likes: count }),
    ({ likes, ...told }) => pulled(records.likes(likes, told)),
    ({ likes }) => figures({ likes }),
    ofTheTopic,
  ),
  trip(
    ['10005'],
    fc.record({ ...about, views: count }),
    ({ views, ...told }) => pulled(records.views(views, told)),
    ({ views }) => figures({ entries: views }),
    ofTheTopic,
  ),
  trip(
    ['10010'],
    fc.record({ ...about, empty: fc.boolean() }),
    ({ empty, ...told }) => pulled(records.follow(told, empty)),
    (told) => [event('follow', by(told))],
    ofTheTopic,
  ),
  trip(
    ['10031'],
    fc.record({ ...about, indent: fc.nat(4) }),
    ({ from, indent, ...told }) => pulled(records.entry(from, told, indent)),
    (told) => [event('entry', by(told))],
    ofTheTopic,
  ),
  ...[101, 10_001].map((type) =>
    trip(
      String(type),
      fc.record({ ...about, text: words }),
      ({ text, ...told }) => pulled(records.newer(type, { content: text, nick: text }, told)),
      ({ text, ...told }) => [event('comment', { ...by(told), text: text || null })],
      ofTheTopic,
    ),
  ),
  trip(
    '10002',
    fc.record({ ...about, gift: name, given: few }),
    ({ gift, given, ...told }) => pulled(records.newer(10_002, { giftName: gift, count: given }, told)),
    ({ gift, given, ...told }) => [event('gift', { ...by(told), item: gift, count: given })],
    ofTheTopic,
  ),
  trip(
    ['newer statistics'],
    fc.record({ ...about, viewers: count, views: count }),
    ({ viewers, views, ...told }) =>
      pulled(records.newer(10_003, { onlineCount: 0, totalCount: viewers, pageViewCount: views }, told)),
    ({ viewers, views }) => figures({ uniqueViewers: viewers, entries: views }),
    ofTheTopic,
  ),
  trip(
    ['newer entry'],
    fc.record({ ...about, source: name }),
    ({ source, ...told }) => pulled(records.newer(10_004, { nick: '路过', flowSourceText: source }, told)),
    ({ source, ...told }) => [event('entry', { ...by(told), item: source })],
    ofTheTopic,
  ),
  trip(
    ['newer likes'],
    fc.record({ ...about, likes: count }),
    ({ likes, ...told }) => pulled(records.newer(10_006, { value: { dig: likes } }, told)),
    ({ likes }) => figures({ likes }),
    ofTheTopic,
  ),
  ...['comment.query.latest', 'comment.query.anchorlatest'].map((api) =>
    trip(
      api,
      fc.record({ jsonp: fc.boolean(), comments: listed }),
      ({ jsonp, comments }) => answered(`mtop.taobao.iliad.${api}`, latest(comments), jsonp),
      ({ comments }) =>
        comments.map(({ viewer, at, content }) =>
          event('comment', { viewer, at: moment(at), text: content || null }),
        ),
    ),
  ),
  trip(
    'live.detail.query',
    fc.record({ topic: fc.uuid(), title: words, status: fc.nat(4) }),
    (told) => answered('mtop.tblive.live.detail.query', told),
    ({ status }) => (status === 3 ? [{ kind: 'end', key: null }] : []),
    ({ topic, title }) => ({ broadcast: topic as BroadcastId, title: title === '' ? null : title }),
  ),
  trip(
    'live.user.assistant.data.get',
    fc.record({ told: fc.record({ ...mapped(ROWS, count), gmv: count, refunds: count }) }),
    ({ told }) => {
      const rows = Object.entries(ROWS).map(([id, valueType]) => ({
        valueType,
        valueNum: told[id as keyof typeof ROWS],
      }));
      const money = [
        { valueType: 'pay_amt', valueNum: (told.gmv / 100).toFixed(2) },
        { valueType: 'refund_amt', valueNum: told.refunds / 100 },
      ];
      return answered('mtop.taobao.iliad.live.user.assistant.data.get', {
        dataList: [{ data: [...rows, ...money] }],
      });
    },
    ({ told }) => figures(told),
  ),
  trip(
    ['portal.live.user.assistant.data.get'],
    fc.record({ minutes: fc.array(count, { minLength: 1, maxLength: 5 }) }),
    ({ minutes }) =>
      answered('mtop.taobao.tblive.portal.live.user.assistant.data.get', {
        uv: minutes.map((online) => ({ online, visitorEnter: 3 })),
      }),
    ({ minutes }) => figures({ online: minutes.at(-1) ?? null }),
  ),
  trip(
    ['itemClick', 'uv'],
    fc.record({
      packed: fc.boolean(),
      minutes: fc.array(fc.record({ at: time, online: count, entered: count, clicks: count }), {
        maxLength: 5,
      }),
    }),
    ({ packed, minutes }) =>
      answered('mtop.taobao.tblive.portal.live.user.assistant.data.get', trends(minutes, packed)),
    ({ minutes }) =>
      minutes.flatMap(({ at, online, clicks }) => [
        reading('online', exactly(online), { minute: moment(at) }),
        reading('productClicks', exactly(clicks), { minute: moment(at) }),
      ]),
  ),
  trip(
    ['unframed'],
    fc.record({
      text: words,
      gift: name,
      given: few,
      likes: count,
      viewers: count,
      views: count,
      source: name,
    }),
    ({ text, gift, given, likes, viewers, views, source }) =>
      answered(
        PULL,
        unframed(
          { subType: 10_001, content: text, nick: text, userid: '7' },
          { subType: 10_002, giftName: gift, count: given, nick: text },
          { value: { dig: likes } },
          { viewCountFormat: text, onlineCount: 0, totalCount: viewers, pageViewCount: views },
          { nick: text, flowSourceText: source, identify: { fanLevel: '2' } },
        ),
      ),
    ({ text, gift, given, likes, viewers, views, source }) => [
      event('comment', { viewer: '7', text: text || null }),
      event('gift', { item: gift, count: given }),
      ...figures({ likes, uniqueViewers: viewers, entries: views }),
      event('entry', { item: source }),
    ],
    ofTheTopic,
  ),
  trip(
    'query.general.generalquery',
    fc.record({ orders: count, clicks: count, viewers: count, views: count, running: fc.boolean() }),
    ({ orders, clicks, viewers, views, running }) =>
      answered('mtop.dreamweb.query.general.generalQuery', {
        live_overview_rt_content_v3: {
          roomStatus: running ? 1 : 2,
          pay_order_cnt: orders,
          ipv: clicks,
          look_uv: viewers,
          look_pv: views,
        },
      }),
    ({ orders, clicks, viewers, views, running }) => [
      ...figures({ orders, productClicks: clicks, uniqueViewers: viewers, entries: views }),
      ...(running ? [] : [{ kind: 'end' as const, key: null }]),
    ],
  ),
];

function mapped<Key extends string, Value>(
  table: Readonly<Record<Key, string>>,
  value: fc.Arbitrary<Value>,
): Record<Key, fc.Arbitrary<Value>> {
  return Object.fromEntries(Object.keys(table).map((key) => [key, value])) as Record<
    Key,
    fc.Arbitrary<Value>
  >;
}
