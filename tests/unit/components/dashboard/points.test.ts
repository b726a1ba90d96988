import { expect, test } from 'vitest';
import { writePoints } from '../../../../components/dashboard/compare/amounts.ts';
import { NO_CURRENCY } from '../../../../utils/settings/currency.ts';
import { wordsIn } from '../../../../utils/settings/words.ts';
import { bringPageWords } from '../../../../utils/settings/words/pages.ts';

bringPageWords();

test.each([
  [0.000_000_94, '0 个百分点'],
  [0.000_1, '+0.01 个百分点'],
  [-0.002_94, '-0.29 个百分点'],
  [0.123_4, '+12.3 个百分点'],
])('two shares that differ by %f differ by %s: less than a hundredth is nothing', (change, written) => {
  const style = { language: 'zh', currency: NO_CURRENCY, short: true } as const;
  expect(writePoints(change, style, wordsIn('zh'))).toBe(written);
});
