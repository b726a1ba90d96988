import type { LogEntry } from '../events/entry.ts';
import { isReadingOf, type ReadingOf } from '../events/readings.ts';
import { joinTotals } from '../tally/fold.ts';
import type { Total } from '../tally/slot.ts';
import type { Quantity } from './figure.ts';

/** What the console reports of each product, by the product's id. */
export type Products = ReadonlyMap<string, Partial<Record<ReadingOf<'total'>, Total>>>;

/** The products' running totals in a log; the same reading heard twice changes nothing. */
export function productsOf(entries: Iterable<LogEntry>): Products {
  const products = new Map<string, Partial<Record<ReadingOf<'total'>, Total>>>();
  for (const entry of entries) {
    if (entry.kind !== 'reading' || entry.item === null || !isReadingOf(entry.reading, 'total')) continue;
    const { at, low, high, reading, item } = entry;
    const bounds = { low, high };
    const total = { firstAt: at, first: bounds, lastAt: at, top: bounds };
    const known = products.get(item);
    const before = known?.[reading];
    products.set(item, { ...known, [reading]: before ? joinTotals(before, total) : total });
  }
  return products;
}

/** Persons over all products: one may have looked at several, so they are at least the most and at most all. */
export function personsOf(products: Products, id: ReadingOf<'total'>): Quantity | null {
  const rises = [...products.values()].flatMap(({ [id]: total }) =>
    total ? [total.first.high === null ? 0 : Math.max(0, total.top.low - total.first.high)] : [],
  );
  if (rises.length === 0) return null;
  const low = Math.max(...rises);
  const high = rises.reduce((sum, rise) => sum + rise, 0);
  return { value: low === high ? low : null, low, high, basis: 'reported' };
}
