import { over, shareWho } from '../definitions/definition.ts';
import { dwellMetrics } from '../definitions/dwell.ts';
import { interactorsMetrics } from '../definitions/interactors.ts';
import { SECOND, uniqueViewers, viewerTime } from '../quantities.ts';

/** The cards of Douyin's big screen: over the whole broadcast, per viewer. */
export const douyinCard = {
  summary: ['dwellPerViewer', 'interactionRate', 'conversion'],
  own: {
    dwellPerViewer: {
      ...dwellMetrics.dwellPerViewer,
      source: 'douyin',
      of: over(viewerTime(SECOND), uniqueViewers, ['online', 'uniqueViewers']),
    },
    interactionRate: {
      ...interactorsMetrics.interactionRate,
      source: 'douyin',
      of: shareWho('cardInteractors'),
    },
  },
} as const;
