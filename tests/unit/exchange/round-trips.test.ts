import { DuckDBInstance } from '@duckdb/node-api';
import { Session } from 'chdb';
import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { csvTable } from '../../../utils/exchange/csv/csv.ts';
import { csvCell } from '../../../utils/exchange/csv/cell.ts';
import type { TableFormat } from '../../../utils/exchange/format.ts';
import { ndjsonTable } from '../../../utils/exchange/ndjson/ndjson.ts';
import { parquetTable } from '../../../utils/exchange/parquet/parquet.ts';
import type { Column, Value } from '../../../utils/exchange/tables/table.ts';
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

/** Texts of people and of those who mean harm, but for signs that no CSV's reader keeps. */
const phrase = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('=1+1', '+86', '-', '@x', '"a", b', '一\n二', "'", '1,5'),
  )
  .map((one) => one.replaceAll(/[^\n\P{C}]/gu, '').trim());
/** Any text that there can be. */
const anyText = fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 8 }));
const anyNumber = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1 / 3, 1e21, -1e300, 5e-324, Number.MAX_SAFE_INTEGER),
);
const rowsOf = (text: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.tuple(
        fc.option(
          text.filter((one) => one !== ''),
          { freq: 5 },
        ),
        fc.option(anyNumber, { freq: 5 }),
        fc.option(fc.boolean()),
        fc.option(fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) })),
      ),
      { minLength: 1, maxLength: 40 },
    )
    .map((all) =>
      all.map(([words, count, ...rest], index): Value[] => [
        index,
        words,
        count === null ? null : count + 0,
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
      fc.asyncProperty(rowsOf(anyText), async (all) => {
        const file = fileOf(parquetTable, all, 'rows.parquet');
        expect(await ask(`read_parquet('${file}')`)).toEqual(plainly(all));
      }),
      { numRuns: 25 },
    );
  });

  test('DuckDB reads it back from CSV, harmless cells and all', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(phrase), async (all) => {
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
      fc.property(rowsOf(anyText), (all) => {
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
