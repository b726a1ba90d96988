import type { Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import type { Change } from './change.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
}

/** Whether absolute terms are pointed out. */
export function Compliance({ settings, change }: Props) {
  const { say } = useSay();
  return (
    <Section
      title={say('tuning.compliance')}
      says={say('tuning.complianceSay')}
      reset={{ settings, change, of: ['compliance'] }}
    >
      <label>
        <input
          type="checkbox"
          checked={settings.compliance}
          onChange={({ currentTarget: { checked } }) => change((now) => ({ ...now, compliance: checked }))}
        />{' '}
        {say('tuning.complianceOn')}
      </label>
    </Section>
  );
}
