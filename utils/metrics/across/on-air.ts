import { slotOf } from '../../tally/slot.ts';
import type { Account } from '../account.ts';
import type { Parts } from '../parts.ts';
import { MINUTE } from '../quantities.ts';
import { type Course, shiftsOf } from '../shifts.ts';
import { hostOf } from './broadcasts.ts';
import type { Shift } from './host.ts';

/** Who was on air, and how much of the viewers' time was theirs: before the first change that was marked, whom the tags name. */
export function shiftsOnAir(
  course: Course & Pick<Account, 'area'>,
  parts: Parts,
  tags: readonly string[],
): Shift[] {
  const named = hostOf({ from: course.from, tags });
  const shifts = shiftsOf(course);
  return shifts.map(({ host, from, until }, index) => {
    const last = index === shifts.length - 1;
    const whole = shifts.length === 1;
    const area = whole
      ? course.area
      : (parts({ since: slotOf(from), ...(!last && { before: slotOf(until) }) })?.area ?? null);
    return { host: host ?? named, gmv: null, viewerMinutes: area && area.value / MINUTE };
  });
}
