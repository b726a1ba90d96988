import { address, answer, batches, latest, trends } from '../../../rooms/generated/taobao/answers.ts';
import * as records from '../../../rooms/generated/taobao/records.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';
const PULL = 'mtop.taobao.powermsg.h5.msg.pullnativemsg';
const LATEST = 'mtop.taobao.iliad.comment.query.latest';
const { comment, entry, follow, likes, newer, views } = records;

/** The console's rows. */
const ROWS = Object.entries({
  online_uv: 12,
  max_online_uv: 30,
  uv: '1.2万',
  pv: 20_000,
  pay_amt: '19.99',
  pay_buyer_cnt: 7,
  pay_item_qty: 9,
  pay_byr_rate: '3.2%',
  ipv_uv_rate: '12%',
  atn_uv: 31,
  comment_uv: 40,
  favor_uv: 50,
  share_uv: 6,
  stay_time_pu: 95.5,
  refund_amt: 1.5,
}).map(([valueType, valueNum]) => ({ valueType, valueNum }));

const DATA = {
  [PULL]: batches(
    [
      comment('好', { id: 'a' }),
      likes(1234, { id: 'b' }),
      views(567, { id: 'c' }),
      follow({ id: 'd' }),
      follow({ id: 'e' }, true),
      entry(VIEWER, { id: 'f', mark: 0x34 }, 2),
    ],
    [
      newer(10_001, { content: '好看', nick: '路过', userid: '7' }, { id: 'g' }),
      newer(10_002, { giftName: '玫瑰', count: 3 }, { id: 'h' }),
      newer(10_003, { onlineCount: 0, totalCount: 34, pageViewCount: 56 }, { id: 'i' }),
      newer(10_004, { nick: '路过', flowSourceText: '推荐' }, { id: 'j' }),
      newer(10_006, { value: { dig: 78 } }, { id: 'k' }),
    ],
  ),
  [LATEST]: latest([{ id: '1', content: '好' }]),
  'mtop.tblive.live.detail.query': { topic: records.SOME_TOPIC, title: '春季上新', status: 3 },
  'mtop.taobao.iliad.comment.query.anchorlatest': latest([{ id: '2', content: '好' }]),
  'mtop.taobao.iliad.live.user.assistant.data.get': { dataList: [{ data: ROWS }] },
  'mtop.taobao.tblive.portal.live.user.assistant.data.get': trends([
    { at: records.SOME_TIME, online: 12, entered: 3, amount: 19.99, clicks: 5 },
  ]),
  'mtop.dreamweb.query.general.generalQuery': {
    live_overview_rt_content_v3: { roomStatus: 2, pay_order_cnt: 4, ipv: 9, look_uv: 80, look_pv: 120 },
  },
};

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'jsonp',
      url: address(PULL),
      body: answer(
        PULL,
        batches([comment(WORDS, { from: VIEWER, nick: '路过' }), entry(VIEWER, { id: 'b' })]),
      ),
      events: { comment: 1, entry: 1 },
      readings: {},
    },
    {
      via: 'jsonp',
      url: address(LATEST),
      body: answer(LATEST, latest([{ id: '1', content: `${WORDS}！`, viewer: VIEWER }])),
      events: { comment: 1 },
      readings: {},
    },
  ],
  others: (['jsonp', 'response'] as const)
    .flatMap((via): Fixtures['others'] =>
      Object.entries(DATA).map(([api, data]) => ({
        via,
        url: address(api),
        body: via === 'jsonp' ? `mtopjsonp5(${answer(api, data)})` : answer(api, data),
      })),
    )
    .concat({
      via: 'text',
      url: '#livePushed-tcl-unique-scroll-list .list-item',
      body: '1\n真丝连衣裙\n¥199\n弹品\n讲解\f\n2\n锅\n¥99\n弹品\n结束讲解',
    }),
  planted: [VIEWER, '路过', WORDS],
};
