import type { TableFormat } from '../format.ts';
import { Lines } from '../lines.ts';
import { dictionaryOf } from '../tables/tables.ts';
import type { Column, Value } from '../tables/table.ts';
import { type ZippedFile, ZipWriter } from '../zip.ts';
import type { Zone } from '../zone.ts';
import { workbookParts } from './parts.ts';
import { MOST_ROWS, SHEET_END, sheetRow, sheetStart } from './sheet.ts';

const encoder = new TextEncoder();

/**
 * A table as a workbook: the table, on several sheets where one would not hold it, and a sheet that says what
 * its columns mean. Office Open XML (ECMA-376) with inline strings, so that no row need be held after it is
 * written.
 *
 * @param mostRows that a sheet holds, its heading among them
 */
export const xlsxIn = (mostRows: number): TableFormat => ({
  extension: 'xlsx',
  packed: true,
  open: (head, zone, out) => {
    const zip = new ZipWriter(out);
    const names: string[] = [];
    const begin = (name: string, columns: readonly Column[]): Sheet => {
      names.push(name);
      return new Sheet(zip.file(`xl/worksheets/sheet${names.length}.xml`, false), columns, zone);
    };
    const part = (): string => (names.length === 0 ? head.id : `${head.id} ${names.length + 1}`);
    let sheet = begin(part(), head.columns);
    return {
      add: (row) => {
        if (sheet.rows >= mostRows) {
          sheet.end();
          sheet = begin(part(), head.columns);
        }
        sheet.add(row);
      },
      end: () => {
        sheet.end();
        const dictionary = dictionaryOf([head]);
        const definitions = begin(dictionary.head.id, dictionary.head.columns);
        for (const row of dictionary.rows) definitions.add(row);
        definitions.end();
        for (const [path, text] of workbookParts(names)) {
          const file = zip.file(path, false);
          file.write(encoder.encode(text));
          file.end();
        }
        zip.end();
      },
    };
  },
});

export const xlsxTable = xlsxIn(MOST_ROWS);

/** One sheet being written. */
class Sheet {
  readonly #file: ZippedFile;
  readonly #columns: readonly Column[];
  readonly #zone: Zone;
  readonly #lines: Lines;
  #rows = 1;

  constructor(file: ZippedFile, columns: readonly Column[], zone: Zone) {
    this.#file = file;
    this.#columns = columns;
    this.#zone = zone;
    this.#lines = new Lines(file.write);
    this.#lines.add(sheetStart(columns));
  }

  /** Its heading among them. */
  get rows(): number {
    return this.#rows;
  }

  add(row: readonly Value[]): void {
    this.#rows += 1;
    this.#lines.add(sheetRow(row, this.#rows, this.#columns, this.#zone));
  }

  end(): void {
    this.#lines.add(SHEET_END);
    this.#lines.end();
    this.#file.end();
  }
}
