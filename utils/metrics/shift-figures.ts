import { slotOf, slotStart } from '../tally/slot.ts';
import type { Account } from './account.ts';
import type { Figures } from './definitions.ts';
import { type Alternatives, alternativesOf, figuresOf } from './figures.ts';
import type { Parts } from './parts.ts';
import type { SetId } from './sets.ts';
import { type Course, type ShiftSpan, shiftsOf } from './shifts.ts';
import type { Told } from './told.ts';

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
  course: Course & Pick<Account, 'explanations'>,
  parts: Parts,
  viewersIn: Told['viewersIn'],
  set: SetId,
): ShiftView[] {
  const shifts = shiftsOf(course);
  if (shifts.every(({ host }) => host === null)) return [];
  return shifts.flatMap((shift, index) => {
    const since = slotOf(shift.from);
    const last = index === shifts.length - 1;
    const viewers = viewersIn(slotStart(since), shift.until);
    const known = { viewers, explanations: course.explanations };
    const part = parts({ since, ...(!last && { before: slotOf(shift.until) }) }, known);
    return part ? [{ ...shift, figures: figuresOf(part, set), alternatives: alternativesOf(part, set) }] : [];
  });
}
