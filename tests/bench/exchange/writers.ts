import { DuckDBInstance, DuckDBTimestampTZValue } from '@duckdb/node-api';
import Excel from 'exceljs';
import { createWriteStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import Papa from 'papaparse';
import * as SheetJs from 'xlsx';
import { csvCell } from '../../../utils/exchange/csv/cell.ts';
import { exportTables } from '../../../utils/exchange/export.ts';
import { type Exported, type Table, typeOf, type Value } from '../../../utils/exchange/tables/table.ts';
import { tableNamed } from '../../../utils/exchange/tables/tables.ts';
import type { FormatId } from '../../../utils/exchange/wish.ts';
import { written } from '../../../utils/exchange/written.ts';

/** Writes the events of a broadcast into a file. */
export type Writer = (exported: Exported, file: string) => Promise<void>;

const ZONE = 'Asia/Shanghai';
const EVENTS: Table = tableNamed('events', true);
/** What a peer is given at once, where it takes what it is given as a whole. */
const AT_ONCE = 10_000;

/** Our own, as the dashboard's button does it. */
const ours =
  (format: FormatId): Writer =>
  async (exported, file) => {
    const out = await open(file, 'w');
    const wish = {
      keys: [exported.detail.key],
      tables: ['events'],
      format,
      viewers: true,
      mark: true,
    } as const;
    await exportTables(wish, ZONE, {
      read: async () => exported,
      write: async (bytes) => {
        await out.write(bytes);
      },
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    await out.close();
  };

function* parts(exported: Exported): Generator<readonly (readonly Value[])[]> {
  let part: (readonly Value[])[] = [];
  for (const row of EVENTS.rows(exported)) {
    part.push(row);
    if (part.length < AT_ONCE) continue;
    yield part;
    part = [];
  }
  yield part;
}

const texts = (row: readonly Value[]): string[] =>
  row.map((value, index) => csvCell(written(value, EVENTS.columns[index], ZONE)));

/** https://www.papaparse.com: rows by the ten thousand, for a million at once it would hold as one text. */
const papaparse: Writer = async (exported, file) => {
  const out = await open(file, 'w');
  for (const part of parts(exported)) await out.write(`${Papa.unparse(part.map(texts))}\r\n`);
  await out.close();
};

/** https://github.com/exceljs/exceljs, by its streaming writer; not kept since 2023, and still the one that streams. */
const exceljs: Writer = async (exported, file) => {
  const stream = createWriteStream(file);
  const book = new Excel.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false });
  const sheet = book.addWorksheet('events', { views: [{ state: 'frozen', ySplit: 1 }] });
  const times = EVENTS.columns.map((column) => typeOf(column) === 'time');
  sheet.addRow(EVENTS.columns.map(({ name }) => name)).commit();
  for (const part of parts(exported)) {
    for (const row of part)
      sheet
        .addRow(
          row.map((value, index) => (times[index] && typeof value === 'number' ? new Date(value) : value)),
        )
        .commit();
    if (stream.writableNeedDrain) await once(stream, 'drain');
  }
  await book.commit();
};

/** As it holds a large sheet best; its types do not know of it everywhere. */
const IN_ROWS = { dense: true, sheetStubs: false };
/**
 * https://docs.sheetjs.com, as npm has it: 0.18.5, newer ones are elsewhere. Its advisories are of reading hostile
 * files, and here it only writes. It holds the whole sheet.
 */
const sheetjs: Writer = async (exported, file) => {
  const times = EVENTS.columns.map((column) => typeOf(column) === 'time');
  const rows: unknown[][] = [EVENTS.columns.map(({ name }) => name)];
  for (const row of EVENTS.rows(exported))
    rows.push(
      row.map((value, index) => (times[index] && typeof value === 'number' ? new Date(value) : value)),
    );
  const book = SheetJs.utils.book_new();
  SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet(rows, IN_ROWS), 'events');
  await writeFile(
    file,
    SheetJs.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer,
  );
};

const TYPES = { text: 'VARCHAR', time: 'TIMESTAMPTZ', number: 'DOUBLE', truth: 'BOOLEAN' } as const;

/** https://duckdb.org: the rows are appended to a table, which it then copies into a file. */
const duckdb =
  (options: string): Writer =>
  async (exported, file) => {
    const db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const columns = EVENTS.columns.map((column) => `"${column.name}" ${TYPES[typeOf(column)]}`);
    await db.run(`CREATE TABLE events (${columns.join(', ')})`);
    const appender = await db.createAppender('events');
    const types = EVENTS.columns.map(typeOf);
    for (const row of EVENTS.rows(exported)) {
      for (const [index, value] of row.entries()) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'string') appender.appendVarchar(value);
        else if (typeof value === 'boolean') appender.appendBoolean(value);
        else if (types[index] === 'time')
          appender.appendTimestampTZ(new DuckDBTimestampTZValue(BigInt(value) * 1000n));
        else appender.appendDouble(value);
      }
      appender.endRow();
    }
    appender.closeSync();
    await db.run(`COPY events TO '${file}' (${options})`);
  };

/** For each format what writes it: ours first, then the others'. */
export const WRITERS: Readonly<Record<FormatId, Readonly<Record<string, Writer>>>> = {
  csv: { ours: ours('csv'), papaparse, duckdb: duckdb('FORMAT csv, HEADER') },
  ndjson: { ours: ours('ndjson'), duckdb: duckdb('FORMAT json') },
  xlsx: { ours: ours('xlsx'), exceljs, sheetjs },
  parquet: { ours: ours('parquet'), duckdb: duckdb('FORMAT parquet, COMPRESSION snappy') },
};
