import { over } from '../definitions/definition.ts';
import { dwellMetrics } from '../definitions/dwell.ts';
import { SECOND, totalOf, uniqueViewers, viewerTime } from '../quantities.ts';

/** Taobao Live: total time over persons and over visits, as they stand. */
export const taobao = {
  summary: ['dwellPerViewer', 'interactionRate', 'conversion'],
  own: {
    dwellPerEntry: {
      ...dwellMetrics.dwellPerEntry,
      source: 'taobao',
      of: over(viewerTime(SECOND), totalOf('entries'), ['online', 'entries']),
    },
    dwellPerViewer: {
      ...dwellMetrics.dwellPerViewer,
      source: 'taobao',
      of: over(viewerTime(SECOND), uniqueViewers, ['online', 'uniqueViewers']),
    },
  },
} as const;
