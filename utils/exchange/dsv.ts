const QUOTE = '"';

/**
 * Reads a table of text as RFC 4180 has it: cells between delimiters, rows between line breaks of any kind, and
 * quotes around what holds one of these, themselves doubled. Reads any text: what follows a closing quote stays
 * with its cell, and a quote that is never closed holds the rest.
 */
export function* rowsIn(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === QUOTE ? quotedAt(text, at) : ['', at];
    let stop = end;
    while (stop < text.length && text[stop] !== delimiter && text[stop] !== '\n' && text[stop] !== '\r')
      stop += 1;
    row.push(cell + text.slice(end, stop));
    at = stop + 1;
    if (text[stop] === delimiter) {
      if (at === text.length) row.push('');
      else continue;
    }
    if (text[stop] === '\r' && text[at] === '\n') at += 1;
    yield row;
    row = [];
  }
}

/** The cell whose opening quote is there, and where its text goes on after the closing one. */
function quotedAt(text: string, open: number): [cell: string, end: number] {
  let cell = '';
  let from = open + 1;
  for (;;) {
    const close = text.indexOf(QUOTE, from);
    if (close === -1) return [cell + text.slice(from), text.length];
    cell += text.slice(from, close);
    if (text[close + 1] !== QUOTE) return [cell, close + 1];
    cell += QUOTE;
    from = close + 2;
  }
}

/** A row as it is written, without a line break at its end. */
export const rowOf = (cells: readonly string[], delimiter: string): string =>
  cells
    .map((cell) =>
      /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);
