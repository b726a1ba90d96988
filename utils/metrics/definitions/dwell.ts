import { figure, unknown } from '../build.ts';
import { dwellPerEntry, dwellPerViewer } from '../dwell.ts';
import { constant, SECOND } from '../quantities.ts';
import { type Definition, told } from './definition.ts';

/** How long they stayed. */
export const dwellMetrics = {
  dwellPerEntry: {
    unit: 'seconds',
    basis: 'estimated',
    source: 'little',
    name: { zh: '次均停留时长', en: 'Dwell per entry' },
    of: dwellPerEntry,
  },
  dwellPerViewer: {
    unit: 'seconds',
    basis: 'estimated',
    source: 'little',
    name: { zh: '人均停留时长', en: 'Dwell per viewer' },
    of: dwellPerViewer,
  },
  ownWatchTime: {
    unit: 'seconds',
    basis: 'observed',
    source: 'tab',
    name: { zh: '我的观看时长', en: 'Own watch time' },
    of: (account) =>
      account.pages.has('room')
        ? figure(account, constant(account.span.watched / SECOND))
        : unknown('notYet'),
  },
  dwellMedian: {
    unit: 'seconds',
    basis: 'reported',
    source: 'console',
    name: { zh: '停留中位数', en: 'Median dwell' },
    of: told('dwellMedian'),
  },
  stayedOverMinute: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    name: { zh: '停留超 1 分钟占比', en: 'Stayed over a minute' },
    of: told('stayedOverMinute'),
  },
} as const satisfies Readonly<Record<string, Definition>>;
