import type { EventKind } from '../../../utils/events/entry.ts';
import { exactly } from '../../../utils/events/readings.ts';
import type { Figure, Known } from '../../../utils/metrics/figure.ts';
import { type Figures, METRIC_IDS, type MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastDetail, Minute } from '../../../utils/metrics/view.ts';
import type { Level, Span, Tally } from '../../../utils/tally/slot.ts';
import {
  after,
  type BroadcastId,
  type BroadcastKey,
  duration,
  minutes,
  type Moment,
  moment,
  type PlatformId,
  type RoomId,
} from '../../../utils/units.ts';

/** 2026-04-24 12:03 in Shanghai. */
export const START = moment(Date.UTC(2026, 3, 24, 4, 3));

export const figure = (value: number | null, over: Partial<Figure> = {}): Figure => ({
  value,
  low: value,
  high: value,
  estimate: null,
  basis: 'observed',
  numerator: null,
  denominator: null,
  from: START,
  until: after(START, minutes(3)),
  coverage: 1,
  ...over,
});

export const tally = (events: number, count = events, value = 0): Tally => ({ events, count, value });

export const level = (from: Moment, online: number, peak = online): Level => ({
  firstAt: from,
  first: exactly(online),
  lastAt: from,
  last: exactly(online),
  peak: exactly(peak),
  area: { low: online * 60_000, high: online * 60_000 },
  known: minutes(1),
});

/** The `index`th minute of a broadcast. */
export function minuteOf(
  index: number,
  parts: {
    coverage?: number;
    events?: Partial<Record<EventKind, Tally>>;
    rises?: Minute['rises'];
    online?: number;
    peak?: number;
    totals?: Span['totals'];
  } = {},
): Minute {
  const from = after(START, minutes(index));
  const coverage = parts.coverage ?? 1;
  return {
    from,
    until: after(from, minutes(1)),
    coverage,
    rises: parts.rises ?? {},
    span: {
      from,
      until: after(from, minutes(1)),
      heard: duration(60_000 * coverage),
      events: parts.events ?? {},
      totals: parts.totals ?? {},
      stated: {},
      online: parts.online === undefined ? null : level(from, parts.online, parts.peak),
      endedAt: null,
      signs: {},
      topics: {},
      watched: duration(0),
      lost: 0,
    },
  };
}

export function figuresOf(known: Partial<Record<MetricId, number | Figure>>): Figures {
  const all = METRIC_IDS.map((id): [MetricId, Known] => {
    const value = known[id];
    if (value === undefined) return [id, { unknown: 'notSent' }];
    return [id, { figure: typeof value === 'number' ? figure(value) : value }];
  });
  return Object.fromEntries(all) as Figures;
}

/** A broadcast whose figures are those of its minutes where they add up. */
export function broadcastOf(
  rows: readonly Minute[],
  known: Partial<Record<MetricId, number | Figure>> = {},
  over: Partial<BroadcastDetail> = {},
): BroadcastDetail {
  return {
    key: 'douyin:7632171016466238259' as BroadcastKey,
    platform: 'douyin' as PlatformId,
    ordered: {},
    sales: [],
    room: '126833924894' as RoomId,
    broadcast: '7632171016466238259' as BroadcastId,
    title: '春季上新',
    from: START,
    until: after(START, minutes(rows.length)),
    ended: true,
    live: false,
    mine: true,
    kept: false,
    tags: [],
    coverage: 1,
    gaps: [],
    definitions: 'roomtally',
    figures: figuresOf(known),
    alternatives: {},
    reported: {},
    recorders: [],
    minutes: rows,
    marks: [],
    shifts: [],
    explained: [],
    lossSeries: null,
    complete: true,
    *during() {
      yield;
      return null;
    },
    alerts: [],
    usual: { broadcasts: 0, than: {} },
    ...over,
  };
}
