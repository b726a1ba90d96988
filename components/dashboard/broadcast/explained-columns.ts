import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Explained, ProductTotal } from '../../../utils/metrics/explained.ts';
import type { Known } from '../../../utils/metrics/figure.ts';
import { between } from '../../../utils/units.ts';

/** What is told of each explanation: of the product itself, and of the room meanwhile. */
const OF_PRODUCT = ['productClickers', 'orders', 'gmv'] as const satisfies readonly ProductTotal[];
const OF_ROOM = [
  'onlineAverage',
  'dwellPerEntry',
  'netFlow',
  'lossRate',
] as const satisfies readonly MetricId[];

export interface ExplainedColumn {
  readonly id: MetricId;
  readonly of: (explained: Explained) => Known;
}

const MINUTE = 60_000;

/** What the product took in a minute of its explanation. */
function gmvPerMinute({ product, from, until }: Explained): Known {
  const known = product.gmv;
  const length = between(from, until) / MINUTE;
  if (!('figure' in known) || length <= 0) return known;
  const { figure } = known;
  const each = (amount: number | null): number | null => (amount === null ? null : amount / length);
  return {
    figure: {
      ...figure,
      value: each(figure.value),
      low: each(figure.low),
      high: each(figure.high),
      estimate: each(figure.estimate),
      numerator: figure.value,
      denominator: length,
    },
  };
}

export const EXPLAINED_COLUMNS: readonly ExplainedColumn[] = [
  ...OF_PRODUCT.map((id) => ({ id, of: ({ product }: Explained) => product[id] })),
  { id: 'gmvPerMinute', of: gmvPerMinute },
  ...OF_ROOM.map((id) => ({ id, of: ({ room }: Explained) => room[id] })),
];

/** What rows are sorted by. */
export type SortKey = 'item' | 'from' | 'length' | MetricId;

/** Rows in the order of a column; what is not known stands last either way. */
export function sortedBy(rows: readonly Explained[], key: SortKey, rising: boolean): Explained[] {
  const column = EXPLAINED_COLUMNS.find(({ id }) => id === key);
  const valueOf = (row: Explained): number | null => {
    if (key === 'from') return row.from;
    if (key === 'length') return between(row.from, row.until);
    const known = column?.of(row);
    return known && 'figure' in known ? (known.figure.value ?? known.figure.low) : null;
  };
  const way = rising ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (key === 'item') return way * a.item.localeCompare(b.item, 'zh-CN', { numeric: true });
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return way * (one - other);
  });
}
