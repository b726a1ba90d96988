import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SELF = 'tests/unit/house.test.ts';
/** What the layout knows; names that begin with a dot are the tools' own. */
const FOLDERS = new Set(['components', 'entrypoints', 'node_modules', 'public', 'tests', 'utils']);
const PRODUCT = ['components', 'entrypoints', 'utils'];
const LONGEST = 250;
const LONGEST_ENTRY = 20;

/** What no file may hold, in code or comments, but for this one, which has to name it. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'leaves a type open': /(?:[:<|&(,] ?|\bas )any(?:\[\]|\s*[;,)>|&={])/,
  'silences the compiler': /@ts-(?:ignore|expect-error|nocheck)/,
  'silences the linter': /(?:eslint|oxlint|biome)-(?:disable|ignore)|prettier-ignore|oxfmt-ignore/,
  'puts work off': /\b(?:TODO|FIXME)\b/,
};

const namesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).replaceAll(sep, '/'));
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const lengthOf = (file: string): number => textOf(file).trimEnd().split('\n').length;

const product = PRODUCT.flatMap(namesIn);
const code = [...product, ...namesIn('tests')].filter((file) => /\.[cm]?[jt]sx?$/.test(file));

test('the tree has the folders of the layout and no others', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => !name.startsWith('.'));
  expect(names.filter((name) => !FOLDERS.has(name))).toEqual([]);
});

describe('a file of the extension', () => {
  test(`has no more than ${LONGEST} lines`, () => {
    expect(product.filter((file) => lengthOf(file) > LONGEST)).toEqual([]);
  });

  test('is a few lines where the browser enters', () => {
    const entries = product.filter((file) => file.startsWith('entrypoints/'));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((file) => lengthOf(file) > LONGEST_ENTRY)).toEqual([]);
  });
});

test.each(Object.entries(FORBIDDEN))('no file %s', (_, forbidden) => {
  const others = code.filter((file) => file !== SELF);
  expect(others.filter((file) => forbidden.test(textOf(file)))).toEqual([]);
});
