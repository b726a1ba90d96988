/** What a poll of the streamer's page is asked at; a prefix came later. */
export const POLL = 'https://channels.weixin.qq.com/mmfinderassistant-bin/live/msg?_rid=1';
export const LATER_POLL =
  'https://channels.weixin.qq.com/micro/live/cgi-bin/mmfinderassistant-bin/live/msg?_rid=1';

export const SOME_BROADCAST = '14370516862134323718';

export interface Info {
  readonly online?: number;
  readonly likes?: number;
  /** In wecoin, sent as text. */
  readonly rewards?: number;
  readonly status?: number;
}

export interface Poll {
  readonly info?: Info | null;
  readonly messages?: readonly unknown[];
  readonly app?: readonly unknown[];
}

/** The body of a poll; ids are numbers that JavaScript cannot hold. */
export const poll = ({ info = {}, messages = [], app = [] }: Poll): string => {
  const liveInfo = info && {
    liveId: 'ID',
    onlineCnt: info.online ?? 0,
    likeCnt: info.likes ?? 0,
    startTime: 1_767_225_600,
    liveStatus: info.status ?? 1,
    rewardTotalAmountInWecoin: String(info.rewards ?? 0),
  };
  const data = { liveCookies: 'x', ...(liveInfo && { liveInfo }), msgList: messages, appMsgList: app };
  return JSON.stringify({ errCode: 0, errMsg: 'ok', data }).replace('"ID"', SOME_BROADCAST);
};

let sent = 0;

export interface About {
  readonly viewer?: string;
  readonly seq?: number;
  readonly id?: string;
}

export const COMMENT = 1;
export const ENTER = 10_005;
export const ON_WALL = 10_017;

export const listed = (
  type: number,
  { viewer = 'v2_ann@finder', seq = ++sent, id = `client-${seq}` }: About = {},
  content = '好',
) => ({ type, nickname: '路过的观众', username: viewer, content, seq: String(seq), clientMsgId: id });

export const GIFT = 20_009;
export const COMBO = 20_013;
export const FOLLOW = 20_078;

export const app = (
  msgType: number,
  payload: unknown = {},
  { viewer = 'v2_ann@finder', seq = ++sent, id = `client-${seq}` }: About = {},
) => ({
  msgType,
  seq: String(seq),
  clientMsgId: id,
  fromUserContact: { contact: { username: viewer, nickname: '路过的观众' } },
  payload: Buffer.from(JSON.stringify(payload)).toString('base64'),
});

export const gift = (count: number, amount: number, about?: About) =>
  app(
    GIFT,
    {
      reward_product_id: 'gift-7',
      reward_product_count: count,
      reward_amount_in_wecoin: amount,
      content: '送出',
    },
    about,
  );
export const combo = (count: number, about?: About, comboId = 'combo-1') =>
  app(
    COMBO,
    {
      combo_product_count: count,
      combo_id: comboId,
      reward_gift: { name: '玫瑰', price: 5 },
      reward_amount_in_wecoin: count * 5,
    },
    about,
  );

/** Where the streamer's page asks for the dashboard, as far as its address is guessed. */
export const DASHBOARD =
  'https://channels.weixin.qq.com/mmfinderassistant-bin/livedashboard/getlivedata?_rid=1';

/** A metric over its windows: the last ten minutes, the ten before, the whole broadcast, and its rank in each. */
export const windows = (
  value: number,
  { last = 1, before = 2 }: { last?: number; before?: number } = {},
) => ({
  n: 10,
  last_n_mins_value: last,
  last_2n_to_n_mins_value: before,
  last_n_mins_percentile: 40,
  value,
  percentile: 20,
});

/** The dashboard's answer: its parts are JSON in texts, or objects. */
export const dashboard = (
  summary: Readonly<Record<string, unknown>>,
  compared: Readonly<Record<string, unknown>> = {},
  written = true,
): string => {
  const part = (told: unknown): unknown => (written ? JSON.stringify(told) : told);
  return JSON.stringify({
    errcode: 0,
    errmsg: 'ok',
    live_dashboard_data: part({ live_ec_data_summary: summary }),
    live_comparison_index: part({ is_living: true, on_air: compared }),
  });
};
