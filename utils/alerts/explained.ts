import type { ProductMark } from '../metrics/product-marks.ts';
import type { Claim } from '../tally/resolve.ts';
import { slotStart } from '../tally/slot.ts';
import type { Moment } from '../units.ts';

/** A product that is being explained. */
export interface Explained {
  readonly item: string | null;
  readonly since: Moment;
}

/** The marks that slots still tell of once their log is pruned. */
export const marksIn = (claims: readonly Claim[]): ProductMark[] =>
  claims
    .flatMap(({ slot, span: { events } }): ProductMark[] =>
      events.productShown || events.productHidden
        ? [{ at: slotStart(slot), up: events.productShown !== undefined, item: null }]
        : [],
    )
    .toSorted((a, b) => a.at - b.at);

/** What was up at the end of a slot; the same product put up again goes on. */
export function explainedAt(marks: readonly ProductMark[], end: Moment): Explained | null {
  let index = marks.findLastIndex(({ at }) => at < end);
  const last = marks[index];
  if (!last?.up) return null;
  let since = last.at;
  while (last.item !== null && marks[index - 1]?.up && marks[index - 1]?.item === last.item) {
    index -= 1;
    since = marks[index]?.at ?? since;
  }
  return { item: last.item, since };
}
