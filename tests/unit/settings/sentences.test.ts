import { expect, test } from 'vitest';
import { inARow } from '../../../utils/settings/sentences.ts';

test('sentences stand apart in English, and follow each other directly in Chinese', () => {
  expect(inARow('en', 'One.', 'Two.')).toBe('One. Two.');
  expect(inARow('zh', '第一句。', '第二句。')).toBe('第一句。第二句。');
});
