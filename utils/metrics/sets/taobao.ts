import { over } from '../definitions/definition.ts';
import { dwellMetrics } from '../definitions/dwell.ts';
import { SECOND, totalOf, uniqueViewers, viewerTime } from '../quantities.ts';

/** Taobao Live: total time over persons and over visits, as they stand. */
export const taobao = {
  name: { zh: '淘宝直播', en: 'Taobao Live' },
  says: {
    zh: '淘宝直播中控台：人均、次均停留时长分开给出，都是总时长直接相除，不作边缘修正。',
    en: 'Taobao’s console: dwell per viewer and per visit apart, each the total time simply divided, with no correction for those cut off at the edges.',
  },
  summary: ['dwellPerViewer', 'interactionRate', 'conversion'],
  own: {
    dwellPerEntry: {
      ...dwellMetrics.dwellPerEntry,
      source: 'taobao',
      says: {
        zh: '次均停留时长：观看总时长（在线人数的积分）÷ 进房人次。',
        en: 'The time watched by all viewers (those online, over time) ÷ entries.',
      },
      of: over(viewerTime(SECOND), totalOf('entries'), ['online', 'entries']),
    },
    dwellPerViewer: {
      ...dwellMetrics.dwellPerViewer,
      source: 'taobao',
      says: {
        zh: '人均停留时长：观看总时长（在线人数的积分）÷ 观看人数。',
        en: 'The time watched by all viewers (those online, over time) ÷ viewers.',
      },
      of: over(viewerTime(SECOND), uniqueViewers, ['online', 'uniqueViewers']),
    },
  },
} as const;
