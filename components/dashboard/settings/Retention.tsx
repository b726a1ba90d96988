import { KEY_DAYS, type Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import type { Change } from './change.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
}

/** Where the user begins who limits the stay of their own rooms: a year. */
const OWN_DAYS = 365;

/** How long each kind of data stays. */
export function Retention({ settings, change }: Props) {
  const { say } = useSay();
  const { retention } = settings;
  const set = (part: Partial<Settings['retention']>): void =>
    change((now) => ({ ...now, retention: { ...now.retention, ...part } }));
  const daysOf = (kind: keyof Settings['retention'], days: number) => (
    <label>
      {say(`tuning.${kind}`)}{' '}
      <input
        type="number"
        min={1}
        step={1}
        value={days}
        onChange={({ currentTarget: { valueAsNumber, validity } }) => {
          if (validity.valid && Number.isInteger(valueAsNumber)) set({ [kind]: valueAsNumber });
        }}
      />{' '}
      {say('tuning.days')}
    </label>
  );
  return (
    <>
      <Section
        title={say('tuning.retention')}
        says={say('tuning.retentionSay')}
        reset={{ settings, change, of: ['retention'] }}
      >
        <div class="settings-lines">
          {daysOf('others', retention.others)}
          <span class="choices">
            {retention.own === null ? say('tuning.own') : daysOf('own', retention.own)}
            <label>
              <input
                type="checkbox"
                checked={retention.own === null}
                onChange={({ currentTarget: { checked } }) => set({ own: checked ? null : OWN_DAYS })}
              />{' '}
              {say('tuning.forever')}
            </label>
          </span>
          {daysOf('raw', retention.raw)}
        </div>
      </Section>
      <Section
        title={say('tuning.keyPeriod')}
        says={say('tuning.keyPeriodSay')}
        reset={{ settings, change, of: ['keyDays'] }}
      >
        <fieldset class="settings-lines">
          <legend class="unseen">{say('tuning.keyPeriod')}</legend>
          {KEY_DAYS.map((keyDays) => (
            <label key={keyDays}>
              <input
                type="radio"
                name="keyDays"
                checked={settings.keyDays === keyDays}
                onChange={() => change((now) => ({ ...now, keyDays }))}
              />{' '}
              {say('tuning.keyPeriodValue', { count: keyDays, half: keyDays / 2 })}
            </label>
          ))}
        </fieldset>
      </Section>
    </>
  );
}
