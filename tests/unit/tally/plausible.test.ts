import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plausible } from '../../../utils/tally/plausible.ts';
import { slotOf } from '../../../utils/tally/slot.ts';
import { days, moment, type SlotIndex } from '../../../utils/units.ts';

const DAYS = days(14);
const claim = (slot: number) => ({ slot: slot as SlotIndex });
const wide = slotOf(moment(DAYS));

test('a broadcast of two weeks keeps every slot', () => {
  const claims = [0, 5, wide / 2, wide].map(claim);
  expect(plausible(claims)).toBe(claims);
});

test('what a wrong clock put decades away is left out, before and after', () => {
  const claims = [1e8, 1, 2, 3, -1e8].map(claim);
  expect(plausible(claims)).toEqual([1, 2, 3].map(claim));
});

test('whatever the clocks said, what is kept fits into two weeks, is most of all that could, and is kept again', () => {
  const slots = fc.array(fc.oneof(fc.nat(2 * wide), fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 30 });
  fc.assert(
    fc.property(slots, (all) => {
      const kept = plausible(all.map(claim));
      const within = (from: number): number =>
        all.filter((slot) => slot >= from && slot - from <= wide).length;
      expect(kept.length).toBe(Math.max(0, ...all.map(within)));
      const places = kept.map(({ slot }) => slot);
      if (kept.length > 0) expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(wide);
      expect(plausible(kept)).toEqual(kept);
    }),
  );
});
