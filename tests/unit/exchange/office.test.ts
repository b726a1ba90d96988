import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { csvCell } from '../../../utils/exchange/csv/cell.ts';
import { csvTable } from '../../../utils/exchange/csv/csv.ts';
import type { TableFormat } from '../../../utils/exchange/format.ts';
import { type Column, typeOf, type Value } from '../../../utils/exchange/tables/table.ts';
import { written } from '../../../utils/exchange/written.ts';
import { xlsxTable } from '../../../utils/exchange/xlsx/xlsx.ts';
import { wallTime, type Zone } from '../../../utils/exchange/zone.ts';
import { moment } from '../../../utils/units.ts';
import { OFFICE, type OfficeCell, readByOffice } from './office.ts';

/** Every unit that a column of ours can have. */
const UNITS = [
  'count',
  'text',
  'time',
  'truth',
  'seconds',
  'money',
  'coin',
  'fraction',
  'perMinute',
  'perTenThousand',
  'number',
] as const satisfies readonly Column['unit'][];
const COLUMNS = UNITS.map((unit): Column => ({ name: unit, unit, zh: '列', en: 'Column' }));
/** With and without summer time, and one that is no whole hour from the others. */
const ZONES: readonly Zone[] = [
  'Asia/Shanghai',
  'America/New_York',
  'Asia/Kathmandu',
  'UTC',
  'Australia/Lord_Howe',
];
const NOTHING: OfficeCell = ['empty', ''];
/** LibreOffice keeps no finer times in its files. */
const CENTISECOND = 10;
/** It writes 15 digits of a number, and no more than twenty of them behind the point. */
const DIGITS = 1e-14;
const LEAST = 1e-20;

/** Texts of people and of those who mean harm, but for control signs, which no spreadsheet can hold. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '=1+1',
      '=HYPERLINK("http://x","y")',
      '+86',
      '-1',
      '@SUM(A1)',
      "'=1",
      '＝1+1',
      '|cmd',
      ' =1+1',
      ' a ',
    ),
    fc.constantFrom('"a", b', '一\n二', 'a  b', '1,5', '2026-04-24', '1e3', 'TRUE', '0012', '50%', '¥9.9'),
    fc.constantFrom('👩‍👩‍👧‍👦', 'مرحبا', 'e\u0301', '_x0041_', '<b>&amp;</b>', '秒杀'.repeat(2000)),
  )
  .map((one) => one.replaceAll(/[^\n\P{C}]|[\uFFFE\uFFFF]/gu, ''))
  .filter((one) => one !== '');
/** As large as nothing that is counted: of hundreds of digits LibreOffice makes a text. */
const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ min: -1e60, max: 1e60, noNaN: true }),
  fc.constantFrom(0, 1 / 3, 0.1, 1e21, -1e21, 1e60, Number.MAX_SAFE_INTEGER, 0.005),
);
const time = fc.oneof(
  fc.integer({ min: Date.UTC(2016, 0), max: Date.UTC(2040, 0) }),
  // Where clocks are put forward and back, and at midnight.
  fc.constantFrom(Date.UTC(2026, 2, 8, 7), Date.UTC(2026, 10, 1, 6), Date.UTC(2026, 11, 31, 23, 59, 59, 999)),
);
const valueIn = (unit: Column['unit']): fc.Arbitrary<Value> => {
  const of = { text, time, truth: fc.boolean(), number }[typeOf({ name: '', unit, zh: '', en: '' })];
  return fc.option<Value>(of as fc.Arbitrary<Value>, { freq: 6 });
};
const rows = fc
  .array(fc.tuple(...UNITS.slice(1).map(valueIn)), { minLength: 1, maxLength: 60 })
  .map((all) => all.map((cells, index): Value[] => [index, ...cells]));
/** LibreOffice starts once for all of them. */
const tables = fc.sample(fc.record({ rows, zone: fc.constantFrom(...ZONES) }), { numRuns: 10, seed: 6 });

/** A cell of ours as LibreOffice has it. */
function asRead(value: Value, { unit }: Column, zone: Zone): OfficeCell {
  if (value === null) return ['empty', ''];
  if (typeof value === 'string') return ['text', value];
  if (typeof value === 'boolean') return ['truth', String(value).toUpperCase()];
  return unit === 'time' ? ['time', String(wallTime(moment(value), zone))] : ['number', String(value)];
}
/** What was read as what was put there, where it is that within what LibreOffice keeps. */
function kept([kind, value]: OfficeCell, [, expected]: OfficeCell): OfficeCell {
  const apart = (read: number): number => Math.abs(read - Number(expected));
  const isKept =
    (kind === 'number' && apart(Number(value)) <= Math.abs(Number(expected)) * DIGITS + LEAST) ||
    (kind === 'time' && apart(Date.parse(`${value}Z`)) <= CENTISECOND);
  return [kind, isKept ? expected : value];
}

describe.skipIf(!OFFICE)('LibreOffice (skipped where it is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roomtally-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function filesOf(format: TableFormat, name: string): string[] {
    return tables.map(({ rows: all, zone }, index) => {
      const parts: Uint8Array[] = [];
      const writer = format.open({ id: 'rows', columns: COLUMNS }, zone, (bytes) =>
        parts.push(bytes.slice()),
      );
      for (const row of all) writer.add(row);
      writer.end();
      const file = join(folder, `${name}-${index}.${format.extension}`);
      writeFileSync(file, Buffer.concat(parts));
      return file;
    });
  }
  test('reads from a workbook what was put there, each cell of its type', { timeout: 120_000 }, () => {
    const all = readByOffice(filesOf(xlsxTable, 'book'), folder);
    for (const [index, { rows: expected, zone }] of tables.entries()) {
      const [heading, ...read] = all[index] ?? [];
      expect(heading).toEqual(UNITS.map((unit) => ['text', unit]));
      expect(read).toHaveLength(expected.length);
      for (const [at, row] of expected.entries()) {
        const cells = COLUMNS.map((column, place) => asRead(row[place] ?? null, column, zone));
        const found = cells.map((cell, place) => kept(read[at]?.[place] ?? NOTHING, cell));
        expect(found).toEqual(cells);
      }
    }
  });

  test('reads from a CSV what was put there, and takes no cell for a formula', { timeout: 120_000 }, () => {
    // Times and truths are taken for texts; of others it may make what it likes, formulas among them.
    const texts = UNITS.flatMap((unit, index) =>
      unit === 'time' || unit === 'truth' ? [`${index + 1}/2`] : [],
    );
    const filter = `--infilter=CSV:44,34,76,1,${texts.join('/')},0,false,true,false,false,,true`;
    const unguarded = join(folder, 'unguarded.csv');
    writeFileSync(unguarded, '=1+1\n');
    const all = readByOffice([...filesOf(csvTable(true), 'text'), unguarded], folder, filter);
    expect(all.at(-1)).toEqual([[['formula', 'of:=1+1']]]);
    for (const [index, { rows: expected, zone }] of tables.entries()) {
      const [heading, ...read] = all[index] ?? [];
      expect(heading).toEqual(UNITS.map((unit) => ['text', unit]));
      expect(read).toHaveLength(expected.length);
      for (const [at, row] of expected.entries()) {
        const cells = COLUMNS.map((column, place): OfficeCell => {
          const value = written(row[place] ?? null, column, zone);
          if (value === null) return NOTHING;
          return typeof value === 'number' ? ['number', String(value)] : ['text', csvCell(value)];
        });
        const found = cells.map((cell, place) => {
          const one = read[at]?.[place] ?? NOTHING;
          const isFree =
            UNITS[place] === 'text' && !cell[1].startsWith("'") && !['text', 'formula'].includes(one[0]);
          return isFree ? cell : kept(one, cell);
        });
        expect(found).toEqual(cells);
      }
    }
  });
});
