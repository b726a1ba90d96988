import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Reading } from '../Reading.tsx';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import type { Held } from './data.ts';

/** The permissions whose reason is written down. */
const REASONED = [
  'storage',
  'unlimitedStorage',
  'scripting',
  'alarms',
  'activeTab',
  'sidePanel',
  'notifications',
  'downloads',
] as const;

/** Everything that the extension may do, why, and the way to take it back. */
export function Permitted({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  return (
    <section class="sheet yours" aria-labelledby="yours-permissions">
      <h2 id="yours-permissions">{say('yours.permissions')}</h2>
      <p class="quiet">{say('yours.permissionsSay')}</p>
      <Reading of={useSource(data.permitted)}>
        {({ held }) => (
          <ul class="entries">
            {held.map((each) => (
              <Line key={each.name} held={each} giveBack={data.giveBack} />
            ))}
          </ul>
        )}
      </Reading>
    </section>
  );
}

interface LineProps {
  readonly held: Held;
  readonly giveBack: DashboardData['giveBack'];
}

function Line({ held, giveBack }: LineProps) {
  const { say } = useSay();
  const { run, show } = useToast();
  const { kind, name, returnable } = held;
  const reason = REASONED.find((known) => known === name) ?? 'otherPermission';
  const give = async (): Promise<void> => {
    await giveBack(held);
    show({ text: say(kind === 'site' ? 'yours.givenSite' : 'yours.given', { name }) });
  };
  return (
    <li>
      <span>
        <code>{name}</code> <span class="quiet">{say(`yours.${kind === 'site' ? 'site' : reason}`)}</span>
      </span>
      {returnable && (
        <button type="button" aria-label={say('yours.giveBackNamed', { name })} onClick={() => run(give)}>
          {say('yours.giveBack')}
        </button>
      )}
    </li>
  );
}
