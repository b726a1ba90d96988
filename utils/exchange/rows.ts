import type { BroadcastDetail, Minute } from '../metrics/view.ts';
import { type Cell, COLUMNS, type ColumnName, type Origin } from './columns.ts';
import { riseOf } from './rise.ts';
import { localZone, type Zone } from './zone.ts';

export type MinuteRow = Readonly<Record<ColumnName, Cell>>;

/**
 * One row for each minute of a broadcast. Columns that count add up to the broadcast's figures; a value that
 * nobody could know is null, and so is the whole column while the broadcast's own figure is unknown.
 */
export function minuteRows(detail: BroadcastDetail, zone: Zone = localZone()): MinuteRow[] {
  const kinds = detail.minutes.flatMap((minute) => Object.keys(minute.span.events));
  const origin: Origin = { detail, zone, rise: riseOf(detail.minutes), kinds: new Set(kinds) };
  return detail.minutes.map((minute) => rowOf(minute, origin));
}

function rowOf(minute: Minute, origin: Origin): MinuteRow {
  const cells = COLUMNS.map(({ name, metric, read }): [ColumnName, Cell] => {
    const unknown = metric !== null && 'unknown' in origin.detail.figures[metric];
    return [name, unknown ? null : read(minute, origin)];
  });
  return Object.fromEntries(cells) as MinuteRow;
}
