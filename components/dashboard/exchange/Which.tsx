import { writeTime } from '../../../utils/settings/times.ts';
import { useSay } from '../../controls/language.tsx';
import { nameOf } from '../name.ts';
import { type Exportable, type ExportChoice, inDays } from './choice.ts';

interface Props {
  readonly views: readonly Exportable[];
  readonly choice: ExportChoice;
  readonly setChoice: (choice: ExportChoice) => void;
}

/** Which of the broadcasts: those of some days, and of these the ticked ones. Of one there is nothing to choose. */
export function Which({ views, choice, setChoice }: Props) {
  const { say, language } = useSay();
  const shown = inDays(choice, views);
  const { without } = choice;
  const ticked = shown.filter(({ key }) => !without.has(key));
  const [only] = views;
  if (only && views.length === 1)
    return <p>{`${nameOf(only, say)} · ${writeTime(only.from, 'dateTime', language)}`}</p>;
  return (
    <fieldset>
      <legend>{say('exchange.what')}</legend>
      <div class="dialog-row">
        {(['from', 'until'] as const).map((end) => (
          <label key={end}>
            {say(`exchange.${end}`)}{' '}
            <input
              type="date"
              value={choice[end]}
              onInput={({ currentTarget: { value } }) => setChoice({ ...choice, [end]: value })}
            />
          </label>
        ))}
        <output class="quiet">{say('exchange.chosen', { count: ticked.length })}</output>
        <button type="button" onClick={() => setChoice({ ...choice, without: new Set() })}>
          {say('exchange.all')}
        </button>
        <button
          type="button"
          onClick={() => setChoice({ ...choice, without: new Set(shown.map(({ key }) => key)) })}
        >
          {say('exchange.none')}
        </button>
      </div>
      <ul class="dialog-list">
        {shown.map((view) => (
          <li key={view.key}>
            <label>
              <input
                type="checkbox"
                checked={!without.has(view.key)}
                onChange={({ currentTarget: { checked } }) =>
                  setChoice({
                    ...choice,
                    without: new Set([
                      ...[...without].filter((key) => key !== view.key),
                      ...(checked ? [] : [view.key]),
                    ]),
                  })
                }
              />{' '}
              {nameOf(view, say)} <span class="quiet">{writeTime(view.from, 'dateTime', language)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
