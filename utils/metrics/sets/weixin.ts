import { rise } from '../build.ts';
import type { Account } from '../account.ts';
import { over } from '../definitions/definition.ts';
import { dwellMetrics } from '../definitions/dwell.ts';
import { interactorsMetrics } from '../definitions/interactors.ts';
import { SECOND, viewersSeen, viewerTime } from '../quantities.ts';

/** People who had not watched before: what Weixin divides by. */
const newWatchers = (account: Account) => rise(account, 'uniqueViewers');

const NEEDS = 'uniqueViewers';

/** Weixin Channels: per new watcher, rates in ten thousandths. */
export const weixin = {
  name: { zh: '视频号', en: 'Weixin Channels' },
  says: {
    zh: '视频号直播数据：停留、评论和点赞都除以新观看人数，比率以万分之一计；没有合起来的互动率。',
    en: 'Weixin’s live figures: dwell, comments and likes are divided by new watchers, rates are in ten thousandths; there is no rate of all interactions together.',
  },
  summary: ['dwellPerViewer', 'commentRate', 'conversion'],
  own: {
    dwellPerViewer: {
      ...dwellMetrics.dwellPerViewer,
      source: 'weixin',
      says: {
        zh: '平均观看时长：观看总时长（在线人数的积分）÷ 新观看人数，开头已在场的人不算在分母里。',
        en: 'Average time watched: the time watched by all viewers (those online, over time) ÷ new watchers. Those present at the start are not in the denominator.',
      },
      of: over(viewerTime(SECOND), newWatchers, ['online', NEEDS]),
    },
    commentRate: {
      ...interactorsMetrics.commentRate,
      unit: 'perTenThousand',
      source: 'weixin',
      says: { zh: '评论人数 ÷ 新观看人数。', en: 'Viewers who commented ÷ new watchers.' },
      of: over((account) => viewersSeen(account, 'comment'), newWatchers, ['comment', NEEDS]),
    },
    likeRate: {
      ...interactorsMetrics.likeRate,
      unit: 'perTenThousand',
      source: 'weixin',
      says: { zh: '点赞人数 ÷ 新观看人数。', en: 'Viewers who liked ÷ new watchers.' },
      of: over((account) => viewersSeen(account, 'like'), newWatchers, ['like', NEEDS]),
    },
  },
} as const;
