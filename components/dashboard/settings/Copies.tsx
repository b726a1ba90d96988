import type { Settings } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { Folder } from '../exchange/Folder.tsx';
import type { Change } from './change.ts';
import { LegalPeriod } from './LegalPeriod.tsx';
import { Section } from './Section.tsx';

/** A quarter of a year, once a day. */
const USUAL = { days: 90, count: 90 };

interface Props {
  readonly settings: Settings;
  readonly data: DashboardData;
  readonly change: Change;
}

/** Whether broadcasts are copied when they are over, and how long copies stay. */
export function Copies({ settings, data, change }: Props) {
  const { copies } = settings;
  const { say } = useSay();
  const { show, run, failures } = useToast();
  const turn = async (on: boolean): Promise<void> => {
    if (on && !(await data.allowCopies())) {
      show({ text: say('exchange.copiesRefused') });
      return;
    }
    change((now) => ({ ...now, copies: on ? USUAL : null }));
  };
  const bound = (which: keyof typeof USUAL, name: string) => (
    <label>
      {name}{' '}
      <input
        type="number"
        min={1}
        step={1}
        value={copies?.[which]}
        onChange={({ currentTarget: { valueAsNumber, validity } }) => {
          if (copies && validity.valid && Number.isInteger(valueAsNumber))
            change((now) => ({ ...now, copies: { ...copies, [which]: valueAsNumber } }));
        }}
      />
    </label>
  );
  return (
    <Section
      title={say('exchange.copies')}
      says={say('exchange.copiesSay')}
      reset={{ settings, change, of: ['copies', 'legalDays'] }}
    >
      <div key={failures} class="choices">
        <label>
          <input
            type="checkbox"
            checked={copies !== null}
            onChange={({ currentTarget }) => {
              const { checked } = currentTarget;
              // What is ticked is what is true: that comes with the settings.
              currentTarget.checked = copies !== null;
              run(() => turn(checked));
            }}
          />{' '}
          {say('exchange.copiesOn')}
        </label>
        {copies && bound('days', say('exchange.copiesDays'))}
        {copies && bound('count', say('exchange.copiesCount'))}
      </div>
      {copies && <p class="quiet">{say('exchange.copiesKept')}</p>}
      {copies && <Folder data={data} />}
      {copies && <p class="quiet">{say('copies.background')}</p>}
      <LegalPeriod settings={settings} change={change} />
    </Section>
  );
}
