import type { BroadcastKey } from '../../units.ts';
import type { Database } from '../database.ts';
import { rawRows } from '../raw.ts';
import { rowsOf } from '../upkeep.ts';
import type { TableName } from './tables.ts';

/** What a table holds of one broadcast. */
export interface Received {
  readonly table: TableName;
  readonly rows: number;
  /** The names of the fields that its rows have. */
  readonly fields: readonly string[];
}

/** Everything that is held of one broadcast, table by table, read from its rows and from nothing else. */
export async function receiptOf(db: Database, key: BroadcastKey): Promise<Received[]> {
  const rows = await rowsOf(db, key);
  const ids = rows.recorders.map(({ id }) => id);
  const folds = (await db.folds.bulkGet([key])).filter((row) => row !== undefined);
  const explanations = (await db.explanations.bulkGet([key])).filter((row) => row !== undefined);
  const openings = (await db.openings.bulkGet([key])).filter((row) => row !== undefined);
  const raw = await rawRows(db, ids);
  const caches = { folds, explanations, openings };
  const held: Partial<Record<TableName, readonly object[]>> = { ...rows, ...caches, ...raw };
  return Object.entries(held).flatMap(([table, all]) =>
    all.length === 0
      ? []
      : [
          {
            table: table as TableName,
            rows: all.length,
            fields: [...new Set(all.flatMap((row) => Object.keys(row)))],
          },
        ],
  );
}
