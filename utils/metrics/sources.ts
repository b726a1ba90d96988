import type { Text } from '../settings/language.ts';

/** Where figures come from. */
export const SOURCES = {
  messages: {
    zh: '直播间页收到的消息，逐条数出。',
    en: 'The messages that the room’s page received, counted one by one.',
  },
  readings: {
    zh: '平台随消息下发的读数和累计值。',
    en: 'Readings and running totals that the platform sends along with the messages.',
  },
  hashes: {
    zh: '消息里观众的带密钥哈希，按人去重；人数超过 4,096 时由 KMV 草图估计（Bar-Yossef 等，2002）。',
    en: 'Keyed hashes of the viewers in the messages, each once; above 4,096 estimated by a KMV sketch (Bar-Yossef et al. 2002).',
  },
  rules: {
    zh: '评论文字只在内存里按规则判断一次，不保存；规则列在“指标口径”页的末尾。',
    en: 'Rules look at a comment’s text once, in memory; it is not kept. They stand at the end of the page of definitions.',
  },
  console: {
    zh: '主播后台给出的数字。',
    en: 'What the streamer’s console reports.',
  },
  little: {
    zh: '利特尔法则（Little，1961）：平均停留 = 在线人数的积分 ÷ 进房人次；在线和进房都是平台的读数。',
    en: 'Little’s law (Little 1961): mean stay = viewers online, integrated over time ÷ entries; both are the platform’s readings.',
  },
  tab: {
    zh: '这个浏览器标签页自己的状态：在前台，而且视频在播放。',
    en: 'This browser tab’s own state: in sight, with the video playing.',
  },
  douyin: {
    zh: '抖音罗盘大屏自己的口径说明。',
    en: 'The tips on Douyin’s own big screen (Compass).',
  },
  weixin: {
    zh: '视频号直播数据接口的口径。',
    en: 'Weixin’s interface of live figures.',
  },
  taobao: {
    zh: '淘宝直播中控台的口径。',
    en: 'Taobao’s live console.',
  },
  outside: {
    zh: '你自己填的，或从你的文件导入的。',
    en: 'What you typed in, or imported from a file of yours.',
  },
  broadcasts: {
    zh: '同一个直播间的几场直播放在一起比较。',
    en: 'Several broadcasts of one room, looked at together.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type SourceId = keyof typeof SOURCES;
