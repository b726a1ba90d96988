import { csvFormatRows, csvParseRows, tsvParseRows } from 'd3-dsv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf, rowsIn } from '../../../utils/exchange/dsv.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', '7', ' ', '"', ',', '\t', '\n', '\r', '货'),
  maxLength: 6,
});
/** A row of one empty cell is an empty line, which at a text's end nobody can see. */
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).filter((cells) => cells.join('') !== '');
const table = fc.array(row, { maxLength: 6 });

describe('a table of text', () => {
  test.each([',', '\t', ';'])(
    'comes back as it was written, whatever is in its cells, by “%s”',
    (delimiter) => {
      fc.assert(
        fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (rows, line, last) => {
          const text = rows.map((cells) => rowOf(cells, delimiter)).join(line) + (last ? line : '');
          const read = [...rowsIn(text, delimiter)];
          expect(read).toEqual(rows.length === 0 && last ? [['']] : rows);
        }),
      );
    },
  );

  test('is written and read as d3-dsv does', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((cells) => rowOf(cells, ',')).join('\n');
        expect(text).toBe(csvFormatRows(rows));
        expect([...rowsIn(text, ',')]).toEqual([...csvParseRows(text)]);
      }),
    );
  });

  test('without quotes is read as d3-dsv does, whatever its lines are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '7', ' ', ',', '\t', '\n'), minLength: 2 });
    fc.assert(
      fc.property(text, (written) => {
        expect([...rowsIn(written, '\t')]).toEqual([...tsvParseRows(written)]);
      }),
    );
  });

  test('whose quote is never closed holds the rest in one cell', () => {
    expect([...rowsIn('a,"b\nc', ',')]).toEqual([['a', 'b\nc']]);
    expect([...rowsIn('"a"b,c', ',')]).toEqual([['ab', 'c']]);
  });
});
