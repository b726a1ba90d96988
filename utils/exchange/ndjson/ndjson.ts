import type { Format } from '../file.ts';
import type { TableFormat } from '../format.ts';
import { Lines } from '../lines.ts';
import { written } from '../written.ts';
import { minuteRows } from '../rows.ts';
import { broadcastRecord } from '../summary.ts';

/** A broadcast as one JSON value a line: its summary (`type` "broadcast"), then its minutes (`type` "minute"). */
export const ndjson: Format = {
  extension: 'ndjson',
  type: 'application/x-ndjson',
  write: (detail, zone) => {
    const summary = { type: 'broadcast', ...broadcastRecord(detail, zone) };
    const minutes = minuteRows(detail, zone).map((row) => ({ type: 'minute', ...row }));
    return [summary, ...minutes].map((line) => `${JSON.stringify(line)}\n`).join('');
  },
};

/** Any table as one JSON object a line, by the columns' names; no value is null. */
export const ndjsonTable: TableFormat = {
  extension: 'ndjson',
  open: ({ columns }, zone, out) => {
    const lines = new Lines(out);
    return {
      add: (row) => {
        const cells = columns.map((column, index) => [
          column.name,
          written(row[index] ?? null, column, zone),
        ]);
        lines.add(`${JSON.stringify(Object.fromEntries(cells))}\n`);
      },
      end: lines.end,
    };
  },
};
