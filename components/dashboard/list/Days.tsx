import { useState } from 'preact/hooks';
import { useSay } from '../../controls/language.tsx';
import type { Choice } from './choice.ts';
import { firstOf, PRESETS, today as todayNow } from './days.ts';

interface Props {
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
}

/** On which days a broadcast began: the last so many at a click, or from one day to another. */
export function Days({ choice, setChoice }: Props) {
  const { say } = useSay();
  const [today] = useState(todayNow);
  const isPreset = (days: number): boolean => choice.from === firstOf(days, today) && choice.until === '';
  return (
    <fieldset class="filter-days">
      <legend class="unseen">{say('list.days')}</legend>
      <div class="segments">
        {PRESETS.map((days) => (
          <button
            key={days}
            type="button"
            aria-pressed={isPreset(days)}
            onClick={() =>
              setChoice({ ...choice, from: isPreset(days) ? '' : firstOf(days, today), until: '' })
            }
          >
            {say('list.lastDays', { days })}
          </button>
        ))}
      </div>
      {(['from', 'until'] as const).map((end) => (
        <label key={end}>
          <span class="quiet">{say(`list.${end}`)}</span>
          <input
            type="date"
            value={choice[end]}
            max={today}
            onInput={({ currentTarget: { value } }) => setChoice({ ...choice, [end]: value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
