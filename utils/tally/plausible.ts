import { days, type SlotIndex } from '../units.ts';
import { SLOT } from './slot.ts';

/** No broadcast is longer, in slots. */
const LONGEST = days(14) / SLOT;

/**
 * Of a broadcast's slots those within the longest time that one can take, where most of them are: all of them, but for
 * a clock that was wrong or a page that lies about its time. Figures fill what is between slots, which may be decades.
 */
export function plausible<Claim extends { readonly slot: SlotIndex }>(
  claims: readonly Claim[],
): readonly Claim[] {
  let [first, last] = [Infinity, -Infinity];
  for (const { slot } of claims) [first, last] = [Math.min(first, slot), Math.max(last, slot)];
  if (!(last - first > LONGEST)) return claims;
  const slots = claims.map(({ slot }) => slot).toSorted((a, b) => a - b);
  let [most, from] = [0, first];
  let start = 0;
  for (const [index, slot] of slots.entries()) {
    while (slot - (slots[start] ?? slot) > LONGEST) start += 1;
    if (index - start + 1 > most) [most, from] = [index - start + 1, slots[start] ?? slot];
  }
  return claims.filter(({ slot }) => slot >= from && slot - from <= LONGEST);
}
