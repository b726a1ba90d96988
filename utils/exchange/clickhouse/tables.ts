import { sketches } from '../tables/sketches.ts';
import type { Column, Table } from '../tables/table.ts';
import { TABLE_IDS, tableNamed, type TableId } from '../tables/tables.ts';

/** A table of the warehouse: those that are exported, and sketches. */
export type WarehouseTable = TableId | 'sketches';

/**
 * The warehouse's tables in the order in which a broadcast is sent: its own row comes last, and only what belongs
 * to that row is looked at by the views.
 */
export const WAREHOUSE_TABLES: readonly WarehouseTable[] = [
  'events',
  'sketches',
  ...TABLE_IDS.filter((id) => id !== 'events' && id !== 'broadcasts'),
  'broadcasts',
];

export const warehouseTable = (id: WarehouseTable, viewers: boolean): Table =>
  id === 'sketches' ? sketches : tableNamed(id, viewers);

/** The tables of a sending: without viewers there are no sketches of them. */
export const tablesSent = (viewers: boolean): Table[] =>
  WAREHOUSE_TABLES.filter((id) => viewers || id !== 'sketches').map((id) => warehouseTable(id, viewers));

/**
 * What stands in front of each row: of which broadcast it is, when it was written down, and the how-manieth of its
 * table it is. Sent again, a row has the same three and takes its own place.
 */
export const ROW_KEY = ['key', 'version', 'row'] as const;

/** The columns that a table of the warehouse has beside these. */
export const columnsOf = (id: WarehouseTable): readonly Column[] =>
  warehouseTable(id, true).columns.filter(({ name }) => name !== 'key');
