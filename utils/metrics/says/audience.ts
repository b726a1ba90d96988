import type { Text } from '../../settings/language.ts';
import type { audienceMetrics } from '../definitions/audience.ts';

/** Who was there, and who came and went. */
export const audienceSays = {
  online: {
    zh: '此刻直播间里的观众数，取平台最近一次给出的读数。',
    en: 'Viewers in the room at this moment, by the platform’s latest reading.',
  },
  onlineAverage: {
    zh: '平均同时在线（ACU）：在线人数对时间的积分 ÷ 已知在线的时长。',
    en: 'ACU: viewers online, integrated over time ÷ the time for which they are known.',
  },
  onlinePeak: {
    zh: '最高同时在线（PCU）：这段时间里在线读数的最大值。',
    en: 'PCU: the highest reading of viewers online in this span.',
  },
  entries: {
    zh: '观众进入直播间的次数，同一人多次进出算多次；取平台累计值在采集期间的增量。',
    en: 'Times somebody came into the room; one person coming back counts again. The rise of the platform’s running total while recording.',
  },
  entriesSeen: {
    zh: '页面收到的进房消息条数。人多时平台只下发一部分，所以它少于进房人次。',
    en: 'Entry messages that reached the page. Busy rooms are sent only some of them, so this is below the number of entries.',
  },
  entriesBySource: {
    zh: '写明从哪里来的进房消息条数，说明卡里按来源列出；来源是平台自己的叫法。只有部分平台会写（淘宝、小红书）。',
    en: 'Entry messages that say where the viewer came from; the card lists them by source, in the platform’s own words. Only some platforms say it (Taobao, Xiaohongshu).',
  },
  entriesPerMinute: {
    zh: '每分钟进房人次：进房人次 ÷ 分钟数。',
    en: 'Entries ÷ minutes.',
  },
  uniqueViewers: {
    zh: '看过直播的人数，按人去重：期初在场的观众 + 平台累计观看人数在这段时间的增量。',
    en: 'Distinct people who watched: those present at the start + the rise of the platform’s running total since.',
  },
  exits: {
    zh: '离开直播间的次数：进房人次 − 在线人数的变化。',
    en: 'Times somebody left the room: entries − the change of viewers online.',
  },
  netFlow: {
    zh: '在线人数每分钟的变化：（末值 − 初值）÷ 分钟数。正数是进的多，负数是走的多。',
    en: 'Change of viewers online per minute: (last − first) ÷ minutes. Above zero more come than go; below, more go.',
  },
  lossRate: {
    zh: '每分钟离开的比例：离开人次 ÷（在线人数 × 分钟）。平台的读数有台阶，取误差在 ±20% 以内的最短时段（最近的一段），时段写在下面；都不够时不给出。',
    en: 'The share that leaves each minute: exits ÷ (viewers online × minutes). Platforms’ readings have steps: it is given over the shortest window, the latest of its length, in which its bounds lie within ±20%; the window stands below. Where none does it is not given.',
  },
  impressions: {
    zh: '直播间卡片和推荐被看到的次数，由平台给出。',
    en: 'Times the room was put before somebody elsewhere, as the platform reports.',
  },
  entryRate: {
    zh: '曝光进房率：进房人次 ÷ 直播间曝光次数，按次计算。',
    en: 'Entries ÷ impressions of the room. Counts times, not people.',
  },
  impressionViewers: {
    zh: '看到过直播间入口的人数，按人去重，由平台给出。',
    en: 'Distinct people before whom the room was put, as the platform reports.',
  },
  viewRate: {
    zh: '观看人数 ÷ 曝光人数，按人计算；不同于按次计算的进场率。',
    en: 'Viewers ÷ reached people. In persons, unlike the entry rate, which counts times.',
  },
} as const satisfies Readonly<Record<keyof typeof audienceMetrics, Text>>;
