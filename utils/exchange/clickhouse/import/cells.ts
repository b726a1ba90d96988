import * as v from 'valibot';
import { type Column, typeOf, type Value, type ValueType } from '../../tables/table.ts';
import { columnsOf, type WarehouseTable } from '../tables.ts';

/** A file does not hold what an export holds; `message` is a sentence that says where and what. */
export class ImportRefused extends Error {}

/** A record of a file: values by the columns' names, as its format has them. */
export type Record = Readonly<{ [name: string]: unknown }>;

const Time = v.union([
  v.pipe(v.date(), v.transform(Number)),
  v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT/), v.transform(Date.parse), v.number()),
]);
const Amount = v.union([
  v.pipe(v.number(), v.finite()),
  v.pipe(v.string(), v.nonEmpty(), v.transform(Number), v.finite()),
]);
const Truth = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['true', 'false']),
    v.transform((word) => word === 'true'),
  ),
]);

/** What stands in a cell, in any format; nothing, or an empty cell of CSV, is unknown. */
const CELLS: Readonly<{ [Type in ValueType]: v.GenericSchema<unknown, Value> }> = {
  text: v.string(),
  time: Time,
  number: Amount,
  truth: Truth,
};

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

/** The cells of a record in the columns' order. Columns that a file lacks are unknown. */
export function cellsOf(columns: readonly Column[], record: Record, where: string): Value[] {
  const known = new Set(columns.map(({ name }) => name));
  const foreign = Object.keys(record).find((name) => !known.has(name));
  if (foreign !== undefined)
    throw new ImportRefused(`${where}: there is no column "${foreign}". Was it exported by a newer version?`);
  return columns.map((column) => {
    const value = record[column.name];
    if (isNothing(value)) return null;
    const cell = v.safeParse(CELLS[typeOf(column)], value);
    if (cell.success) return cell.output;
    throw new ImportRefused(`${where}: column "${column.name}" should be a ${typeOf(column)}.`);
  });
}

/** The columns of a table's files. */
export const fileColumns = (table: WarehouseTable): readonly Column[] => [
  { name: 'key', unit: 'text', zh: '', en: '' },
  ...columnsOf(table),
];
