import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../../utils/recorder/wording.ts';

describe('one wording', () => {
  test.each([
    ['the width, the case and the spaces', ['ＡＢＣ 号链接', 'abc号链接', ' Abc 号 链接 ']],
    ['marks and pictures', ['扣1', '扣 1！！', '【扣1】'.replaceAll(/[【】]/g, '~'), '扣1🎉🎉[赞][赞]']],
    ['how long a run is', ['666', '66', '6666666']],
    ['a sign of more', ['+1', '1', '1111', '１']],
  ])('stands for texts that differ only in %s', (_, texts) => {
    expect(new Set(texts.map(wordingOf)).size).toBe(1);
    expect(wordingOf(texts[0] ?? '')).not.toBe('');
  });

  test('does not stand for two numbers, nor for two words of Chinese', () => {
    expect(wordingOf('1号链接')).not.toBe(wordingOf('2号链接'));
    expect(wordingOf('想要')).not.toBe(wordingOf('要'));
    expect(wordingOf('120斤穿什么码')).not.toBe(wordingOf('130斤穿什么码'));
  });
});

test.each(['', '   ', '？？？', '[比心][比心]', '🎉🎉🎉', '哈哈哈哈', '233333', 'hahaha', '啊啊啊！'])(
  '%j says no words',
  (text) => expect(wordingOf(text)).toBe(''),
);

test('any text comes to few letters and digits, whatever its length, and its wording to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
      const wording = wordingOf(text);
      expect(wording.length).toBeLessThanOrEqual(80);
      expect(wording).toMatch(/^[\p{L}\p{N}]*$/u);
    }),
  );
  expect(wordingOf('一二三四五六七八九十'.repeat(100_000)).length).toBeLessThanOrEqual(40);
});
