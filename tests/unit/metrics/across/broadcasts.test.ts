import { expect, test } from 'vitest';
import { contentOf, hostOf, shiftOf } from '../../../../utils/metrics/across/broadcasts.ts';
import { listedOf } from '../../../../utils/metrics/folded.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { broadcastOf, figure, START } from '../../exchange/broadcast.ts';

const tagged = (...tags: string[]) => ({ from: START, tags });

test('the host is named by a tag, in Chinese or English; two are together another', () => {
  expect(hostOf(tagged('大促', '主播:小美'))).toBe('小美');
  expect(hostOf(tagged('host:Amy', 'host:Ben'))).toBe('Amy + Ben');
  expect(hostOf(tagged('大促', '话术:A'))).toBeNull();
});

test('a shift has the money and the viewers’ time of its broadcast, and nothing in place of what is not known', () => {
  const sold = broadcastOf([], { gmv: 9_900, onlineAverage: figure(100, { numerator: 600_000 }) });
  expect(shiftOf({ ...sold, tags: ['host:Amy'] })).toEqual({
    host: 'Amy',
    gmv: 9_900,
    viewerMinutes: 10_000,
  });
  expect(shiftOf(broadcastOf([]))).toEqual({ host: null, gmv: null, viewerMinutes: null });
});

test('the content of a broadcast is its products, each once, and its tags', () => {
  const explained = ['1', '2', '1'].map((item) => ({ item }) as BroadcastDetail['explained'][number]);
  expect(contentOf(listedOf(broadcastOf([], {}, { explained, tags: ['sale'] })))).toEqual({
    products: ['1', '2'],
    marks: [],
    tags: ['sale'],
  });
});
