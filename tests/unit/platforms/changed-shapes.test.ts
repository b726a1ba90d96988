import { describe, expect, test } from 'vitest';
import { isLost, LOST } from '../../../utils/recorder/lost.ts';
import { type Frame, saysNothing } from '../../../utils/platforms/platform.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { isStrange } from '../../../utils/platforms/strange.ts';
import { after, duration } from '../../../utils/units.ts';
import * as shopee from '../../rooms/generated/shopee/answers.ts';
import * as taobao from '../../rooms/generated/taobao/answers.ts';
import * as records from '../../rooms/generated/taobao/records.ts';
import * as weixin from '../../rooms/generated/weixin-channels/answers.ts';
import { at, recorderOf } from '../recorder/builders.ts';
import { decoderOf } from './decoders.ts';

const POWERMSG = 'mtop.taobao.powermsg.h5.msg.pullnativemsg';
const COMMENTS = 'mtop.taobao.iliad.comment.query.latest';
const ASSISTANT = 'mtop.taobao.iliad.live.user.assistant.data.get';
const jsonp = (api: string, data: unknown): Frame => ({
  via: 'jsonp',
  url: taobao.address(api),
  body: taobao.answer(api, data),
});
const answer = (url: string, body: string): Frame => ({ via: 'response', url, body });

/** Answers as they are, by platform, and the names that a change of the platform would give others. */
const ANSWERS: readonly (readonly [platform: string, what: string, frame: Frame, ...names: string[]])[] = [
  [
    'weixin-channels',
    'poll',
    answer(weixin.POLL, weixin.poll({ info: { online: 4 }, messages: [weixin.listed(weixin.COMMENT)] })),
    'data',
    'liveInfo|msgList|appMsgList',
    'onlineCnt|likeCnt|rewardTotalAmountInWecoin|liveId|startTime|liveStatus|type',
  ],
  [
    'taobao',
    'batch of records',
    jsonp(POWERMSG, taobao.batches([records.comment('好')])),
    'data',
    'timestampList',
  ],
  ['taobao', 'list of comments', jsonp(COMMENTS, taobao.latest([{ id: 'one', content: '好' }])), 'comments'],
  ['taobao', 'console', jsonp(ASSISTANT, { dataList: [{ data: [] }] }), 'dataList'],
  [
    'shopee',
    'overview',
    answer(shopee.address('dashboard/overview'), shopee.overview({ views: 9 })),
    'data',
    'status|views|viewers|ccu|pcu|placedGmv|placedOrder|confirmedItemsSold|engagementData',
  ],
  [
    'shopee',
    'list of products',
    answer(shopee.address('dashboard/productList'), shopee.productList([{ id: 7, sold: 1, revenue: 2 }])),
    'data',
    'itemSold|revenue|productClicks',
  ],
];

/** Its fields of these names are called something else. */
const renamed = ({ body, ...frame }: Frame, names: string): Frame => ({
  ...frame,
  body: String(body).replaceAll(new RegExp(`"(${names})":`, 'g'), '"new_$1":'),
});

const decoderFor = (platform: string): ReturnType<typeof decoderOf> =>
  decoderOf(PLATFORMS.find(({ id }) => id === platform) ?? expect.unreachable());

describe.each(
  ANSWERS.flatMap(([platform, what, frame, ...names]) =>
    names.map((name) => ({ platform, what, frame, name })),
  ),
)('a $what of $platform whose $name is called otherwise', ({ platform, frame, name }) => {
  test('begins a recorder, and is lost after a while', () => {
    const decode = decoderFor(platform);
    expect(decode(frame).unknown).toEqual([]);
    const decoded = decode(renamed(frame, name));
    expect(saysNothing(decoded)).toBe(false);
    expect(decoded.sightings).toEqual([]);
    const recorder = recorderOf();
    const step = duration(LOST.length / 10);
    for (let poll = 0; poll < LOST.frames; poll += 1)
      recorder.hear(decoded, after(at(0), duration(step * poll)));
    const last = after(at(0), duration(step * LOST.frames));
    expect(isLost(recorder.take().diagnostics, last)).toBe(true);
  });
});

test.each([
  ['weixin-channels', answer(weixin.POLL, JSON.stringify({ errCode: -1, errMsg: '未登录', baseResp: {} }))],
  ['weixin-channels', answer(weixin.POLL, weixin.poll({ info: null }))],
  ['taobao', jsonp(COMMENTS, { delay: 3000, comments: [] })],
  ['taobao', jsonp(COMMENTS, {})],
  ['shopee', answer(shopee.address('dashboard/overview'), JSON.stringify({ code: 1, msg: 'no' }))],
  ['shopee', answer(shopee.address('dashboard/productList'), shopee.productList([]))],
] as const)(
  'an answer of %s that is refused or has nothing to tell begins no recorder',
  (platform, frame) => {
    expect(saysNothing(decoderFor(platform)(frame))).toBe(true);
  },
);

const CORE =
  'https://compass.jinritemai.com/compass_api/shop/live/live_screen/core_data?live_room_id=7500001';
const CURRENT = 'https://zs.kwaixiaodian.com/rest/pc/live/assistant/live/current';
const HOME = 'https://shop.tiktok.com/api/v1/streamer_desktop/home/info';

test.each([
  ['douyin', CORE, { core_data: [{ index_name: 'pay_cnt', value: 3 }] }],
  ['kuaishou', CURRENT, { liveStreamId: 'abc', centerConsoleInfo: { liveBaseInfo: { caption: '开播' } } }],
  ['tiktok', HOME, { gmv: '$12.00', units_sold: '3' }],
] as const)('a console of %s whose figures are called otherwise is not understood', (platform, url, data) => {
  const decode = decoderFor(platform);
  expect(decode(answer(url, JSON.stringify({ data }))).unknown).toEqual([]);
  const changed = Object.fromEntries(Object.entries(data).map(([name, value]) => [`new_${name}`, value]));
  expect(decode(answer(url, JSON.stringify({ data: changed }))).unknown).toHaveLength(1);
  expect(saysNothing(decode(answer(url, JSON.stringify({ data: {} }))))).toBe(true);
});

test('a shape is strange only where it holds something, and nothing by a known name', () => {
  expect([{}, null, [], { a: 1 }, { q: 1 }].map((each) => isStrange(each, ['a'], ['q']))).toEqual(
    Array.from({ length: 5 }, () => false),
  );
  expect([{ b: 1 }, [1], { q: 1, b: null }].map((each) => isStrange(each, ['a'], ['q']))).toEqual([
    true,
    true,
    true,
  ]);
});
