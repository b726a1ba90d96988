import { expect, test } from 'vitest';
import { countsOf, TOPICS, type Topic } from '../../../utils/events/topics.ts';
import { topicsBy } from '../../../utils/recorder/topics.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { topicWordsOf } from '../../../utils/settings/topics.ts';

const namesIn = (bits: number): string[] => TOPICS.filter((topic) => countsOf(bits)[topic] === 1);
const preset = topicsBy(topicWordsOf(DEFAULT_SETTINGS));

test.each<[string, Topic[]]>([
  ['这个多少钱呀', ['price']],
  ['160斤穿什么码，还有货吗', ['size', 'stock']],
  ['ＨＯＷ ＭＵＣＨ?', ['price']],
  ['Do you ship to Canada?', ['shipping']],
  ['our friendship', []],
  ['买到假货要退款', ['afterSales', 'complaint']],
  ['哈哈哈哈', []],
])('%s is about %j', (text, about) => {
  expect(namesIn(preset(text))).toEqual(about);
});

test('the user’s own words stand in the place of the preset ones, whatever characters they are made of', () => {
  const own = topicsBy(topicWordsOf({ topics: { price: ['(一口价)', 'C++'] } }));
  expect(namesIn(own('今天(一口价)'))).toEqual(['price']);
  expect(namesIn(own('c++ 多少钱'))).toEqual(['price']);
  expect(namesIn(own('多少钱'))).toEqual([]);
  expect(namesIn(own('发货了吗'))).toEqual(['shipping']);
});

test('a topic without words is never found', () => {
  const none = topicsBy(topicWordsOf({ topics: { price: [], size: [' '] } }));
  expect(namesIn(none('多少钱 size 尺码'))).toEqual([]);
});
