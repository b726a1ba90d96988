import { CHOOSABLE, chosenIn } from '../../../utils/metrics/chosen.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { Arrange } from '../../controls/Arrange.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useSay } from '../../controls/language.tsx';
import type { Change } from './change.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
}

/** Where the user begins who chose nothing yet: about what is shown then. */
const BEGINNING: readonly MetricId[] = ['online', 'entriesPerMinute', 'interactionRate', 'commentsPerMinute'];

/** What is shown while on air, and on the toolbar's icon. */
export function OnAir({ settings, change }: Props) {
  const { say } = useSay();
  return (
    <>
      <Section
        title={say('monitor.whileOnAir')}
        says={say('monitor.whileOnAirSays')}
        reset={{ settings, change, of: ['figures'] }}
      >
        <Arrange
          ids={chosenIn(settings.figures) ?? BEGINNING}
          onArrange={(figures) => change((now) => ({ ...now, figures }))}
        />
      </Section>
      <Section
        title={say('overlay.hideAmounts')}
        says={say('monitor.hideAmountsSays')}
        reset={{ settings, change, of: ['hideAmounts'] }}
      >
        <label>
          <input
            type="checkbox"
            checked={settings.hideAmounts}
            onChange={({ currentTarget: { checked } }) => change((now) => ({ ...now, hideAmounts: checked }))}
          />{' '}
          {say('overlay.hideAmounts')}
        </label>
      </Section>
      <Section
        title={say('monitor.badge')}
        says={say('monitor.badgeSays')}
        reset={{ settings, change, of: ['badge'] }}
      >
        <Badge settings={settings} change={change} />
      </Section>
    </>
  );
}

function Badge({ settings, change }: Props) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  return (
    <select
      aria-label={say('monitor.badge')}
      value={settings.badge ?? ''}
      onChange={({ currentTarget: { value } }) =>
        change((now) => ({ ...now, badge: value === '' ? null : value }))
      }
    >
      <option value="">{say('monitor.noBadge')}</option>
      {CHOOSABLE.map((id) => (
        <option key={id} value={id}>
          {define(id).name[language]}
        </option>
      ))}
    </select>
  );
}
