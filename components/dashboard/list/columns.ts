import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import type { WordKey } from '../../../utils/settings/words.ts';

export type Order = 'ascending' | 'descending';

interface Column {
  readonly id: string;
  readonly word: WordKey;
  readonly sortBy: (view: Listed) => string | number | null;
  /** The order at the first click: names from A, numbers and times from the highest. */
  readonly first: Order;
  /** The metric that the column shows, as a number under its heading. */
  readonly metric: MetricId | null;
}

const metric = <const Id extends MetricId>(id: Id) => ({
  id,
  word: `metrics.${id}` as const,
  sortBy: ({ figures }: Listed): number | null => {
    const known = figures[id];
    return 'figure' in known ? (known.figure.value ?? known.figure.low ?? known.figure.high) : null;
  },
  first: 'descending' as const,
  metric: id,
});

/** The list's columns, in order. */
export const LIST_COLUMNS = [
  {
    id: 'title',
    word: 'dashboard.titleAndRoom',
    sortBy: ({ title, room }) => title ?? room,
    first: 'ascending',
    metric: null,
  },
  {
    id: 'platform',
    word: 'dashboard.platform',
    sortBy: ({ platform }) => platform,
    first: 'ascending',
    metric: null,
  },
  {
    id: 'started',
    word: 'dashboard.started',
    sortBy: ({ from }) => from,
    first: 'descending',
    metric: null,
  },
  {
    id: 'length',
    word: 'dashboard.length',
    sortBy: ({ from, until }) => until - from,
    first: 'descending',
    metric: null,
  },
  metric('dwellPerEntry'),
  metric('interactionRate'),
  metric('conversion'),
  metric('onlinePeak'),
  metric('comments'),
  metric('orders'),
  metric('coverage'),
] as const satisfies readonly Column[];

export type ColumnId = (typeof LIST_COLUMNS)[number]['id'];

const byId = new Map<ColumnId, Column>(LIST_COLUMNS.map((column) => [column.id, column]));

/** A column by its id. */
export function columnOf(id: ColumnId): Column {
  const column = byId.get(id);
  if (!column) throw new Error(`no column ${id}`);
  return column;
}
