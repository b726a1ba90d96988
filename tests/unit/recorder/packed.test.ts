import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from '../../../utils/recorder/packed.ts';
import { anySpan } from '../tally/arbitrary.ts';

test('packed slots are the same slots again, in their order', () => {
  const anyStart = fc.integer({ min: 0, max: 2_000_000_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(anyStart, anySpan), { maxLength: 8 }), (slots) => {
      const made = packed(slots, new Map());
      expect(made && unpacked(made)).toEqual(slots);
    }),
  );
});

test('what holds a broken number is not packed', () => {
  expect(packed([[1, { low: 0.5 }]], new Map())).toBeNull();
});
