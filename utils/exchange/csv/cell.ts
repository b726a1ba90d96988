import type { Cell } from '../columns.ts';

/** What a spreadsheet takes for the beginning of a formula, also as the full-width signs that it folds. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell as CSV carries it before quoting. Text that a spreadsheet would run gets a leading apostrophe: a
 * room's name comes from the page. Numbers are ours and stay numbers, also below zero; null is empty.
 */
export function csvCell(cell: Cell | boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'number') return plain(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** From here on JavaScript writes integers with an exponent. */
const EXPONENT = 1e21;

/** Integers without an exponent, whatever the size. */
const plain = (value: number): string =>
  Math.abs(value) >= EXPONENT && Number.isInteger(value) ? BigInt(value).toString() : String(value);
