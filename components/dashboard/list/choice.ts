import { hostOf } from '../../../utils/metrics/across/broadcasts.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { roomName } from '../../../utils/settings/rooms.ts';
import { columnOf, type ColumnId, type Order } from './columns.ts';
import { dayAfter, startOf } from './days.ts';

export const WHOSE = ['mine', 'others', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

/** What the user wants to see of the list; an empty text wants nothing in particular. */
export interface Choice {
  readonly search: string;
  readonly platform: string;
  /** As `roomName` writes it. */
  readonly room: string;
  readonly host: string;
  readonly tag: string;
  /** The first and the last day on which a broadcast began, as ISO writes them. */
  readonly from: string;
  readonly until: string;
  /** Null until chosen: one's own rooms where there are any, else all. */
  readonly whose: Whose | null;
  readonly by: ColumnId;
  readonly order: Order;
}

export const NO_CHOICE: Choice = {
  search: '',
  platform: '',
  room: '',
  host: '',
  tag: '',
  from: '',
  until: '',
  whose: null,
  by: 'started',
  order: 'descending',
};

/** Without its filters: all broadcasts in the order that was chosen. */
export const unfiltered = ({ by, order }: Choice): Choice => ({ ...NO_CHOICE, by, order });

/** Whether something is filtered out, but for whose rooms are shown. */
export const isFiltered = (choice: Choice): boolean =>
  (['search', 'platform', 'room', 'host', 'tag', 'from', 'until'] as const).some(
    (part) => choice[part] !== '',
  );

/** Whose broadcasts are shown. */
export const whoseOf = ({ whose }: Choice, views: readonly Listed[]): Whose =>
  whose ?? (views.some(({ mine }) => mine) ? 'mine' : 'all');

/** The broadcasts to show, in order. */
export function chosen(choice: Choice, views: readonly Listed[]): Listed[] {
  const whose = whoseOf(choice, views);
  const { platform, room, host, tag } = choice;
  const wanted = choice.search.trim().toLowerCase();
  const from = choice.from === '' ? -Infinity : startOf(choice.from);
  const until = choice.until === '' ? Infinity : startOf(dayAfter(choice.until));
  const shown = views.filter(
    (view) =>
      (whose === 'all' || view.mine === (whose === 'mine')) &&
      (platform === '' || view.platform === platform) &&
      (room === '' || (view.room !== null && roomName(view.platform, view.room) === room)) &&
      (host === '' || hostOf(view) === host) &&
      (tag === '' || view.tags.includes(tag)) &&
      view.from >= from &&
      view.from < until &&
      (wanted === '' || isNamed(view, wanted)),
  );
  const { sortBy } = columnOf(choice.by);
  const sign = choice.order === 'ascending' ? 1 : -1;
  return shown
    .map((view) => ({ view, by: sortBy(view) }))
    .toSorted((a, b) => compare(a.by, b.by, sign) || b.view.from - a.view.from)
    .map(({ view }) => view);
}

const isNamed = ({ title, room, broadcast, tags }: Listed, wanted: string): boolean =>
  [title, room, broadcast, ...tags].some((text) => text?.toLowerCase().includes(wanted));

const { compare: inOrder } = new Intl.Collator('zh-CN');

/** What is not known comes last, whichever way the list is sorted. */
function compare(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string' || typeof b === 'string') return sign * inOrder(String(a), String(b));
  return sign * (a - b);
}
