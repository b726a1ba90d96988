import { useSay } from '../../controls/language.tsx';
import type { Settings } from '../../../utils/settings/settings.ts';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import type { Change } from './change.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
  readonly allow: DashboardData['allowNotices'];
}

/** Whether the system notifies when a platform is not understood: the browser is asked as it is switched on. */
export function Notices({ settings, change, allow }: Props) {
  const { say } = useSay();
  const { run } = useToast();
  const set = (notify: boolean): void => change((now) => ({ ...now, notify }));
  const turnOn = async (): Promise<void> => {
    if (!(await allow())) throw new Error(say('health.notifyRefused'));
    set(true);
  };
  return (
    <Section
      title={say('health.notifyTitle')}
      says={say('health.notifySays')}
      reset={{ settings, change, of: ['notify'] }}
    >
      <label>
        <input
          type="checkbox"
          checked={settings.notify}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            // It is on once the browser allows it.
            currentTarget.checked = settings.notify;
            if (wanted) run(turnOn);
            else set(false);
          }}
        />{' '}
        {say('health.notify')}
      </label>
    </Section>
  );
}
