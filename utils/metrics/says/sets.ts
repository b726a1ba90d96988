import type { Text } from '../../settings/language.ts';
import type { SETS } from '../sets.ts';
import type { SetId } from '../sets/ids.ts';

/** Whose each definition set is, and what it takes differently. */
export const SET_SAYS = {
  roomtally: {
    zh: '播间数自己的口径：各平台都按同一套算法，可以互相比较。',
    en: 'Roomtally’s own: the same formulas on every platform, so that they compare.',
  },
  douyinCard: {
    zh: '抖音罗盘大屏的卡片：整场、按观看人数计算；互动只算评论、点赞、分享。',
    en: 'The cards of Douyin’s big screen: over the whole broadcast, per viewer; only comments, likes and shares are interaction.',
  },
  douyinTrend: {
    zh: '抖音罗盘大屏的趋势图：只看最近 15 分钟；互动率除以在线人数。',
    en: 'The trend of Douyin’s big screen: the last 15 minutes only; interaction is divided by viewers online.',
  },
  weixin: {
    zh: '视频号直播数据：停留、评论和点赞都除以新观看人数，比率以万分之一计；没有合起来的互动率。',
    en: 'Weixin’s live figures: dwell, comments and likes are divided by new watchers, rates are in ten thousandths; there is no rate of all interactions together.',
  },
  taobao: {
    zh: '淘宝直播中控台：人均、次均停留时长分开给出，都是总时长直接相除，不作边缘修正。',
    en: 'Taobao’s console: dwell per viewer and per visit apart, each the total time simply divided, with no correction for those cut off at the edges.',
  },
} as const satisfies Readonly<Record<SetId, Text>>;

/** What each set makes of the metrics that it defines otherwise. */
export const OWN_SAYS = {
  douyinCard: {
    dwellPerViewer: {
      zh: '人均观看时长：观看总时长（在线人数的积分）÷ 观看人数，不作两端修正。',
      en: 'Average time watched: the time watched by all viewers (those online, over time) ÷ viewers, not corrected at the ends.',
    },
    interactionRate: {
      zh: '评论、点赞或分享过的人数 ÷ 观看人数；送礼和关注不算。',
      en: 'Viewers who commented, liked or shared ÷ viewers; gifts and follows do not count.',
    },
  },
  douyinTrend: {
    dwellPerViewer: {
      zh: '最近 15 分钟的人均观看时长：这段时间的观看总时长 ÷（期初在场 + 期间进房）。',
      en: 'Average time watched in the last 15 minutes: the time watched by all viewers ÷ those present at its start and every entry since.',
    },
    interactionRate: {
      zh: '最近 15 分钟里评论、点赞或分享过的人数 ÷ 这段时间的平均在线人数。平台只说除以在线人数，没有说明时段；15 分钟取自同一张图的停留时长。',
      en: 'Viewers who commented, liked or shared in the last 15 minutes ÷ average viewers online in them. The platform names the denominator but no window: 15 minutes are those of the dwell on the same chart.',
    },
  },
  weixin: {
    dwellPerViewer: {
      zh: '平均观看时长：观看总时长（在线人数的积分）÷ 新观看人数，开头已在场的人不算在分母里。',
      en: 'Average time watched: the time watched by all viewers (those online, over time) ÷ new watchers. Those present at the start are not in the denominator.',
    },
    commentRate: { zh: '评论人数 ÷ 新观看人数。', en: 'Viewers who commented ÷ new watchers.' },
    likeRate: { zh: '点赞人数 ÷ 新观看人数。', en: 'Viewers who liked ÷ new watchers.' },
  },
  taobao: {
    dwellPerEntry: {
      zh: '次均停留时长：观看总时长（在线人数的积分）÷ 进房人次。',
      en: 'The time watched by all viewers (those online, over time) ÷ entries.',
    },
    dwellPerViewer: {
      zh: '人均停留时长：观看总时长（在线人数的积分）÷ 观看人数。',
      en: 'The time watched by all viewers (those online, over time) ÷ viewers.',
    },
  },
} as const satisfies {
  readonly [Set in Exclude<SetId, 'roomtally'>]: Readonly<Record<keyof (typeof SETS)[Set]['own'], Text>>;
};
