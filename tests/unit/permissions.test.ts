import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import config from '../../wxt.config.ts';

const { manifest } = config;
if (typeof manifest !== 'function') throw new Error('the manifest is made for each browser');
const { permissions = [], optional_permissions: optional = [] } = await manifest({
  browser: 'chrome',
  manifestVersion: 3,
  mode: 'production',
  command: 'build',
});
/** The last is added where there is a page for the side panel. */
const names = [...permissions, ...optional, 'sidePanel'].map(String);

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const [zh = '', en = ''] = read('README.md').split('<a id="en"></a>');
const texts = [
  ['the README in Chinese', zh, 'zh'],
  ['the README in English', en, 'en'],
  ['the Chinese store', read('.github/store/zh.md'), 'zh'],
  ['the English store', read('.github/store/en.md'), 'en'],
] as const;
const rowsOf = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('| '));

describe.each(texts)('%s', (_, text, language) => {
  test.each(names)('says in a table why there is the permission %s', (name) => {
    const cells = rowsOf(text).map((row) => row.split('|')[1] ?? '');
    expect(cells.some((cell) => new RegExp(`\\b${name}\\b`).test(cell))).toBe(true);
  });

  test('names the platforms whose rooms are asked for', () => {
    const asked = PLATFORMS.filter((platform) => platform.asked && platform.rooms.length > 0);
    expect(asked.length).toBeGreaterThan(0);
    for (const { name } of asked) expect(text).toContain(name[language]);
  });
});

test.each(texts.slice(2))('%s says of no other rooms that they are optional', (_, text, language) => {
  const optionalCells = rowsOf(text)
    .map((row) => row.split('|')[1] ?? '')
    .filter((cell) => /可选|optional/.test(cell))
    .join();
  const rooms = PLATFORMS.filter((platform) => platform.rooms.length > 0);
  expect(rooms.filter(({ name }) => optionalCells.includes(name[language]))).toEqual(
    rooms.filter(({ asked }) => asked),
  );
});
