import { asReported, figure, ratio, reasonFor, rise, seen, unknown } from '../build.ts';
import {
  allMinutes,
  constant,
  exits,
  lengthOf,
  presence,
  SECOND,
  totalOf,
  uniqueViewers,
  viewerTime,
} from '../quantities.ts';
import { lossRate } from '../flow.ts';
import { type Definition, orUnknown, over, total } from './definition.ts';

/** Who was there, and who came and went. */
export const audienceMetrics = {
  online: {
    unit: 'count',
    basis: 'reported',
    source: 'readings',
    of: (account) => {
      const online = account.span.online?.last;
      return online ? { figure: asReported(account, online) } : unknown(reasonFor(account, 'online'));
    },
  },
  onlineAverage: {
    unit: 'count',
    basis: 'reported',
    source: 'readings',
    of: (account) => {
      const known = account.area;
      return known && known.length > 0
        ? (ratio(account, viewerTime(SECOND)(account), constant(known.length / SECOND)) ?? unknown('notYet'))
        : unknown(reasonFor(account, 'online'));
    },
  },
  onlinePeak: {
    unit: 'count',
    basis: 'reported',
    source: 'readings',
    of: (account) => {
      const peak = account.span.online?.peak;
      if (!peak) return unknown(reasonFor(account, 'online'));
      const high = account.gaps.length > 0 ? null : peak.high;
      return { figure: { ...asReported(account, peak), high } };
    },
  },
  entries: {
    unit: 'count',
    basis: 'reported',
    source: 'readings',
    of: total('entries'),
  },
  entriesSeen: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    of: (account) => {
      const entries = seen(account, 'entry');
      // Nobody sees no one enter a room whose total rises: the server sends no entries here.
      const sent = entries?.value !== 0 || !rise(account, 'entries')?.low;
      return entries && sent ? figure(account, entries) : unknown('notSent');
    },
  },
  entriesBySource: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    of: (account) => {
      const { entrySources } = account;
      const named = [...entrySources.values()].reduce((sum, count) => sum + count, 0);
      if (named === 0) return unknown('notSent');
      const known = figure(account, { ...constant(named), high: account.gaps.length > 0 ? null : named });
      return 'figure' in known
        ? { figure: { ...known.figure, parts: Object.fromEntries(entrySources) } }
        : known;
    },
  },
  entriesPerMinute: {
    unit: 'perMinute',
    basis: 'reported',
    source: 'readings',
    of: over(totalOf('entries'), allMinutes, ['entries', 'entries']),
  },
  uniqueViewers: {
    unit: 'count',
    basis: 'reported',
    source: 'readings',
    of: (account) => orUnknown(account, uniqueViewers(account), 'uniqueViewers'),
  },
  exits: {
    unit: 'count',
    basis: 'estimated',
    source: 'readings',
    of: (account) => orUnknown(account, exits(account), 'entries'),
  },
  netFlow: {
    unit: 'perMinute',
    basis: 'reported',
    source: 'readings',
    signed: true,
    of: (account) => {
      const change = presence(account)?.change ?? null;
      return change && lengthOf(account) > 0
        ? (ratio(account, change, allMinutes(account)) ?? unknown('notYet'))
        : unknown(reasonFor(account, 'online'));
    },
  },
  lossRate: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'readings',
    of: lossRate,
  },
  impressions: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: total('impressions'),
  },
  entryRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    of: over(totalOf('entries'), totalOf('impressions'), ['entries', 'entryRate']),
  },
  impressionViewers: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    of: total('impressionViewers'),
  },
  viewRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    proportion: true,
    of: over(uniqueViewers, totalOf('impressionViewers'), ['uniqueViewers', 'impressionViewers']),
  },
} as const satisfies Readonly<Record<string, Definition>>;
