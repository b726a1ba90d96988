import type { Figure } from '../../utils/metrics/figure.ts';
import { METRIC_IDS, type MetricId } from '../../utils/metrics/ids.ts';
import type { BroadcastView } from '../../utils/metrics/view.ts';
import type { Moment } from '../../utils/units.ts';

/** A figure as `--summary` writes it: the units are those of the metric. */
export type FigureJson = Pick<Figure, 'value' | 'low' | 'high' | 'basis' | 'numerator' | 'denominator'>;

export interface BroadcastJson {
  readonly platform: string;
  readonly room: string | null;
  readonly broadcast: string | null;
  readonly title: string | null;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** The platform said that it is over. */
  readonly ended: boolean;
  readonly coverage: number;
  /** Null where a figure cannot be known. */
  readonly figures: Readonly<Record<MetricId, FigureJson | null>>;
  /** What the platform itself reports under the same ids. */
  readonly reported: Readonly<Partial<Record<MetricId, FigureJson>>>;
}

/** The file that `--summary` writes. */
export interface SummaryJson {
  readonly broadcasts: readonly BroadcastJson[];
}

const figureJson = ({ value, low, high, basis, numerator, denominator }: Figure): FigureJson => ({
  value,
  low,
  high,
  basis,
  numerator,
  denominator,
});

const iso = (at: Moment): string => new Date(at).toISOString();

const broadcastJson = (view: BroadcastView): BroadcastJson => ({
  platform: view.platform,
  room: view.room,
  broadcast: view.broadcast,
  title: view.title,
  startedAt: iso(view.from),
  endedAt: iso(view.until),
  ended: view.ended,
  coverage: view.coverage,
  figures: Object.fromEntries(
    METRIC_IDS.map((id) => {
      const known = view.figures[id];
      return [id, 'figure' in known ? figureJson(known.figure) : null];
    }),
  ) as Record<MetricId, FigureJson | null>,
  reported: Object.fromEntries(
    METRIC_IDS.flatMap((id) => {
      const figure = view.reported[id];
      return figure ? [[id, figureJson(figure)]] : [];
    }),
  ),
});

/** The broadcasts' figures as `--summary` writes them. */
export const summaryOf = (views: readonly BroadcastView[]): SummaryJson => ({
  broadcasts: views.map(broadcastJson),
});
