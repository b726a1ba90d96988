import type { Text } from '../../settings/language.ts';
import type { dwellMetrics } from '../definitions/dwell.ts';

/** How long they stayed. */
export const dwellSays = {
  dwellPerEntry: {
    zh: '每次进房平均停留多久：全部观众的停留总时长 ÷ 进房人次，并按两端修正——开头已在场、结尾还没走的观众只看到一部分，他们还会待多久由这个直播间自己的起伏推算。误差范围包含读数取整、缺口和两端的不确定。短于停留时长三倍的时段不给出。',
    en: 'How long one entry stays on average: the time watched by all viewers ÷ entries, corrected at both ends: of those present at the start or still there at the end only a part was seen, and how long such viewers still stay is told by the room’s own ups and downs. The bounds hold rounding, gaps and what the ends leave open. Not given over spans shorter than three times the dwell.',
  },
  dwellPerViewer: {
    zh: '每位观众平均停留多久：全部观众的停留总时长（同上，两端修正）÷ 观看人数。',
    en: 'How long one viewer stays on average: the time watched by all viewers, corrected at both ends as above ÷ viewers.',
  },
  ownWatchTime: {
    zh: '你自己看了多久：直播间标签页在前台、视频在播放的时间，几个标签页同时开只算一次。',
    en: 'How long you watched yourself: the time in which the room’s tab was in sight and its video playing; several tabs at once count once.',
  },
  dwellMedian: {
    zh: '平台给出的停留时长中位数。总量里没有分布，播间数自己算不出来。',
    en: 'The median stay as the platform reports it. Totals hold no distribution, so it cannot be computed here.',
  },
  stayedOverMinute: {
    zh: '停留超过 1 分钟的观众占比，由平台给出。总量里没有分布，播间数自己算不出来。',
    en: 'Share of viewers who stayed for over a minute, as the platform reports it. Totals hold no distribution, so it cannot be computed here.',
  },
} as const satisfies Readonly<Record<keyof typeof dwellMetrics, Text>>;
