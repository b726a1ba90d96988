import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolated } from '../../../utils/settings/isolated.ts';

test('a text without a direction of its own stands as it is', () => {
  for (const text of ['春季上新', 'Spring sale 8:00', '', '👩‍👧 =1+1']) expect(isolated(text)).toBe(text);
});

test('a text from right to left, or one that turns what follows, is closed off from the sentence around it', () => {
  expect(isolated('שלום')).toBe('\u2068שלום\u2069');
  expect(isolated('\u202Eexe.png')).toBe('\u2068exe.png\u2069');
  expect(isolated('a\u2069\u202Eb')).toBe('\u2068ab\u2069');
});

test('whatever the text, what opens in it is closed in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ש', '\u202E', '\u2066', '\u2069', ' ') }), (text) => {
      const held = isolated(text);
      const inner = held === text ? text : held.slice(1, -1);
      expect(inner).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    }),
  );
});
