import type { Listed } from '../../../utils/metrics/view.ts';
import type { PlatformId } from '../../../utils/units.ts';
import { columnOf, type ColumnId, type Order } from './columns.ts';

export const WHOSE = ['mine', 'others', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

/** What the user wants to see of the list. */
export interface Choice {
  readonly search: string;
  readonly platform: PlatformId | null;
  /** Null until chosen: one's own rooms where there are any, else all. */
  readonly whose: Whose | null;
  readonly by: ColumnId;
  readonly order: Order;
}

export const NO_CHOICE: Choice = {
  search: '',
  platform: null,
  whose: null,
  by: 'started',
  order: 'descending',
};

/** Whose broadcasts are shown. */
export const whoseOf = ({ whose }: Choice, views: readonly Listed[]): Whose =>
  whose ?? (views.some(({ mine }) => mine) ? 'mine' : 'all');

/** The broadcasts to show, in order. */
export function chosen(choice: Choice, views: readonly Listed[]): Listed[] {
  const whose = whoseOf(choice, views);
  const wanted = choice.search.trim().toLowerCase();
  const shown = views.filter(
    (view) =>
      (whose === 'all' || view.mine === (whose === 'mine')) &&
      (choice.platform === null || view.platform === choice.platform) &&
      [view.title, view.room, view.broadcast].some(
        (text) => text?.toLowerCase().includes(wanted) ?? wanted === '',
      ),
  );
  const { sortBy } = columnOf(choice.by);
  const sign = choice.order === 'ascending' ? 1 : -1;
  return shown
    .map((view) => ({ view, by: sortBy(view) }))
    .toSorted((a, b) => compare(a.by, b.by, sign) || b.view.from - a.view.from)
    .map(({ view }) => view);
}

/** What is not known comes last, whichever way the list is sorted. */
function compare(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string' || typeof b === 'string')
    return sign * String(a).localeCompare(String(b), 'zh-CN');
  return sign * (a - b);
}
