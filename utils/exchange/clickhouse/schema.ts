import { type Column, typeOf, type ValueType } from '../tables/table.ts';
import { columnsOf, ROW_KEY, WAREHOUSE_TABLES, type WarehouseTable } from './tables.ts';
import { VIEWS } from './views.ts';

/** Where the tables are. */
export interface Place {
  readonly database: string;
  /** The cluster that they are spread over; null for one server. */
  readonly cluster: string | null;
}

/** A name as ClickHouse reads any: databases and clusters are named by the user. */
export const quoted = (name: string): string => `\`${name.replaceAll(/[\\`]/g, String.raw`\$&`)}\``;
export const tableIn = ({ database }: Pick<Place, 'database'>, table: string): string =>
  `${quoted(database)}.${quoted(table)}`;

/** Every value may be unknown. Times are shown in the server's zone; numbers are those of the extension. */
const TYPES: Readonly<Record<ValueType, string>> = {
  text: 'Nullable(String)',
  time: 'Nullable(DateTime64(3))',
  number: 'Nullable(Float64)',
  truth: 'Nullable(UInt8)',
};

const text = (words: string): string => `'${words.replaceAll(/[\\']/g, String.raw`\$&`)}'`;

const column = (each: Column): string =>
  `${quoted(each.name)} ${TYPES[typeOf(each)]} COMMENT ${text(`${each.zh} · ${each.en}`)}`;

const KEYS = [
  `key String COMMENT ${text('播间数自己的场次编号 · Roomtally’s own key of the broadcast')}`,
  `version UInt64 COMMENT ${text('这些行是何时写下的，毫秒 · When these rows were written down, in ms')}`,
  `row UInt64 COMMENT ${text('在这张表里是这场的第几行 · The how-manieth of the broadcast’s rows it is')}`,
];

/** Rows with the same key take one another's place. */
const ENGINE = `ReplacingMergeTree(version) ORDER BY (${ROW_KEY.join(', ')})`;

/**
 * Makes everything that is not there, and adds what a newer version of the extension needs; running it again
 * changes nothing. On a cluster each server keeps a part, under the table's name with `_part`; the rows of one
 * broadcast lie on one server, so that they still replace one another there.
 */
export function schemaOf(place: Place): string[] {
  const { database, cluster } = place;
  const on = cluster === null ? '' : ` ON CLUSTER ${quoted(cluster)}`;
  return [
    `CREATE DATABASE IF NOT EXISTS ${quoted(database)}${on}`,
    ...WAREHOUSE_TABLES.flatMap((id) => tableStatements(id, place, on)),
    ...VIEWS.flatMap(({ name, select }) => [
      `DROP VIEW IF EXISTS ${tableIn(place, name)}${on}`,
      `CREATE VIEW ${tableIn(place, name)}${on} AS ${select((table) => tableIn(place, table))}`,
    ]),
  ];
}

function tableStatements(id: WarehouseTable, place: Place, on: string): string[] {
  const columns = columnsOf(id).map(column);
  const body = `(\n  ${[...KEYS, ...columns].join(',\n  ')}\n)`;
  const make = (name: string, engine: string): string[] => [
    `CREATE TABLE IF NOT EXISTS ${tableIn(place, name)}${on} ${body} ENGINE = ${engine}`,
    `ALTER TABLE ${tableIn(place, name)}${on} ${columns.map((each) => `ADD COLUMN IF NOT EXISTS ${each}`).join(', ')}`,
  ];
  if (place.cluster === null) return make(id, ENGINE);
  const parts = [place.cluster, place.database, `${id}_part`].map(quoted).join(', ');
  return [...make(`${id}_part`, ENGINE), ...make(id, `Distributed(${parts}, cityHash64(key))`)];
}
