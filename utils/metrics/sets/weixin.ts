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
  summary: ['dwellPerViewer', 'commentRate', 'conversion'],
  own: {
    dwellPerViewer: {
      ...dwellMetrics.dwellPerViewer,
      source: 'weixin',
      of: over(viewerTime(SECOND), newWatchers, ['online', NEEDS]),
    },
    commentRate: {
      ...interactorsMetrics.commentRate,
      unit: 'perTenThousand',
      source: 'weixin',
      of: over((account) => viewersSeen(account, 'comment'), newWatchers, ['comment', NEEDS]),
    },
    likeRate: {
      ...interactorsMetrics.likeRate,
      unit: 'perTenThousand',
      source: 'weixin',
      of: over((account) => viewersSeen(account, 'like'), newWatchers, ['like', NEEDS]),
    },
  },
} as const;
