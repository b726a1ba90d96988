import { COLUMNS, type ColumnName } from '../../utils/exchange/columns.ts';
import { riseOf } from '../../utils/exchange/rise.ts';
import { cellsIn } from '../../utils/exchange/rows.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import type { Unit } from '../../utils/metrics/unit.ts';
import { lossByMinute } from './loss.ts';

/** A value for each minute: null where nobody could know. */
export type Values = readonly (number | null)[];

/** How a series is drawn wherever it appears. */
interface LineStyle {
  /** The custom property that holds its colour. */
  readonly ink: `--series-${number}`;
  readonly unit: Unit;
  readonly dashed?: true;
}

export const LINE_STYLES = {
  online: { ink: '--series-1', unit: 'count' },
  entries: { ink: '--series-6', unit: 'count' },
  exits: { ink: '--series-2', unit: 'count', dashed: true },
  comments: { ink: '--series-3', unit: 'count' },
  likes: { ink: '--series-4', unit: 'count' },
  gifts: { ink: '--series-7', unit: 'count' },
  productClicks: { ink: '--series-6', unit: 'count' },
  productClickers: { ink: '--series-6', unit: 'count' },
  orders: { ink: '--series-5', unit: 'count' },
  gmv: { ink: '--series-8', unit: 'money' },
  lossRate: { ink: '--series-2', unit: 'fraction' },
  netFlow: { ink: '--series-2', unit: 'count' },
} as const satisfies Readonly<Record<string, LineStyle>>;

export type LineId = keyof typeof LINE_STYLES;
export const styleOf = (id: LineId): LineStyle => LINE_STYLES[id];

/** One series over the minutes of a broadcast. */
export interface Line {
  readonly id: LineId;
  readonly values: Values;
  /** The highest within each minute: of a state that is more than the last reading, which is drawn. */
  readonly tops: Values;
}

/** How the lines of a pane share it. */
interface PaneStyle {
  readonly lines: readonly LineId[];
  readonly height: number;
  /** What is counted per minute stands on zero; a state keeps its own scale; a change goes both ways. */
  readonly scale: 'counted' | 'state' | 'change';
  /** What it is about: panes of one stand under its heading. */
  readonly group: 'audience' | 'interaction' | 'commerce' | 'leaving';
}

/** The panes from top to bottom. */
export const PANES = {
  online: { lines: ['online'], height: 112, scale: 'state', group: 'audience' },
  flow: { lines: ['entries', 'exits'], height: 64, scale: 'counted', group: 'audience' },
  comments: { lines: ['comments'], height: 56, scale: 'counted', group: 'interaction' },
  likes: { lines: ['likes'], height: 56, scale: 'counted', group: 'interaction' },
  gifts: { lines: ['gifts'], height: 56, scale: 'counted', group: 'interaction' },
  clicks: { lines: ['productClicks'], height: 56, scale: 'counted', group: 'commerce' },
  clickers: { lines: ['productClickers'], height: 56, scale: 'counted', group: 'commerce' },
  orders: { lines: ['orders'], height: 56, scale: 'counted', group: 'commerce' },
  gmv: { lines: ['gmv'], height: 56, scale: 'counted', group: 'commerce' },
  lossRate: { lines: ['lossRate'], height: 64, scale: 'counted', group: 'leaving' },
  netFlow: { lines: ['netFlow'], height: 64, scale: 'change', group: 'leaving' },
} as const satisfies Readonly<Record<string, PaneStyle>>;

export type PaneId = keyof typeof PANES;
export const paneStyle = (id: PaneId): PaneStyle => PANES[id];

export interface Pane {
  readonly id: PaneId;
  readonly lines: readonly Line[];
}

/** The series that a broadcast has something to show of: those in its exports as they carry them. */
export function panesOf(detail: BroadcastDetail): Pane[] {
  const lines = linesOf(detail);
  const isTold = (id: LineId): boolean =>
    lines[id].values.some((value) => value !== null && (id === 'online' || value !== 0));
  return (Object.keys(PANES) as PaneId[]).flatMap((id): Pane[] => {
    const own = paneStyle(id).lines.filter(isTold);
    // Where it is known how many leave, how many more come than go is known by it.
    const spare = id === 'netFlow' && isTold('lossRate');
    return own.length === 0 || spare ? [] : [{ id, lines: own.map((line) => lines[line]) }];
  });
}

function linesOf(detail: BroadcastDetail): Readonly<Record<LineId, Line>> {
  const { minutes } = detail;
  const cellOf = cellsIn(detail);
  const column = (name: ColumnName): Values =>
    COLUMNS.filter((each) => each.name === name)
      .map(cellOf)
      .flatMap((cell) => minutes.map((minute) => numberOf(cell(minute))));
  const rise = riseOf(minutes);
  const [online, entries] = [column('online'), column('entries')];
  const netFlow = minutes.map((minute, index) => {
    const [now, before] = [online[index] ?? null, online[index - 1] ?? null];
    return minutes[index - 1]?.until === minute.from && now !== null && before !== null ? now - before : null;
  });
  const exits = netFlow.map((change, index) => {
    const came = entries[index] ?? null;
    return change === null || came === null ? null : Math.max(0, came - change);
  });
  const line = (id: LineId, values: Values, tops = values): Line => ({ id, values, tops });
  return {
    online: line('online', online, column('onlinePeak')),
    entries: line('entries', entries),
    exits: line('exits', exits),
    comments: line('comments', column('comments')),
    likes: line('likes', column('likes')),
    gifts: line('gifts', column('gifts')),
    productClicks: line(
      'productClicks',
      minutes.map((minute) => rise(minute, 'productClicks')),
    ),
    productClickers: line(
      'productClickers',
      minutes.map((minute) => rise(minute, 'productClickers')),
    ),
    orders: line('orders', column('orders')),
    gmv: line('gmv', column('gmv')),
    lossRate: line('lossRate', lossByMinute(minutes, detail.lossSeries)),
    netFlow: line('netFlow', netFlow),
  };
}

const numberOf = (cell: string | number | null): number | null => (typeof cell === 'number' ? cell : null);

/** The highest value of a series and the minute it stands in; null for one without values. */
export function highest(values: Values): { value: number; index: number } | null {
  let top: { value: number; index: number } | null = null;
  for (const [index, value] of values.entries())
    if (value !== null && (top === null || value > top.value)) top = { value, index };
  return top;
}
