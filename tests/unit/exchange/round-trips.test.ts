import { DuckDBInstance } from '@duckdb/node-api';
import { Session } from 'chdb';
import * as fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { csvTable } from '../../../utils/exchange/csv/csv.ts';
import { csvCell } from '../../../utils/exchange/csv/cell.ts';
import type { TableFormat } from '../../../utils/exchange/format.ts';
import { ndjsonTable } from '../../../utils/exchange/ndjson/ndjson.ts';
import { parquetTable } from '../../../utils/exchange/parquet/parquet.ts';
import type { Column, Value } from '../../../utils/exchange/tables/table.ts';
import { xlsxTable } from '../../../utils/exchange/xlsx/xlsx.ts';
import { csvParseRows } from 'd3-dsv';
import { ZONE } from './exported.ts';

const COLUMNS: readonly Column[] = [
  { name: 'id', unit: 'count', zh: '行', en: 'Row' },
  { name: 'text', unit: 'text', zh: '文字', en: 'Text' },
  { name: 'number', unit: 'number', zh: '数', en: 'Number' },
  { name: 'truth', unit: 'truth', zh: '真假', en: 'Truth' },
  { name: 'time', unit: 'time', zh: '时间', en: 'Time' },
];
const folder = mkdtempSync(join(tmpdir(), 'roomtally-round-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Texts of people and of those who mean harm, but for signs that no spreadsheet can hold. */
const phrase = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('=1+1', '+86', '-', '@x', '"a", b', '一\n二', "'", '1,5'),
  )
  .map((one) => one.replaceAll(/[^\n\P{C}]/gu, '').trim());
const rows = fc
  .array(
    fc.tuple(
      fc.option(
        phrase.filter((one) => one !== ''),
        { freq: 5 },
      ),
      fc.option(
        fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: -1e9, max: 1e9, noNaN: true })),
        { freq: 5 },
      ),
      fc.option(fc.boolean()),
      fc.option(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) })),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(([words, number, ...rest], index): Value[] => [
      index,
      words,
      number === null ? null : number + 0,
      ...rest,
    ]),
  );

let files = 0;

/** A file of its own each time: DuckDB remembers what it read under a name. */
function fileOf(format: TableFormat, all: readonly (readonly Value[])[], name: string): string {
  const parts: Uint8Array[] = [];
  const writer = format.open({ id: 'rows', columns: COLUMNS }, ZONE, (bytes) => parts.push(bytes.slice()));
  for (const row of all) writer.add(row);
  writer.end();
  const file = join(folder, `${++files}-${name}`);
  writeFileSync(file, Buffer.concat(parts));
  return file;
}
const instant = (value: Value): string | null =>
  typeof value === 'number' ? new Date(value).toISOString().replace('T', ' ').replace('Z', '') : null;
const plainly = (all: readonly (readonly Value[])[]) =>
  all.map(([id, words, number, truth, time]) => [id, words, number, truth, instant(time ?? null)]);

describe('whatever a table holds', async () => {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  await db.run("SET TimeZone = 'UTC'");
  const ask = async (from: string) => {
    const time = 'strftime("time"::TIMESTAMPTZ, \'%Y-%m-%d %H:%M:%S.%g\')';
    const sql = `SELECT id::INTEGER, "text", number::DOUBLE, truth::BOOLEAN, ${time} FROM ${from} ORDER BY 1`;
    return (await db.runAndReadAll(sql)).getRowsJson();
  };

  test('DuckDB reads it back from Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const file = fileOf(parquetTable, all, 'rows.parquet');
        expect(await ask(`read_parquet('${file}')`)).toEqual(plainly(all));
      }),
      { numRuns: 25 },
    );
  });

  test('DuckDB reads it back from CSV, harmless cells and all', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const file = fileOf(csvTable(true), all, 'rows.csv');
        const read = await ask(
          `read_csv('${file}', header = true, all_varchar = true, nullstr = '', quote = '"', escape = '"')`,
        );
        const expected = plainly(all).map(([id, words, ...rest]) => [
          id,
          words === null ? null : csvCell(words ?? null),
          ...rest,
        ]);
        expect(read).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('ClickHouse reads it back from NDJSON', () => {
    const session = new Session();
    fc.assert(
      fc.property(rows, (all) => {
        const file = fileOf(ndjsonTable, all, 'rows.ndjson');
        const shape =
          'id Int32, text Nullable(String), number Nullable(Float64), truth Nullable(Bool), time Nullable(String)';
        const time =
          "formatDateTime(parseDateTime64BestEffortOrNull(assumeNotNull(time), 3, 'UTC'), '%Y-%m-%d %H:%i:%S.%f', 'UTC')";
        const told = session.query(
          `SELECT id, text, number, truth, if(time IS NULL, NULL, ${time}) AS time FROM file('${file}', JSONEachRow, '${shape}') ORDER BY id`,
          'JSONCompactEachRow',
        );
        const read = told
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Value[]);
        const seconds = (cells: readonly (Value | undefined)[]) => [
          ...cells.slice(0, 4),
          String(cells[4]).slice(0, 23),
        ];
        expect(read.map(seconds)).toEqual(plainly(all).map(seconds));
      }),
      { numRuns: 15 },
    );
    session.cleanup();
  });
});

const OFFICE = ['/usr/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync);

describe.skipIf(!OFFICE)('LibreOffice (if it is installed)', () => {
  const all = fc
    .sample(rows, { numRuns: 12, seed: 6 })
    .flat()
    .map(([, ...cells], index): Value[] => [index, ...cells]);

  /** What is in a file's cells when LibreOffice has read it and written it again: values, not how they look. */
  function readBy(file: string, ...filter: readonly string[]): string[][] {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const as = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';
    const out = join(folder, 'out');
    execFileSync(
      OFFICE ?? '',
      [profile, '--headless', ...filter, '--convert-to', as, '--outdir', out, file],
      {
        stdio: 'ignore',
      },
    );
    const [, ...read] = csvParseRows(readFileSync(join(out, `${parse(file).name}.csv`), 'utf8'));
    return read;
  }
  const number = (text: string | undefined): number | null => (text ? Number(text) : null);
  /** To the digits that LibreOffice writes of a number; its smallest are 0 to it. */
  const kept = (value: Value | undefined): number | null =>
    typeof value === 'number' ? Number((Math.abs(value) < 1e-300 ? 0 : value).toPrecision(8)) : null;

  test('reads what a workbook holds', { timeout: 120_000 }, () => {
    const read = readBy(fileOf(xlsxTable, all, 'office.xlsx'));
    expect(read.map(([id, words]) => [Number(id), words])).toEqual(
      all.map(([id, words]) => [id, words ?? '']),
    );
    expect(read.map(([, , count]) => kept(number(count)))).toEqual(all.map(([, , count]) => kept(count)));
    expect(read.map(([, , , truth]) => truth)).toEqual(
      all.map(([, , , truth]) => (truth === null ? '' : String(truth).toUpperCase())),
    );
  });

  test('reads what a CSV holds', { timeout: 120_000 }, () => {
    const read = readBy(fileOf(csvTable(true), all, 'office.csv'), '--infilter=CSV:44,34,76,1,2/2/5/2');
    expect(read.map(([id, words]) => [Number(id), words])).toEqual(
      all.map(([id, words]) => [id, words === null ? '' : csvCell(words ?? null)]),
    );
    expect(read.map(([, , count]) => kept(number(count)))).toEqual(all.map(([, , count]) => kept(count)));
  });
});
