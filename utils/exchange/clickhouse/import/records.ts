import { csvParseRows } from 'd3-dsv';
import { parquetReadObjects } from 'hyparquet';
import * as v from 'valibot';
import { ImportRefused, type Record } from './cells.ts';

type Read = (bytes: Uint8Array, name: string) => Iterable<Record> | Promise<Iterable<Record>>;

const utf8 = new TextDecoder();
const Row = v.record(v.string(), v.unknown());

/** Text that a spreadsheet would run was written with an apostrophe in front. */
const FORMULA = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

function* csvRecords(bytes: Uint8Array, name: string): Generator<Record> {
  const [heading, ...rows] = csvParseRows(utf8.decode(bytes));
  if (!heading) throw new ImportRefused(`${name} is empty.`);
  for (const [index, cells] of rows.entries()) {
    if (cells.length !== heading.length)
      throw new ImportRefused(
        `${name}, row ${index + 2}: ${cells.length} cells instead of ${heading.length}.`,
      );
    yield Object.fromEntries(heading.map((column, at) => [column, (cells[at] ?? '').replace(FORMULA, '')]));
  }
}

function* ndjsonRecords(bytes: Uint8Array, name: string): Generator<Record> {
  for (const [index, line] of utf8.decode(bytes).split('\n').entries()) {
    if (line.trim() !== '') yield rowOf(line, `${name}, line ${index + 1}`);
  }
}

function rowOf(line: string, where: string): Record {
  try {
    return v.parse(Row, JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError || v.isValiError(error))
      throw new ImportRefused(`${where} is no JSON object: the file may be cut.`);
    throw error;
  }
}

async function parquetRecords(bytes: Uint8Array, name: string): Promise<Record[]> {
  try {
    return await parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
  } catch (error) {
    throw new ImportRefused(`${name} is no Parquet file that can be read.`, { cause: error });
  }
}

/** How each format's files are read, by what their names end with. */
export const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['csv', csvRecords],
  ['ndjson', ndjsonRecords],
  ['parquet', parquetRecords],
]);
