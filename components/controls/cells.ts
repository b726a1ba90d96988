/** What is in a cell for screen readers, or for the eye alone. */
const ASIDE = '.unseen, .figure-name, [aria-hidden="true"]';

function textOf(cell: Element): string {
  // Of a figure the value alone: what stands beside it would make a text of a number.
  const value = cell.querySelector('.figure-value');
  const copy = (value ?? cell).cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const aside of copy.querySelectorAll(ASIDE)) aside.remove();
  // What stands on a line of its own is parted from what is above it.
  for (const line of copy.querySelectorAll('small, .quiet')) line.before(' ');
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** A table's cells, row by row, as they are read. */
export const cellsOf = (table: HTMLTableElement): string[][] =>
  [...table.rows].map((row) => [...row.cells].map(textOf));
