import type { Column, Exported, Value } from '../tables/table.ts';
import { tablesSent, type WarehouseTable } from './tables.ts';

/** When rows were written down, in milliseconds: of two writings of a broadcast the later stands. */
export type Version = number;

/** A row of the warehouse as JSON; times are milliseconds, which is what the schema's columns count. */
export interface Line {
  readonly table: WarehouseTable;
  readonly json: string;
}

const cell = (value: Value): string | number | null => (typeof value === 'boolean' ? Number(value) : value);

/** A row in JSON, with what it is known by in front. */
export function lineOf(
  columns: readonly Pick<Column, 'name'>[],
  cells: readonly Value[],
  { version, row }: { readonly version: Version; readonly row: number },
): string {
  const named = columns.map(({ name }, index) => [name, cell(cells[index] ?? null)]);
  return JSON.stringify({ version, row, ...Object.fromEntries(named) });
}

/** All rows of a broadcast in the order in which they are sent: the same broadcast gives the same rows. */
export function* linesOf(exported: Exported, version: Version, viewers: boolean): Generator<Line> {
  for (const { id, columns, rows } of tablesSent(viewers)) {
    let row = 0;
    for (const cells of rows(exported)) {
      yield { table: id as WarehouseTable, json: lineOf(columns, cells, { version, row }) };
      row += 1;
    }
  }
}
