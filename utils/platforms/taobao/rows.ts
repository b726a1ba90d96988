import { type Fields, fieldsOf, listOf, textOf } from '../json.ts';

/**
 * The rows of a list of the console's: objects by their fields, or texts `{format, split, value}` whose format names the
 * fields. Thousands are marked in the shown `value` with what also parts the fields: those behind it are found from the
 * end.
 */
export const rowsOf = (list: unknown): readonly Fields[] => listOf(list).map(fieldsOf).map(unpacked);

function unpacked(row: Fields): Fields {
  const [format, value] = [textOf(row['format']), textOf(row['value'])];
  if (format === null || value === null) return row;
  const names = format.split(',');
  const parts = value.split(textOf(row['split']) ?? ',').map(decoded);
  const shown = names.indexOf('value');
  const more = shown < 0 ? 0 : Math.max(0, parts.length - names.length);
  return Object.fromEntries(
    names.map((name, at) => {
      if (at === shown) return [name, parts.slice(at, at + more + 1).join('')];
      return [name, parts[at > shown ? at + more : at]];
    }),
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a sign of percent that stands for itself
  }
}
