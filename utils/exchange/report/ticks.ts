import type { Language } from '../../settings/language.ts';
import { writeTime } from '../../settings/times.ts';
import { moment } from '../../units.ts';
import type { Stretch } from './curve.ts';

/** Lengths between the times on an axis, in seconds. */
const STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * 60);
const MOST = 7;

/** The times on an axis: even ones, a few. */
export function ticksOf({ min, max }: Stretch, language: Language): { at: number; text: string }[] {
  const step = STEPS.find((length) => (max - min) / length <= MOST) ?? 24 * 3600;
  const first = Math.ceil(min / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((max - first) / step) + 1) }, (_, index) => {
    const at = first + index * step;
    return { at, text: writeTime(moment(at * 1000), 'time', language) };
  });
}
