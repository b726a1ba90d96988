import type { EventKind } from '../events/entry.ts';
import type { Bounds, ReadingOf } from '../events/readings.ts';
import type { Minute } from '../metrics/view.ts';
import type { Tally } from '../tally/slot.ts';
import { seen } from './minute.ts';

type TotalId = ReadingOf<'total'>;

/** What to count where the platform sends no running total. */
interface Otherwise {
  readonly kind: EventKind;
  readonly of: keyof Tally;
}

/** A minute's share of a running total, or of the events seen where none is sent. */
export type Rise = (minute: Minute, id: TotalId, otherwise?: Otherwise) => number | null;

/**
 * Reads the rises of one broadcast's minutes. A running total that was read anywhere in the broadcast speaks
 * for all of it: mixing it with events seen would count those twice.
 */
export function riseOf(minutes: readonly Minute[]): Rise {
  const known = new Map<TotalId, ReadonlyMap<Minute, number>>();
  return (minute, id, otherwise) => {
    const rises = known.get(id) ?? risesOf(minutes, id);
    known.set(id, rises);
    if (rises.size > 0) return rises.get(minute) ?? null;
    return otherwise ? seen(minute, otherwise.kind, otherwise.of) : null;
  };
}

/** The minutes in which a total was read, with its rise since the one before. */
function risesOf(minutes: readonly Minute[], id: TotalId): ReadonlyMap<Minute, number> {
  const rises = new Map<Minute, number>();
  let before: number | null = null;
  for (const minute of minutes) {
    const told = isTold(id) ? minute.rises[id] : undefined;
    const total = minute.span.totals[id];
    if (told !== undefined) rises.set(minute, told);
    else if (total && !isTold(id)) {
      const base: number = before ?? middle(total.first);
      before = Math.max(base, middle(total.top));
      rises.set(minute, before - base);
    }
  }
  return rises;
}

/** The totals whose rises come with the minutes. */
const TOLD = ['entries', 'likes', 'orders', 'gmv'] as const satisfies (keyof Minute['rises'])[];
const isTold = (id: TotalId): id is keyof Minute['rises'] => (TOLD as readonly string[]).includes(id);

/** A total that is only a floor still rises from floor to floor. */
const middle = ({ low, high }: Bounds): number => (low + (high ?? low)) / 2;
