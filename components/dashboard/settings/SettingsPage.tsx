import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { PageTitle } from '../PageTitle.tsx';
import { Reading } from '../Reading.tsx';
import { SetChoice } from '../SetChoice.tsx';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import type { Change } from './change.ts';
import { AlertChoices } from './AlertChoices.tsx';
import { Benchmarks } from './Benchmarks.tsx';
import { BoundFigures } from './BoundFigures.tsx';
import { Compliance } from './Compliance.tsx';
import { Copies } from './Copies.tsx';
import { Hotkeys } from './Hotkeys.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { MyRooms } from './MyRooms.tsx';
import { Notices } from './Notices.tsx';
import { OnAir } from './OnAir.tsx';
import { Overlays } from './Overlays.tsx';
import { Part, PartList } from './Part.tsx';
import { Permissions } from './Permissions.tsx';
import { Retention } from './Retention.tsx';
import { Section } from './Section.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { Sites } from './Sites.tsx';
import { TeamKey } from './TeamKey.tsx';
import { TopicWords } from './TopicWords.tsx';
import { WarehouseSection } from '../warehouse/WarehouseSection.tsx';

/** All settings, each with its default. */
export function SettingsPage({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const { run } = useToast();
  const change: Change = (how) => run(() => data.changeSettings(how));
  return (
    <>
      <PageTitle text={say('dashboard.settings')} />
      <Reading of={useSource(data.settings)}>
        {(settings) => (
          <div class="settings-page">
            <PartList />
            <div class="settings">
              <Part id="look">
                <LanguageChoice settings={settings} change={change} />
                <Section
                  title={say('definitions.set')}
                  says={say('definitions.setSays')}
                  reset={{ settings, change, of: ['definitions'] }}
                >
                  <SetChoice onChoose={(definitions) => change((now) => ({ ...now, definitions }))} />
                </Section>
              </Part>
              <Part id="counting">
                <Section
                  title={say('dashboard.counting')}
                  says={say('dashboard.mineOnlySays')}
                  reset={{ settings, change, of: ['mineOnly'] }}
                >
                  <label>
                    <input
                      type="checkbox"
                      checked={settings.mineOnly}
                      onChange={({ currentTarget: { checked } }) =>
                        change((now) => ({ ...now, mineOnly: checked }))
                      }
                    />{' '}
                    {say('dashboard.mineOnly')}
                  </label>
                </Section>
                <Sites settings={settings} change={change} platforms={data.platforms} />
                <MyRooms settings={settings} change={change} platforms={data.platforms} />
                <TopicWords settings={settings} change={change} />
              </Part>
              <Part id="onAir">
                <OnAir settings={settings} change={change} />
                <Overlays settings={settings} change={change} />
                <AlertChoices settings={settings} change={change} />
                <Notices settings={settings} change={change} allow={data.allowNotices} />
              </Part>
              <Part id="keys">
                <Hotkeys data={data} />
              </Part>
              <Part id="claims">
                <Benchmarks settings={settings} change={change} />
                <Compliance settings={settings} change={change} />
              </Part>
              <Part id="privacy">
                <Retention settings={settings} change={change} />
                <TeamKey settings={settings} data={data} />
              </Part>
              <Part id="access">
                <BoundFigures data={data} />
                <Permissions data={data} />
              </Part>
              <Part id="out">
                <Copies settings={settings} data={data} change={change} />
                <WarehouseSection data={data} />
              </Part>
              <Part id="file">
                <SettingsFile settings={settings} data={data} />
              </Part>
            </div>
          </div>
        )}
      </Reading>
    </>
  );
}
