import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { README, withTables } from '../tools/readme.ts';

const readme = readFileSync(README, 'utf8');

test('the README’s tables of platforms and of pages say what the registry says (npm run readme prints them)', () => {
  expect(readme).toBe(withTables(readme));
});

test.each(PLATFORMS)('the README tells of $id in both languages', ({ name }) => {
  const [zh = '', en = ''] = readme.split('<a id="en"></a>');
  expect(zh).toContain(`| ${name.zh} |`);
  expect(en).toContain(`| ${name.en} |`);
});
