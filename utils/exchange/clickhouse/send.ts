import type { BroadcastKey } from '../../units.ts';
import type { Exported } from '../tables/table.ts';
import { batchesOf, packed } from './batches.ts';
import { bring } from './http.ts';
import { type Line, linesOf, type Version } from './rows.ts';
import { tableIn } from './schema.ts';
import type { OpenServer } from './server.ts';

/** How far a broadcast was sent to a server. */
export interface Cursor {
  readonly key: BroadcastKey;
  /** What the rows are made of: of anything else they are sent from the beginning. */
  readonly state: string;
  readonly version: Version;
  /** Whether they name viewers. */
  readonly viewers: boolean;
  /** The version of the extension that made them. */
  readonly by: string;
  /** How many of its rows the server has, in the order in which they are sent. */
  readonly rows: number;
  readonly done: boolean;
}

/** Sends lines from the `sent`th on; after each batch that the server has, tells how many lines it has. */
export async function sendLines(
  server: OpenServer,
  lines: Iterable<Line> | AsyncIterable<Line>,
  sent: number,
  has: (rows: number) => Promise<void>,
  signal: AbortSignal,
  size?: number,
): Promise<void> {
  let rows = sent;
  for await (const { table, lines: batch } of batchesOf(from(lines, sent), size)) {
    signal.throwIfAborted();
    const sql = `INSERT INTO ${tableIn(server, table)} FORMAT JSONEachRow`;
    await bring(server, sql, await packed(batch.join('\n')), signal);
    rows += batch.length;
    await has(rows);
  }
}

/**
 * Sends a broadcast, from where it stopped. A batch that the server took without our hearing of it is sent again:
 * its rows take their own places. The broadcast's own row is the last: until then the views know nothing of it.
 *
 * @param size how many characters go together
 * @throws WarehouseProblem, or the signal's reason
 */
export async function sendBroadcast(
  server: OpenServer,
  exported: Exported,
  cursor: Cursor,
  note: (cursor: Cursor) => Promise<void>,
  signal: AbortSignal,
  size?: number,
): Promise<void> {
  const lines = linesOf(exported, cursor.version, cursor.viewers);
  const has = (rows: number): Promise<void> => note({ ...cursor, rows });
  // Before anything is on its way: rows that arrive unheard of would else be sent again as a later writing.
  await has(cursor.rows);
  await sendLines(server, lines, cursor.rows, has, signal, size);
  await note({ ...cursor, rows: 0, done: true });
}

async function* from(lines: Iterable<Line> | AsyncIterable<Line>, first: number): AsyncGenerator<Line> {
  let index = 0;
  for await (const line of lines) {
    if (index >= first) yield line;
    index += 1;
  }
}
