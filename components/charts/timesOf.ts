import type { Language } from '../../utils/settings/language.ts';
import { writeTime } from '../../utils/settings/times.ts';
import type { Moment } from '../../utils/units.ts';

/** Times along an axis; the first of a new day says which day. */
export const timesOf = (at: readonly Moment[], language: Language): string[] =>
  at.map((time, index) => {
    const before = at[index - 1];
    const sameDay =
      before === undefined || writeTime(before, 'date', language) === writeTime(time, 'date', language);
    return writeTime(time, sameDay ? 'time' : 'dateTime', language);
  });
