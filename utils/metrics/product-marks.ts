import type { LogEntry } from '../events/entry.ts';
import type { Moment } from '../units.ts';

/** A product was put up, or taken down. */
export interface ProductMark {
  readonly at: Moment;
  readonly up: boolean;
  /** Null where only its slot is left of it. */
  readonly item: string | null;
}

/** The marks of a log, in the order of time. */
export const productMarksOf = (entries: Iterable<LogEntry>): ProductMark[] =>
  [...entries]
    .flatMap((entry): ProductMark[] =>
      entry.kind === 'productShown' || entry.kind === 'productHidden'
        ? [{ at: entry.at, up: entry.kind === 'productShown', item: entry.item }]
        : [],
    )
    .toSorted((a, b) => a.at - b.at);
