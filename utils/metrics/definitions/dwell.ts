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
    of: dwellPerEntry,
  },
  dwellPerViewer: {
    unit: 'seconds',
    basis: 'estimated',
    source: 'little',
    of: dwellPerViewer,
  },
  ownWatchTime: {
    unit: 'seconds',
    basis: 'observed',
    source: 'tab',
    of: (account) =>
      account.pages.has('room')
        ? figure(account, constant(account.span.watched / SECOND))
        : unknown('notYet'),
  },
  dwellMedian: {
    unit: 'seconds',
    basis: 'reported',
    source: 'console',
    of: told('dwellMedian'),
  },
  stayedOverMinute: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    of: told('stayedOverMinute'),
  },
} as const satisfies Readonly<Record<string, Definition>>;
