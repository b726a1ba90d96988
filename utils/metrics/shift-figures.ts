import type { Rows, RecorderRow } from '../store/schema.ts';
import { slotOf, slotStart } from '../tally/slot.ts';
import { type Account, accountOf } from './account.ts';
import type { Figures } from './definitions.ts';
import { type Alternatives, alternativesOf, figuresOf } from './figures.ts';
import type { SetId } from './sets.ts';
import { type ShiftSpan, shiftsOf } from './shifts.ts';
import { viewersBetween } from './viewers.ts';

/** A shift with its figures. */
export interface ShiftView extends ShiftSpan {
  readonly figures: Figures;
  readonly alternatives: Alternatives;
}

/**
 * The shifts of a broadcast that has some, by a definition set: each slot belongs to the shift that it begins in.
 * None where nobody marked a change.
 */
export function shiftViews(
  account: Account,
  rows: Pick<Rows, 'chunks' | 'marks'>,
  rooms: readonly RecorderRow[],
  set: SetId,
): ShiftView[] {
  const shifts = shiftsOf({ ...account, marks: rows.marks });
  if (shifts.every(({ host }) => host === null)) return [];
  return shifts.flatMap((shift, index) => {
    const since = index === 0 ? {} : { since: slotOf(shift.from) };
    const before = index === shifts.length - 1 ? {} : { before: slotOf(shift.until) };
    const stretch = { from: slotStart(slotOf(shift.from)), until: shift.until };
    const part = accountOf(account.claims, {
      gives: account.gives,
      products: new Map(),
      viewers: rooms.length > 0 ? viewersBetween(rooms, rows, stretch) : {},
      ...since,
      ...before,
    });
    if (!part) return [];
    return [{ ...shift, figures: figuresOf(part, set), alternatives: alternativesOf(part, set) }];
  });
}
