import { Unzip, UnzipInflate } from 'fflate-zip';
import { OrdersRefused } from './refused.ts';

/** Rows of texts. */
export type Cells = readonly (readonly string[])[];

/** A sheet of a million orders stays below; what unpacks to more is a bomb. */
const MOST_UNPACKED = 384 * 2 ** 20;
const AT_ONCE = 0x4000;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const STRINGS = 'xl/sharedStrings.xml';

/**
 * The first sheet of a workbook (ECMA-376): its rows as texts, numbers as they are written in the file. Formats
 * are not looked at: whoever knows what a column holds reads its cells.
 */
export function readSheet(bytes: Uint8Array): Cells {
  const parts = unpacked(bytes);
  const name = [...parts.keys()].filter((each) => SHEET.test(each)).toSorted(byNumber)[0];
  const sheet = name === undefined ? undefined : parts.get(name);
  if (sheet === undefined) throw new OrdersRefused('notTable');
  const strings = [...(parts.get(STRINGS) ?? '').matchAll(/<si\b[^>]*?(?:\/>|>([^]*?)<\/si>)/g)].map(
    ([, inner = '']) => textIn(inner.replaceAll(/<rPh\b[^]*?<\/rPh>/g, '')),
  );
  return [...sheet.matchAll(/<row\b[^>]*?(?:\/>|>([^]*?)<\/row>)/g)].map(([, inner = '']) =>
    rowOf(inner, strings),
  );
}

const byNumber = (a: string, b: string): number => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]);

function rowOf(inner: string, strings: readonly string[]): string[] {
  const row: string[] = [];
  for (const [, attributes = '', content = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)) {
    const column = columnOf(/\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1]) ?? row.length;
    const type = /\bt="(\w+)"/.exec(attributes)?.[1];
    const value = /<v\b[^>]*>([^]*?)<\/v>/.exec(content)?.[1] ?? '';
    while (row.length < column) row.push('');
    row[column] =
      type === 's' ? (strings[Number(value)] ?? '') : type === 'inlineStr' ? textIn(content) : plain(value);
  }
  return row;
}

/** `A` is 0. */
const columnOf = (letters: string | undefined): number | null =>
  letters === undefined
    ? null
    : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const textIn = (inner: string): string =>
  [...inner.matchAll(/<t\b[^>]*?(?:\/>|>([^]*?)<\/t>)/g)].map(([, text = '']) => plain(text)).join('');

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (...found: readonly unknown[]) => {
    const [whole, decimal, hexadecimal, name] = found.map(String);
    const code = found[1] === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (found[3] !== undefined) return NAMED[name ?? ''] ?? whole ?? '';
    return code <= 0x10ffff ? String.fromCodePoint(code) : (whole ?? '');
  });

function unpacked(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>();
  let size = 0;
  const reader = new Unzip((file) => {
    if (!SHEET.test(file.name) && file.name !== STRINGS) return;
    const decoder = new TextDecoder();
    parts.set(file.name, '');
    file.ondata = (error, part, final) => {
      if (error) throw error;
      size += part.length;
      if (size > MOST_UNPACKED) throw new OrdersRefused('tooLarge');
      parts.set(file.name, (parts.get(file.name) ?? '') + decoder.decode(part, { stream: !final }));
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += AT_ONCE)
      reader.push(bytes.subarray(start, start + AT_ONCE), start + AT_ONCE >= bytes.length);
  } catch (error) {
    throw error instanceof OrdersRefused ? error : new OrdersRefused('notTable');
  }
  return parts;
}
