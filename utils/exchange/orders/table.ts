import { dsvFormat } from 'd3-dsv';
import { decodeText } from './decode.ts';
import { OrdersRefused } from './refused.ts';
import { type Cells, readSheet } from './sheet.ts';

/** A file's rows under their headings. */
export interface OrderTable {
  readonly header: readonly string[];
  readonly rows: Cells;
}

const MOST_BYTES = 256 * 2 ** 20;
/** What Excel 97 wrote, and what it writes under a password. */
const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0];
/** Above the headings some files say what they are. */
const HEADINGS_WITHIN = 10;

/**
 * A file's table, CSV or XLSX by what it begins with.
 *
 * @throws OrdersRefused
 */
export function readTable(bytes: Uint8Array): OrderTable {
  if (bytes.length > MOST_BYTES) throw new OrdersRefused('tooLarge');
  if (OLD_OR_LOCKED.every((byte, index) => bytes[index] === byte)) throw new OrdersRefused('protected');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const cells = (isZip ? readSheet(bytes) : readText(decodeText(bytes))).map((row) => row.map(tidy));
  const filled = cells.map((row) => row.filter((cell) => cell !== '').length);
  const widest = Math.max(0, ...filled.slice(0, HEADINGS_WITHIN));
  const at = filled.findIndex((count) => count > widest / 2);
  const header = cells[at] ?? [];
  if (widest < 2) throw new OrdersRefused('notTable');
  const rows = cells.slice(at + 1).filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) throw new OrdersRefused('empty');
  return { header, rows };
}

function readText(text: string): Cells {
  const [line = ''] = text.split(/\r?\n/, 1);
  const separator = ['\t', ';', ','].find((each) => line.split(each).length > 2) ?? ',';
  return dsvFormat(separator).parseRows(text);
}

/** Consoles write `="123"`, `'123` or a tab after a number so that Excel does not round it. */
const tidy = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
