import type { LogEntry, ReadingEntry } from '../events/entry.ts';
import type { ReadingOf } from '../events/readings.ts';
import { atOnce, type Steps } from '../recorder/slices.ts';
import { slotOf } from '../tally/slot.ts';
import type { SlotIndex } from '../units.ts';
import type { Account } from './account.ts';
import { figure, reasonFor, unknown } from './build.ts';
import type { Figures } from './definitions.ts';
import type { Explanation } from './explanations.ts';
import type { Known, Quantity } from './figure.ts';
import { figuresOf } from './figures.ts';
import { type Parts, partsOf } from './parts.ts';
import type { SetId } from './sets.ts';

/** What a console counts of a single product. */
export const PRODUCT_TOTALS = [
  'productViewers',
  'productClickers',
  'ordersCreated',
  'orders',
  'gmv',
] as const;
export type ProductTotal = (typeof PRODUCT_TOTALS)[number] & ReadingOf<'total'>;

/** A product's explanation: what the room did meanwhile, and how the product's own totals rose. */
export interface Explained extends Explanation {
  readonly room: Figures;
  readonly product: Readonly<Record<ProductTotal, Known>>;
}

/** Each explanation of an account, by a definition set; `log` holds what consoles read of products. */
export const explainedIn = (...given: Parameters<typeof explainedSteps>): Explained[] =>
  atOnce(explainedSteps(...given));

/** The same, one explanation after the other. */
export function* explainedSteps(
  account: Account,
  log: readonly LogEntry[],
  set?: SetId,
  parts: Parts = partsOf(account),
): Steps<Explained[]> {
  const readings = Map.groupBy(
    log.filter((entry): entry is ReadingEntry => entry.kind === 'reading').toSorted((a, b) => a.at - b.at),
    ({ item }) => item,
  );
  const explained: Explained[] = [];
  for (const explanation of account.explanations ?? []) {
    yield;
    const part = parts({
      since: slotOf(explanation.from),
      before: (slotOf(explanation.until) + 1) as SlotIndex,
    });
    if (!part) continue;
    const own = readings.get(explanation.item) ?? [];
    const product = PRODUCT_TOTALS.map((id): [ProductTotal, Known] => {
      const risen = riseOver(
        own.filter(({ reading }) => reading === id),
        explanation,
      );
      return [id, risen ? figure(part, risen) : unknown(reasonFor(account, id))];
    });
    explained.push({
      ...explanation,
      room: figuresOf(part, set),
      product: Object.fromEntries(product) as Explained['product'],
    });
  }
  return explained;
}

/**
 * How a product's total rose while it was explained. Consoles are polled: at least what lies between the
 * readings within, at most what lies between the last one before and the first one after.
 */
function riseOver(readings: readonly ReadingEntry[], { from, until }: Explanation): Quantity | null {
  const within = readings.filter(({ at }) => at >= from && at <= until);
  const before = readings.findLast(({ at }) => at <= from);
  const after = readings.find(({ at }) => at >= until);
  const [first, last] = [before ?? within[0], after ?? within.at(-1)];
  if (!first || !last || first === last) return null;
  const [one, other] = [within[0] ?? last, within.at(-1) ?? first];
  const low = Math.max(0, other.low - (one.high ?? one.low));
  const high = after && before && last.high !== null ? Math.max(low, last.high - first.low) : null;
  return { value: low === high ? low : null, low, high, basis: 'reported' };
}
