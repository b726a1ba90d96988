import type { Minute } from '../../utils/metrics/view.ts';
import { type Style, UNKNOWN } from '../../utils/settings/numbers.ts';
import { writeTime } from '../../utils/settings/times.ts';
import type { Say } from '../../utils/settings/words.ts';
import { writeValue } from './count.ts';
import { type Pane, styleOf } from './panes.ts';

/** A minute in words: its time, and the exact value of each series. */
export function readout(
  minute: Minute,
  index: number,
  panes: readonly Pane[],
  style: Omit<Style, 'short'>,
  say: Say,
): string {
  const values = panes
    .flatMap(({ lines }) => lines)
    .map(({ id, values: of }) => {
      const value = of[index] ?? null;
      const written = value === null ? UNKNOWN : writeValue(value, styleOf(id).unit, style);
      return say('timeline.value', { name: say(`timeline.${id}`), value: written });
    });
  const time = writeTime(minute.from, 'dateTime', style.language);
  return say('timeline.at', { time, values: values.join(say('timeline.separator')) });
}
