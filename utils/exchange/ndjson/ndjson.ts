import type { Format } from '../file.ts';
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
