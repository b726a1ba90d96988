import { over, shareWho } from '../definitions/definition.ts';
import { dwellMetrics } from '../definitions/dwell.ts';
import { interactorsMetrics } from '../definitions/interactors.ts';
import { SECOND, uniqueViewers, viewerTime } from '../quantities.ts';

/** The cards of Douyin's big screen: over the whole broadcast, per viewer. */
export const douyinCard = {
  name: { zh: '抖音·卡片', en: 'Douyin, cards' },
  says: {
    zh: '抖音罗盘大屏的卡片：整场、按观看人数计算；互动只算评论、点赞、分享。',
    en: 'The cards of Douyin’s big screen: over the whole broadcast, per viewer; only comments, likes and shares are interaction.',
  },
  summary: ['dwellPerViewer', 'interactionRate', 'conversion'],
  own: {
    dwellPerViewer: {
      ...dwellMetrics.dwellPerViewer,
      source: 'douyin',
      says: {
        zh: '人均观看时长：观看总时长（在线人数的积分）÷ 观看人数，不作两端修正。',
        en: 'Average time watched: the time watched by all viewers (those online, over time) ÷ viewers, not corrected at the ends.',
      },
      of: over(viewerTime(SECOND), uniqueViewers, ['online', 'uniqueViewers']),
    },
    interactionRate: {
      ...interactorsMetrics.interactionRate,
      source: 'douyin',
      says: {
        zh: '评论、点赞或分享过的人数 ÷ 观看人数；送礼和关注不算。',
        en: 'Viewers who commented, liked or shared ÷ viewers; gifts and follows do not count.',
      },
      of: shareWho('cardInteractors'),
    },
  },
} as const;
