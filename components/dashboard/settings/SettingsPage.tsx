import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { PageTitle } from '../PageTitle.tsx';
import { Reading } from '../Reading.tsx';
import { SetChoice } from '../SetChoice.tsx';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import type { Change } from './change.ts';
import { BoundFigures } from './BoundFigures.tsx';
import { Copies } from './Copies.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { MyRooms } from './MyRooms.tsx';
import { Notices } from './Notices.tsx';
import { OnAir } from './OnAir.tsx';
import { Overlays } from './Overlays.tsx';
import { Permissions } from './Permissions.tsx';
import { Section } from './Section.tsx';
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
          <div class="settings">
            <LanguageChoice settings={settings} change={change} />
            <Section title={say('definitions.set')} says={say('definitions.setSays')}>
              <SetChoice onChoose={(definitions) => change((now) => ({ ...now, definitions }))} />
            </Section>
            <Section title={say('dashboard.counting')} says={say('dashboard.mineOnlySays')}>
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
            <TopicWords settings={settings} change={change} />
            <MyRooms settings={settings} change={change} platforms={data.platforms} />
            <OnAir settings={settings} change={change} />
            <Overlays settings={settings} change={change} />
            <Notices settings={settings} change={change} allow={data.allowNotices} />
            <BoundFigures data={data} />
            <Permissions data={data} />
            <Copies settings={settings} data={data} change={change} />
            <WarehouseSection data={data} />
            <TeamKey settings={settings} data={data} />
          </div>
        )}
      </Reading>
    </>
  );
}
