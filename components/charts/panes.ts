import { minuteRows } from '../../utils/exchange/rows.ts';
import type { ColumnName } from '../../utils/exchange/columns.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';

export type PaneId = 'online' | 'comments' | 'likes' | 'orders';

/** A value for each minute: null where nobody could know. */
export type Values = readonly (number | null)[];

/** One series over the minutes of a broadcast. */
export interface Pane {
  readonly id: PaneId;
  readonly values: Values;
  /** The highest within each minute: of a state that is more than the last reading, which is drawn. */
  readonly tops: Values;
}

/** How a series is drawn wherever it appears. */
interface PaneStyle {
  /** The custom property that holds its colour. */
  readonly ink: `--series-${number}`;
  readonly height: number;
  /** A state keeps its own scale; what is counted per minute stands on zero. */
  readonly counted: boolean;
}

export const PANE_STYLES: Readonly<Record<PaneId, PaneStyle>> = {
  online: { ink: '--series-1', height: 136, counted: false },
  comments: { ink: '--series-3', height: 80, counted: true },
  likes: { ink: '--series-4', height: 80, counted: true },
  orders: { ink: '--series-5', height: 80, counted: true },
};

const PANE_IDS = ['online', 'comments', 'likes', 'orders'] as const satisfies ColumnName[];
const numberOf = (cell: string | number | null): number | null => (typeof cell === 'number' ? cell : null);

/** The series that a broadcast has something to show of, as its exports carry them. */
export function panesOf(detail: BroadcastDetail): Pane[] {
  const rows = minuteRows(detail, 'UTC');
  const column = (name: ColumnName): Values => rows.map((row) => numberOf(row[name]));
  return PANE_IDS.map((id) => {
    const values = column(id);
    return { id, values, tops: id === 'online' ? column('onlinePeak') : values };
  }).filter(({ id, values }) => values.some((value) => value !== null && (id !== 'orders' || value > 0)));
}

/** The highest value of a series and the minute it stands in; null for one without values. */
export function highest(values: Values): { value: number; index: number } | null {
  let top: { value: number; index: number } | null = null;
  for (const [index, value] of values.entries())
    if (value !== null && (top === null || value > top.value)) top = { value, index };
  return top;
}
