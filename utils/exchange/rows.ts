import type { BroadcastDetail, Minute } from '../metrics/view.ts';
import { moment } from '../units.ts';
import { type Cell, type Column, COLUMNS, type ColumnName, type Origin } from './columns.ts';
import { riseOf } from './rise.ts';
import { isoTime, localZone, type Zone } from './zone.ts';

export type MinuteRow = Readonly<Record<ColumnName, Cell>>;

/**
 * How a column is read of a broadcast's minutes. Columns that count add up to the broadcast's figures; a value that
 * nobody could know is null, and so is the whole column while the broadcast's own figure is unknown, or comes from
 * files of orders instead of the minutes.
 */
export function cellsIn(detail: BroadcastDetail): (column: Column) => (minute: Minute) => Cell {
  const kinds = detail.minutes.flatMap((minute) => Object.keys(minute.span.events));
  const looked = detail.minutes.some(({ span }) => span.topics.looked !== undefined);
  const origin: Origin = { detail, rise: riseOf(detail.minutes), kinds: new Set(kinds), looked };
  return ({ metric, read }) => {
    const known = metric && detail.figures[metric];
    const unknown = known !== null && (!('figure' in known) || known.figure.fromOrders === true);
    return unknown ? () => null : (minute) => read(minute, origin);
  };
}

/** One row of cells, in the order of the columns, for each minute of a broadcast; times are moments. */
export function minuteCells(detail: BroadcastDetail): Cell[][] {
  const columns = COLUMNS.map(cellsIn(detail));
  return detail.minutes.map((minute) => columns.map((cell) => cell(minute)));
}

/** The same by the columns' names, times in ISO 8601 with the zone. */
export function minuteRows(detail: BroadcastDetail, zone: Zone = localZone()): MinuteRow[] {
  return minuteCells(detail).map((cells) => {
    const named = COLUMNS.map(({ name, unit }, index): [ColumnName, Cell] => {
      const cell = cells[index] ?? null;
      return [name, unit === 'time' && typeof cell === 'number' ? isoTime(moment(cell), zone) : cell];
    });
    return Object.fromEntries(named) as MinuteRow;
  });
}
