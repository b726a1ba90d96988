import * as frames from '../../../rooms/generated/kuaishou/frames.ts';
import { type Fixtures, WORDS } from '../fixture.ts';

const VIEWER = '945008762812';
const SOCKET = 'wss://livejs-ws.kuaishou.cn/group1';
const CONSOLE = 'https://zs.kwaixiaodian.com/rest/pc/live/assistant';
const FEED = 310;
const WATCHING = 340;
/** A welcome, pause and resume, the shop opened and closed. */
const SILENT = [300, 301, 302, 360, 361];

const { comment, gift, like, push, repeated, share, socketMessage } = frames;

const EVERYTHING = push({
  watching: '1000+',
  likes: '26万',
  comments: [comment(VIEWER, WORDS), comment(VIEWER, '点亮了❤', frames.HIDDEN)],
  repeats: [repeated(WORDS, 12)],
  liked: [like(VIEWER)],
  gifts: [gift(VIEWER, { batch: 10, combo: 3 })],
  shares: [share(VIEWER)],
});

/** The figures of the seller's page stand beside their words. */
const PANEL = Object.entries({
  实时观看人数: '1,024',
  最高在线人数: 1500,
  平均在线人数: 800,
  累计观众数: '1.2万',
  累计观看次数: 20_000,
  累计新增粉丝: 31,
  人均观看时长: 61,
  累计成交金额: '¥88.80',
  退款金额: '¥8.80',
  累计订单数: 6,
  成交人数: 5,
  成交件数: 9,
  商品曝光人数: 400,
  商品点击人数: 40,
  商品点击: 60,
  成交转化率: '3.2%',
}).map(([label, value]) => ({ label, value }));

export const fixtures: Fixtures = {
  frames: [
    {
      via: 'socket',
      url: SOCKET,
      body: socketMessage(
        FEED,
        push({ watching: '12', comments: [comment(VIEWER, WORDS)], gifts: [gift(VIEWER, { batch: 2 })] }),
      ),
      events: { comment: 1, gift: 2 },
      readings: { online: [12, 12] },
    },
  ],
  others: [
    socketMessage(FEED, EVERYTHING),
    socketMessage(FEED, EVERYTHING, { compression: frames.GZIP }),
    socketMessage(WATCHING, frames.watching([VIEWER, '7'], '2735')),
    ...SILENT.map((type) => socketMessage(type, new Uint8Array(0))),
  ]
    .map((body): Fixtures['others'][number] => ({ via: 'socket', url: SOCKET, body }))
    .concat({ via: 'state', url: '__INITIAL_STATE__', body: JSON.stringify(frames.state('Vx1-abc')) })
    .concat(
      Object.entries({
        'live/current': {
          liveStreamId: 'Vx1-abc',
          centerConsoleInfo: { liveBaseInfo: { caption: '春季上新' }, shopCarItem: {}, panel: PANEL },
        },
        'shopCar/record/start': { itemId: 77 },
        'shopCar/record/end': {},
      }).map(([path, data]) => ({
        via: 'response',
        url: `${CONSOLE}/${path}`,
        body: JSON.stringify({ result: 1, data }),
      })),
    ),
  planted: [VIEWER, '路过', WORDS],
};
