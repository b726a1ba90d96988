import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { LOADS, type Script, tooHeavy } from '../../tools/weights.ts';

/** What cannot be packed any smaller. */
const dense = (bytes: number): Uint8Array => randomBytes(bytes);

/** A build of empty scripts, some of them in another's place. */
const build = (...over: readonly Partial<Script>[]): Script[] => {
  const names = new Set(LOADS.flatMap(({ scripts }) => scripts));
  return [...names].map((name) => ({
    name,
    code: '',
    modules: [],
    ...over.find((other) => other.name === name),
  }));
};

describe('a build', () => {
  test('that is light enough passes', () => {
    expect(tooHeavy(build({ name: 'tap.js', code: dense(2900) }))).toEqual([]);
  });

  test('fails by the script in the page’s own world, by the background, and by what loads together beside a page', () => {
    expect(tooHeavy(build({ name: 'tap.js', code: dense(3100) }))).toHaveLength(1);
    expect(tooHeavy(build({ name: 'background.js', code: dense(62_000) }))).toHaveLength(1);
    const beside = [
      { name: 'room.js', code: dense(50_000) },
      { name: 'platforms/douyin.js', code: dense(12_000) },
    ];
    expect(tooHeavy(build(...beside))).toEqual([
      expect.stringMatching(/^beside the pages of douyin: 62\d{3} /),
    ]);
  });

  test('fails where a chart or an export reaches a live page', () => {
    for (const module of ['/here/components/charts/plot.ts', '/here/utils/exchange/csv/csv.ts']) {
      const wrong = tooHeavy(build({ name: 'background.js', modules: [module] }));
      expect(wrong).toEqual([`the background: background.js brings ${module}`]);
    }
  });

  test('fails where a script is missing', () => {
    expect(tooHeavy(build().filter(({ name }) => name !== 'tap.js'))).toHaveLength(1);
  });
});
