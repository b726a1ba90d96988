import { expect, test } from 'vitest';
import { absoluteTermsIn } from '../../../../utils/metrics/compliance/look.ts';
import { ABSOLUTE_TERMS } from '../../../../utils/metrics/compliance/terms.ts';

test('every term of the list is found wherever it stands', () => {
  for (const term of ABSOLUTE_TERMS) expect(absoluteTermsIn(`春季${term}上新`), term).not.toEqual([]);
});

test('width and case do not matter', () => {
  expect(absoluteTermsIn('销量ｔｏｐ１')).toEqual(['TOP1']);
  expect(absoluteTermsIn('no.1 之选')).toEqual(['NO.1']);
});

test('what only counts events is no praise', () => {
  expect(absoluteTermsIn('第一次直播，第一批发货，第一款上链接')).toEqual([]);
  expect(absoluteTermsIn('第一次就拿了第一')).toEqual(['第一']);
});

test('ordinary titles and empty texts have nothing to look at', () => {
  expect(absoluteTermsIn('最近上新的碎花连衣裙 100 件')).toEqual([]);
  expect(absoluteTermsIn('')).toEqual([]);
});
