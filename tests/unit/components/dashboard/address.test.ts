import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, choiceIn } from '../../../../components/dashboard/list/address.ts';
import { type Choice, NO_CHOICE, WHOSE } from '../../../../components/dashboard/list/choice.ts';
import { routeOf } from '../../../../components/dashboard/route.ts';

const day = fc.constantFrom('', '2026-04-24', '2024-02-29');
const choices: fc.Arbitrary<Choice> = fc.record({
  search: fc.string({ unit: 'grapheme' }),
  platform: fc.constantFrom('', 'douyin'),
  room: fc.constantFrom('', 'douyin:1', 'tiktok:a/b?c&d'),
  host: fc.constantFrom('', '小美'),
  tag: fc.string(),
  from: day,
  until: day,
  whose: fc.constantFrom(null, ...WHOSE),
  by: fc.constantFrom('started', 'title', 'comments'),
  order: fc.constantFrom('ascending', 'descending'),
});

test('what is chosen of the list is found again in its address, which is still the list’s', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const address = addressOf(choice);
      expect(choiceIn(address) ?? NO_CHOICE).toEqual(choice);
      expect(routeOf(address)).toEqual({ page: 'list' });
    }),
  );
});

test('an address that was typed wrong chooses nothing by the part that cannot be read', () => {
  expect(choiceIn('#/?by=nothing&order=up&whose=you&from=yesterday&search=a')).toEqual({
    ...NO_CHOICE,
    search: 'a',
  });
});

test('the list’s own name says nothing of what is chosen', () => {
  expect(choiceIn('#/')).toBeNull();
  expect(addressOf(NO_CHOICE)).toBe('#/');
});
