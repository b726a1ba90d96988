import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

/** Where LibreOffice is; undefined where it is not installed. */
export const OFFICE = ['/usr/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync);

/** A cell as LibreOffice has it: what kind of value, and the value as it stores it. */
export type OfficeCell = readonly [
  kind: 'text' | 'number' | 'truth' | 'time' | 'formula' | 'empty',
  value: string,
];

/**
 * What is in files' cells when LibreOffice has read them, by one start of it, which takes seconds: the first sheet of
 * each, row by row. It writes them as Flat ODF (OpenDocument 1.3, 19.385), in which each cell has its type and is
 * not cut to what a screen shows.
 */
export function readByOffice(
  files: readonly string[],
  folder: string,
  ...filter: readonly string[]
): OfficeCell[][][] {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, 'read');
  const args = [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', out, ...files];
  execFileSync(OFFICE ?? 'soffice', args, { stdio: 'ignore' });
  return files.map((file) => cellsIn(readFileSync(join(out, `${parse(file).name}.fods`), 'utf8')));
}

function cellsIn(xml: string): OfficeCell[][] {
  const [sheet = ''] = /<table:table .*?<\/table:table>/s.exec(xml) ?? [];
  return [...sheet.matchAll(/<table:table-row.*?<\/table:table-row>/gs)].map(([row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', content = '']) => {
        const times = Number(attribute(attributes, 'table:number-columns-repeated') ?? 1);
        // The rest of a row up to the last column there can be.
        return times > 1000 ? [] : Array.from({ length: times }, () => cellOf(attributes, content));
      },
    ),
  );
}

function cellOf(attributes: string, content: string): OfficeCell {
  const shown = [...content.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = '']) =>
    unescaped(spaced(text)),
  );
  const kind = attribute(attributes, 'office:value-type');
  if (kind === undefined) return ['empty', ''];
  // To LibreOffice a truth is the formula of one, and a number that it shows as a word.
  const formula = attribute(attributes, 'table:formula');
  if (formula === 'of:=TRUE()' || formula === 'of:=FALSE()') return ['truth', shown.join('')];
  if (formula !== undefined) return ['formula', formula];
  if (kind === 'string') return ['text', attribute(attributes, 'office:string-value') ?? shown.join('\n')];
  if (kind === 'date') return ['time', attribute(attributes, 'office:date-value') ?? ''];
  return ['number', attribute(attributes, 'office:value') ?? ''];
}

function attribute(attributes: string, name: string): string | undefined {
  const [, value] = new RegExp(` ${name}="([^"]*)"`).exec(attributes) ?? [];
  return value === undefined ? undefined : unescaped(value);
}

/** Several spaces, and the first and last, are elements. */
const spaced = (text: string): string =>
  text.replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|(\w+));/gi, (whole, code?: string, name: string = '') =>
    code === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
