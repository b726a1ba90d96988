import { csvFormatRow } from 'd3-dsv';
import { COLUMNS } from '../columns.ts';
import type { Format } from '../file.ts';
import { minuteRows } from '../rows.ts';
import { csvCell } from './cell.ts';
import type { TableFormat } from '../format.ts';
import { Lines } from '../lines.ts';
import { written } from '../written.ts';

/** Without it Excel reads UTF-8 as the system's own code page, and Chinese turns to noise. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A broadcast's minutes as CSV by RFC 4180: a heading, then one record a minute. */
export const csv: Format = {
  extension: 'csv',
  type: 'text/csv;charset=utf-8',
  write: (detail, zone) => {
    const heading = COLUMNS.map(({ name }) => name);
    const records = minuteRows(detail, zone).map((row) => heading.map((name) => csvCell(row[name])));
    return BYTE_ORDER_MARK + [heading, ...records].map((cells) => csvFormatRow(cells) + LINE_END).join('');
  },
};

/** Any table as CSV; times in ISO 8601, no value is an empty cell. */
export const csvTable = (mark: boolean): TableFormat => ({
  extension: 'csv',
  open: ({ columns }, zone, out) => {
    const lines = new Lines(out);
    const line = (cells: readonly string[]): void => lines.add(csvFormatRow([...cells]) + LINE_END);
    if (mark) lines.add(BYTE_ORDER_MARK);
    line(columns.map(({ name }) => name));
    return {
      add: (row) => line(row.map((value, index) => csvCell(written(value, columns[index], zone)))),
      end: lines.end,
    };
  },
});
