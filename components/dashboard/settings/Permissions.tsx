import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { platformOf } from '../platforms.ts';
import { Reading } from '../Reading.tsx';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import { Section } from './Section.tsx';

/** Which streamers' consoles may be read. */
export function Permissions({ data }: { readonly data: DashboardData }) {
  const { say, language } = useSay();
  const { run } = useToast();
  const permissions = useSource(data.permissions);
  return (
    <Section title={say('dashboard.permissions')} says={say('dashboard.permissionsSays')}>
      <Reading of={permissions}>
        {(all) => (
          <ul class="entries">
            {all.map(({ platform, granted }) => {
              const name = platformOf(data.platforms, platform).name[language];
              return (
                <li key={platform}>
                  <span>
                    {name}{' '}
                    <span class="quiet">{say(granted ? 'dashboard.granted' : 'dashboard.notGranted')}</span>
                  </span>
                  <button
                    type="button"
                    aria-label={say(granted ? 'dashboard.withdrawNamed' : 'dashboard.grantNamed', {
                      platform: name,
                    })}
                    onClick={() =>
                      run(() => (granted ? data.withdrawConsole(platform) : data.grantConsole(platform)))
                    }
                  >
                    {say(granted ? 'dashboard.withdraw' : 'dashboard.grant')}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </Reading>
    </Section>
  );
}
