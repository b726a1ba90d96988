import { minorOf } from '../orders/amount.ts';
import type { OrderTable } from '../orders/table.ts';
import { type Clock, momentIn } from '../orders/time.ts';
import { after, type Duration, duration, type Moment, type PlatformId, type RoomId } from '../../units.ts';
import { idOf, type OutsideId, type OutsideRow } from './outside.ts';

/** The headings of the columns that a file is read by. */
export interface OutsideColumns {
  readonly time: string;
  /** Of reports by the hour that have the day in another column; null where there is none. */
  readonly hour: string | null;
  /** How much or how many; null where each line is one. */
  readonly value: string | null;
}

/** How a file is read, and whose it is. */
export interface OutsideBy extends OutsideColumns {
  readonly what: OutsideId;
  readonly platform: PlatformId;
  readonly room: RoomId;
  readonly currency: string;
  readonly clock: Clock;
}

const HOUR = duration(3_600_000);
const DAY = duration(24 * HOUR);
const NO_TIME = duration(0);

/** More persons than there are join nothing. */
const MOST_AT_ONCE = 10 ** 10;

const TIMES = /^(?:添加|加入|进群|统计)?(?:时间|日期)|^(?:date|day|time|added at|joined at)/i;
const HOURS = /^(?:小时|时段|hour)/i;
const VALUES: Readonly<Record<OutsideId, RegExp>> = {
  adSpend: /消耗|花费|支出|\b(?:spend|cost)\b/i,
  privateJoins: /^(?:新增|加入|添加|进群)?(?:人数|客户数|好友数)|^(?:joins?|new (?:contacts|members))$/i,
};

/** The columns that a file's headings suggest; null where no time is among them. */
export function columnsFor(header: readonly string[], what: OutsideId): OutsideColumns | null {
  const find = (pattern: RegExp): string | null => header.find((name) => pattern.test(name)) ?? null;
  const time = find(TIMES);
  return time === null ? null : { time, hour: find(HOURS), value: find(VALUES[what]) };
}

/** What a file comes to; `unread` counts the lines that tell nothing. */
export interface ReadOutside {
  readonly rows: readonly Omit<OutsideRow, 'editedAt'>[];
  readonly unread: number;
}

interface Line {
  readonly from: Moment;
  readonly length: Duration;
  readonly value: number;
}

/**
 * Reads what was spent, or who joined, by time. Lines of one time are added up. A line without a time of day is of
 * the whole day; of a report in which all spending is on the hour each is of that hour; a joining is of its moment.
 */
export function outsideIn({ header, rows }: OrderTable, by: OutsideBy): ReadOutside {
  const { what, platform, room } = by;
  const cellIn = (row: readonly string[], column: string | null): string =>
    column === null ? '' : (row[header.indexOf(column)] ?? '');
  const onTheHour = what === 'adSpend' && rows.every((row) => !/:\d*[1-9]/.test(cellIn(row, by.time)));
  const lines = rows.flatMap((row): Line[] => {
    const time = cellIn(row, by.time);
    const day = momentIn(time, by.clock);
    const hour = /^\d{1,2}/.exec(cellIn(row, by.hour))?.[0];
    const value = valueOf(cellIn(row, by.value), by);
    if (day === null || value === null || value < 0) return [];
    if (hour !== undefined) return [{ from: after(day, duration(Number(hour) * HOUR)), length: HOUR, value }];
    if (!/\d:\d|^\d{5}\.\d/.test(time)) return [{ from: day, length: DAY, value }];
    return [{ from: day, length: onTheHour ? HOUR : NO_TIME, value }];
  });
  const byTime = Map.groupBy(lines, ({ from, length }) => `${from} ${length}`);
  const found = [...byTime.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { from, length } = first;
    const at = { platform, room, what, from, until: after(from, length) };
    const value = own.reduce((sum, line) => sum + line.value, 0);
    const currency = what === 'adSpend' ? by.currency : null;
    return [{ ...at, id: idOf(at), value, currency, broadcast: null, deleted: false }];
  });
  return { rows: found, unread: rows.length - lines.length };
}

function valueOf(text: string, { what, value, currency }: OutsideBy): number | null {
  if (value === null) return what === 'privateJoins' ? 1 : null;
  if (what === 'adSpend') return minorOf(text, currency);
  const count = Math.round(Number(text.replaceAll(',', '')));
  return text.trim() === '' || !(Math.abs(count) <= MOST_AT_ONCE) ? null : count;
}
