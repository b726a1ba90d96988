import fc from 'fast-check';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { sheetRow } from '../../../utils/exchange/xlsx/sheet.ts';
import { xlsxIn, xlsxTable } from '../../../utils/exchange/xlsx/xlsx.ts';
import type { Column } from '../../../utils/exchange/tables/table.ts';
import { ZONE } from './exported.ts';

const columns = (['text', 'number', 'truth'] as const).map((unit): Column => ({
  name: unit,
  unit,
  zh: '列',
  en: 'column',
}));

type Rows = readonly (readonly (string | number | boolean)[])[];

/** The sheets of a workbook of some rows, as another reads it. */
async function sheetsOf(rows: Rows, format = xlsxTable) {
  const parts: Uint8Array[] = [];
  const writer = format.open({ id: 'any', columns }, ZONE, (bytes) => parts.push(bytes));
  for (const row of rows) writer.add(row);
  writer.end();
  return readExcel(Buffer.concat(parts));
}

async function read(rows: Rows): Promise<unknown[][]> {
  const [sheet] = await sheetsOf(rows);
  return sheet?.data.slice(1) ?? [];
}

describe('a workbook', () => {
  test('gives any text, number and truth back as it was', async () => {
    const anyRow = fc.tuple(
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((text) => text.trim() === text && !/[\p{Cc}\uFFFE\uFFFF]/u.test(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 5 }), async (rows) => {
        expect(await read(rows)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    [3, ['any', 'columns'], [3]],
    [4, ['any', 'any 2', 'columns'], [3, 1]],
    [7, ['any', 'any 2', 'any 3', 'columns'], [3, 3, 1]],
  ])(
    'of %d rows, three to a sheet, goes on upon further sheets, each under the heading',
    async (count, names, each) => {
      const rows = Array.from({ length: count }, (_, index) => [`row ${index}`, index, true]);
      const sheets = await sheetsOf(rows, xlsxIn(4));
      expect(sheets.map(({ sheet }) => sheet)).toEqual(names);
      const parts = sheets.slice(0, -1).map(({ data }) => data);
      expect(parts.map(({ length }) => length - 1)).toEqual(each);
      for (const [heading] of parts) expect(heading).toEqual(['text', 'number', 'truth']);
      expect(parts.flatMap((part) => part.slice(1))).toEqual(rows);
    },
  );

  test('does not let a text stand for another that Excel writes so', async () => {
    const row = sheetRow(['_x0041_ & <b>', 1, true], 2, columns, ZONE);
    expect(row).toContain('_x005F_x0041_ &amp; &lt;b&gt;');
  });

  test('has cells by the names that spreadsheets give them, beyond Z too', () => {
    const many = Array.from({ length: 703 }, (): Column => ({ name: 'n', unit: 'number', zh: '', en: '' }));
    const row = sheetRow(
      many.map((_, index) => index),
      7,
      many,
      ZONE,
    );
    for (const name of ['A7', 'Z7', 'AA7', 'AZ7', 'BA7', 'ZZ7', 'AAA7']) expect(row).toContain(`r="${name}"`);
  });
});
