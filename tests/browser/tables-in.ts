import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { FormatId } from '../../utils/exchange/wish.ts';

/** A row of a table by its columns, as text: no two readers have the same numbers and blanks. */
export type Row = Readonly<Record<string, string>>;

/** The tables of an exported ZIP by their names, each opened by what a person may have at hand. */
export async function tablesIn(format: FormatId, zip: Buffer): Promise<Readonly<Record<string, Row[]>>> {
  const files = unzipSync(zip);
  if (format === 'parquet') return inFolders(files);
  const read = Object.entries(files).map(async ([name, bytes]) => {
    const [table = '', extension = ''] = name.split('.');
    return [table, extension === format ? await READERS[format](Buffer.from(bytes), table) : []] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const READERS = {
  csv: async (bytes: Buffer) =>
    Papa.parse<Record<string, string>>(bytes.toString('utf8').replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    }).data.map(asText),
  ndjson: async (bytes: Buffer) =>
    bytes
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => asText(JSON.parse(line) as Record<string, unknown>)),
  xlsx: async (bytes: Buffer, table: string) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const [head = [], ...rows] = cellsOf(book.getWorksheet(table));
    return rows.map((cells) =>
      asText(
        Object.fromEntries(head.map((name, index) => [typeof name === 'string' ? name : '', cells[index]])),
      ),
    );
  },
};

function cellsOf(sheet: ExcelJS.Worksheet | undefined): ExcelJS.CellValue[][] {
  const rows: ExcelJS.CellValue[][] = [];
  // Its cells are counted from 1.
  sheet?.eachRow((row) => rows.push(Array.isArray(row.values) ? row.values.slice(1) : []));
  return rows;
}

/** Parquet lies in folders by platform and day: DuckDB reads each table's as one. */
async function inFolders(files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, Row[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'roomtally-parquet-'));
  const names = Object.keys(files).filter((name) => name.endsWith('.parquet'));
  const tables = [...new Set(names.map((name) => name.slice(0, name.indexOf('/'))))];
  try {
    for (const name of names) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), files[name] ?? new Uint8Array());
    }
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    const read = tables.map(async (table) => {
      const from = `read_parquet('${folder}/${table}/**/*.parquet', hive_partitioning = true)`;
      const rows = (await db.runAndReadAll(`SELECT * FROM ${from}`)).getRowObjectsJson();
      return [table, rows.map(asText)] as const;
    });
    return Object.fromEntries(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const asText = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell : JSON.stringify(cell),
    ]),
  );
