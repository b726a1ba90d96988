import { DEFAULT_RULES, type Rule } from '../../../utils/alerts/rules.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { writeCoverage } from '../../../utils/settings/numbers.ts';
import { useSay } from '../../controls/language.tsx';
import type { Change } from './change.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
}

/** Which alerts are raised on air, each with the change from which on it speaks. */
export function AlertChoices({ settings, change }: Props) {
  const { say, language } = useSay();
  const nameOf = (rule: Rule): string => {
    if (rule.detector === 'silence') return say('tuning.silence');
    return say(`tuning.${rule.id}`, { ratio: writeCoverage(rule.ratio, language) });
  };
  return (
    <Section
      title={say('tuning.alerts')}
      says={say('tuning.alertsSay')}
      reset={{ settings, change, of: ['alertsOff'] }}
    >
      <ul>
        {DEFAULT_RULES.map((rule) => (
          <li key={rule.id}>
            <label>
              <input
                type="checkbox"
                checked={!settings.alertsOff.includes(rule.id)}
                onChange={({ currentTarget: { checked } }) =>
                  change((now) => ({
                    ...now,
                    alertsOff: [
                      ...now.alertsOff.filter((other) => other !== rule.id),
                      ...(checked ? [] : [rule.id]),
                    ],
                  }))
                }
              />{' '}
              {nameOf(rule)}
            </label>
          </li>
        ))}
      </ul>
    </Section>
  );
}
