import * as answers from '../../../rooms/generated/weixin-channels/answers.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';
/** Likes, a level that rose, the host's own answer. */
const LIKES = [20_006, 20_122];
const LEVEL = 20_031;
const HOST = 20_002;

const EVERYTHING = answers.poll({
  info: { online: 12, likes: 34, rewards: 56, status: 2 },
  messages: [answers.COMMENT, answers.ENTER, answers.ON_WALL].map((type) => answers.listed(type)),
  app: [
    answers.gift(3, 30),
    answers.combo(2),
    ...LIKES.map((type) => answers.app(type)),
    answers.app(answers.FOLLOW, { follow_time: 1_767_225_600 }),
    answers.app(LEVEL, { from_level: 1, to_level: 2 }),
    answers.app(HOST, { content: '欢迎' }),
  ],
});

const DASHBOARD = {
  total_gmv: 9900,
  total_pay_pv: 3,
  total_pay_uv: 2,
  total_create_pv: 4,
  total_clk_pv: 40,
  total_clk_uv: 30,
  total_exp_pv: 400,
  total_exp_uv: 300,
  refund_amount: 990,
  new_fans_club_count: 1,
  average_watch_seconds_per_audience: 61,
  online_audience_count: 12,
  cumulative_audience_count: 340,
  new_follow_count: 5,
  new_comment_count: 6,
  share_live_audience_count: 7,
};

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'response',
      url: answers.POLL,
      body: answers.poll({
        info: { online: 12 },
        messages: [answers.listed(answers.COMMENT, { viewer: VIEWER, id: `${VIEWER}-1` }, WORDS)],
        app: [answers.combo(2, { viewer: VIEWER, id: `${VIEWER}-2` }, `${VIEWER}-combo`)],
      }),
      events: { comment: 1, gift: 2 },
      readings: { online: [12, 12] },
    },
  ],
  others: [
    [answers.POLL, EVERYTHING],
    [answers.LATER_POLL, answers.poll({ info: null })],
    [
      'https://channels.weixin.qq.com/mmfinderassistant-bin/live/data',
      JSON.stringify({ errCode: 0, data: { overview: DASHBOARD } }),
    ],
    [
      answers.DASHBOARD,
      answers.dashboard(DASHBOARD, {
        comment_uv_over_new_watch_uv: answers.windows(103),
        like_uv_over_new_watch_uv: answers.windows(12),
      }),
    ],
  ].map(([url = '', body = '']) => ({ via: 'response', url, body })),
  planted: [VIEWER, '路过', WORDS],
};
