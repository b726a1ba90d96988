import type { PageKind } from '../platforms/platform.ts';
import { fold, foldAll } from '../tally/fold.ts';
import type { Claim } from '../tally/resolve.ts';
import { slotStart, type Span } from '../tally/slot.ts';
import { after, earlier, later, minutes, type Moment, moment } from '../units.ts';
import { type Account, leadingOf } from './account.ts';

const MINUTE = minutes(1);
const RISES = ['entries', 'likes', 'orders', 'gmv'] as const;

/** One minute of a broadcast, resolved: what a timeline draws and a table of minutes lists. */
export interface Minute {
  readonly from: Moment;
  readonly until: Moment;
  /** 0 to 1. */
  readonly coverage: number;
  readonly span: Span;
  /** Rises of running totals within the minute, counted from the minute before: they add up. */
  readonly rises: Readonly<Partial<Record<'entries' | 'likes' | 'orders' | 'gmv', number>>>;
}

/** The account minute by minute, by the clock: minutes in which nothing was heard or counted are left out. */
export function minutesOf({ claims, from, until, pages }: Account): Minute[] {
  const leading = leadingOf(pages);
  const byMinute = Map.groupBy(claims, ({ slot }) => Math.floor(slotStart(slot) / MINUTE));
  let before: Span | null = null;
  return [...byMinute]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([index, rows]) => {
      const span = foldAll(rows.map((row) => row.span));
      if (!span) return [];
      const start = moment(index * MINUTE);
      const bounds = { from: start, until: after(start, MINUTE) };
      const watched = Math.max(1, earlier(bounds.until, until) - later(start, from));
      const minute = {
        ...bounds,
        coverage: Math.min(1, heardIn(rows, leading) / watched),
        span,
        rises: risesOf(span, before),
      };
      before = before ? fold(before, span) : span;
      return [minute];
    });
}

const heardIn = (rows: readonly Claim[], leading: PageKind): number =>
  rows.reduce((sum, { page, span }) => sum + (page === leading ? span.heard : 0), 0);

/** How much each running total rose since the minutes before: the rises add up to the whole's. */
function risesOf(span: Span, before: Span | null): Minute['rises'] {
  const rises: Partial<Record<(typeof RISES)[number], number>> = {};
  for (const id of RISES) {
    const total = span.totals[id];
    if (!total) continue;
    const start = before?.totals[id]?.top ?? total.first;
    rises[id] = Math.max(0, middle(total.top) - middle(start));
  }
  return rises;
}

const middle = ({ low, high }: { low: number; high: number | null }): number => (low + (high ?? low)) / 2;
