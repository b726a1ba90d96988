import { METRIC_IDS, type MetricId, SUMMARY_METRICS } from '../../../utils/metrics/definitions.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import type { WordKey } from '../../../utils/settings/words.ts';

export type Order = 'ascending' | 'descending';

const FIXED = ['title', 'platform', 'started', 'length'] as const;
export type ColumnId = (typeof FIXED)[number] | MetricId;

export interface Column {
  readonly id: ColumnId;
  readonly word: WordKey;
  readonly sortBy: (view: Listed) => string | number | null;
  /** The order at the first click: names from A, numbers and times from the highest. */
  readonly first: Order;
  /** The metric that the column shows; null in those that say which broadcast it is. */
  readonly metric: MetricId | null;
}

const fixed = {
  title: {
    id: 'title',
    word: 'dashboard.titleAndRoom',
    sortBy: ({ title, room }) => title ?? room,
    first: 'ascending',
    metric: null,
  },
  platform: {
    id: 'platform',
    word: 'dashboard.platform',
    sortBy: ({ platform }) => platform,
    first: 'ascending',
    metric: null,
  },
  started: {
    id: 'started',
    word: 'dashboard.started',
    sortBy: ({ from }) => from,
    first: 'descending',
    metric: null,
  },
  length: {
    id: 'length',
    word: 'dashboard.length',
    sortBy: ({ from, until }) => until - from,
    first: 'descending',
    metric: null,
  },
} satisfies Record<(typeof FIXED)[number], Column>;

const ofMetric = (id: MetricId): Column => ({
  id,
  word: `metrics.${id}`,
  sortBy: ({ figures }) => {
    const known = figures[id];
    return 'figure' in known ? (known.figure.value ?? known.figure.low ?? known.figure.high) : null;
  },
  first: 'descending',
  metric: id,
});

const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>(
  [...Object.values(fixed), ...METRIC_IDS.map(ofMetric)].map((column) => [column.id, column]),
);

/** The metrics that the list shows until the user has chosen others. */
export const USUAL_METRICS: readonly MetricId[] = [
  ...SUMMARY_METRICS,
  'onlinePeak',
  'comments',
  'orders',
  'coverage',
];

/** The three that sum a broadcast up, then the others in reading order. */
const IN_ORDER = [...new Set<MetricId>([...SUMMARY_METRICS, ...METRIC_IDS])];

/** The metrics to show; of names that nothing is called any more there is no column. */
export const metricsShown = (chosen: readonly string[] | null): readonly MetricId[] =>
  chosen ? IN_ORDER.filter((id) => chosen.includes(id)) : USUAL_METRICS;

/** The list's columns, in order. */
export const columnsShown = (chosen: readonly string[] | null): readonly Column[] =>
  [...FIXED, ...metricsShown(chosen)].map(columnOf);

export const isColumn = (name: string): name is ColumnId => COLUMNS.has(name);

/** A column by its id. */
export function columnOf(id: ColumnId): Column {
  const column = COLUMNS.get(id);
  if (!column) throw new Error(`no column ${id}`);
  return column;
}
