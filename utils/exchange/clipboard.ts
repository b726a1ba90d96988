import { csvCell } from './csv/cell.ts';
import { markup } from './report/markup.ts';

/** A number as people read it, with its sign or its per cent: a spreadsheet takes it for just that. */
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/** A cell on one line; what a spreadsheet would run is made harmless as in CSV. */
function harmless(cell: string): string {
  const line = cell.replaceAll(/\s+/g, ' ').trim();
  return NUMBER.test(line) ? line : csvCell(line);
}

/** A table as the clipboard carries it: tab-separated lines, and HTML for what pastes that. */
export function clipboardTable(rows: readonly (readonly string[])[]): {
  readonly text: string;
  readonly html: string;
} {
  const safe = rows.map((row) => row.map(harmless));
  return {
    text: safe.map((row) => row.join('\t')).join('\n'),
    html: markup`<table>${safe.map(
      (row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
    )}</table>`.text,
  };
}
