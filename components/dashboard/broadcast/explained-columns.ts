import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Explained, ProductTotal } from '../../../utils/metrics/explained.ts';
import type { Known } from '../../../utils/metrics/figure.ts';
import { gmvPerMinute } from '../../../utils/metrics/gmv-per-minute.ts';
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

export const EXPLAINED_COLUMNS: readonly ExplainedColumn[] = [
  ...OF_PRODUCT.map((id) => ({ id, of: ({ product }: Explained) => product[id] })),
  { id: 'gmvPerMinute', of: ({ product, from, until }) => gmvPerMinute(product.gmv, from, until) },
  ...OF_ROOM.map((id) => ({ id, of: ({ room }: Explained) => room[id] })),
];

/** What rows are sorted by. */
export type SortKey = 'item' | 'from' | 'length' | MetricId;

/** Names and times begin at their beginning; of what is counted the most comes first. */
export const isNamed = (key: SortKey): boolean => key === 'item' || key === 'from';

/** Rows in the order of a column; what is not known stands last either way. */
export function sortedBy<Row extends Explained>(rows: readonly Row[], key: SortKey, rising: boolean): Row[] {
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
