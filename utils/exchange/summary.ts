import type { Figure } from '../metrics/figure.ts';
import { METRIC_IDS, type MetricId } from '../metrics/definitions.ts';
import type { SetId } from '../metrics/sets.ts';
import type { BroadcastView } from '../metrics/view.ts';
import { isoTime, localZone, type Zone } from './zone.ts';

/** A figure as files carry it; `from` and `until` are its own window, which may be a part of the broadcast. */
export interface FigureRecord extends Pick<
  Figure,
  'value' | 'low' | 'high' | 'estimate' | 'basis' | 'numerator' | 'denominator' | 'coverage'
> {
  /** Wilson's 95% interval of a share of persons; `few` where there are too few of them; else null. */
  readonly chance: NonNullable<Figure['chance']> | null;
  readonly from: string;
  readonly until: string;
}

/** A broadcast in a file: times are ISO 8601 with the zone, a figure that is not known is null. */
export interface BroadcastRecord {
  readonly platform: string;
  readonly room: string | null;
  readonly broadcast: string | null;
  readonly title: string | null;
  readonly tags: readonly string[];
  readonly startedAt: string;
  /** The end, or while `ended` is false the last that was heard. */
  readonly endedAt: string;
  readonly ended: boolean;
  readonly coverage: number;
  /** The definition set that the figures are computed by. */
  readonly definitions: SetId;
  readonly figures: Readonly<Record<MetricId, FigureRecord | null>>;
  /** What the platform itself reports under the same ids. */
  readonly reported: Readonly<Partial<Record<MetricId, FigureRecord>>>;
}

/** The record of a broadcast. */
export function broadcastRecord(view: BroadcastView, zone: Zone = localZone()): BroadcastRecord {
  const figures = METRIC_IDS.map((id): [MetricId, FigureRecord | null] => {
    const known = view.figures[id];
    return [id, 'figure' in known ? record(known.figure, zone) : null];
  });
  const reported = METRIC_IDS.flatMap((id): [MetricId, FigureRecord][] => {
    const figure = view.reported[id];
    return figure ? [[id, record(figure, zone)]] : [];
  });
  return {
    platform: view.platform,
    room: view.room,
    broadcast: view.broadcast,
    title: view.title,
    tags: view.tags,
    startedAt: isoTime(view.from, zone),
    endedAt: isoTime(view.until, zone),
    ended: view.ended,
    coverage: view.coverage,
    definitions: view.definitions,
    figures: Object.fromEntries(figures) as Record<MetricId, FigureRecord | null>,
    reported: Object.fromEntries(reported),
  };
}

function record(figure: Figure, zone: Zone): FigureRecord {
  const { value, low, high, estimate, basis, numerator, denominator, coverage, chance } = figure;
  const window = { from: isoTime(figure.from, zone), until: isoTime(figure.until, zone) };
  return {
    value,
    low,
    high,
    estimate,
    basis,
    numerator,
    denominator,
    chance: chance ?? null,
    ...window,
    coverage,
  };
}
