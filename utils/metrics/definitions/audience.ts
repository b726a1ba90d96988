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
    name: { zh: '在线人数', en: 'Online now' },
    of: (account) => {
      const online = account.span.online?.last;
      return online ? { figure: asReported(account, online) } : unknown(reasonFor(account, 'online'));
    },
  },
  onlineAverage: {
    unit: 'count',
    basis: 'reported',
    source: 'readings',
    name: { zh: '平均在线', en: 'Average online' },
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
    name: { zh: '最高在线', en: 'Peak online' },
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
    name: { zh: '进房人次', en: 'Entries' },
    of: total('entries'),
  },
  entriesSeen: {
    unit: 'count',
    basis: 'observed',
    source: 'messages',
    name: { zh: '看到的进房消息', en: 'Entry messages seen' },
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
    name: { zh: '进房来源', en: 'Entries by source' },
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
    name: { zh: '进房流速', en: 'Entries/min' },
    of: over(totalOf('entries'), allMinutes, ['entries', 'entries']),
  },
  uniqueViewers: {
    unit: 'count',
    basis: 'reported',
    source: 'readings',
    name: { zh: '观看人数', en: 'Viewers' },
    of: (account) => orUnknown(account, uniqueViewers(account), 'uniqueViewers'),
  },
  exits: {
    unit: 'count',
    basis: 'estimated',
    source: 'readings',
    name: { zh: '离开人次', en: 'Exits' },
    of: (account) => orUnknown(account, exits(account), 'entries'),
  },
  netFlow: {
    unit: 'perMinute',
    basis: 'reported',
    source: 'readings',
    signed: true,
    name: { zh: '净流入', en: 'Net flow' },
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
    name: { zh: '流失率', en: 'Loss rate' },
    of: lossRate,
  },
  impressions: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '直播间曝光次数', en: 'Impressions' },
    of: total('impressions'),
  },
  entryRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    name: { zh: '进场率', en: 'Entry rate' },
    of: over(totalOf('entries'), totalOf('impressions'), ['entries', 'entryRate']),
  },
  impressionViewers: {
    unit: 'count',
    basis: 'reported',
    source: 'console',
    name: { zh: '曝光人数', en: 'Reached people' },
    of: total('impressionViewers'),
  },
  viewRate: {
    unit: 'fraction',
    basis: 'reported',
    source: 'console',
    proportion: true,
    name: { zh: '曝光–观看率', en: 'View rate' },
    of: over(uniqueViewers, totalOf('impressionViewers'), ['uniqueViewers', 'impressionViewers']),
  },
} as const satisfies Readonly<Record<string, Definition>>;
