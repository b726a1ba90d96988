import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

/** Sites that the user has shut the extension out of, in the browser: nothing of what is stored is lost by it. */
export function Withdrawn({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const { run } = useToast();
  const permitted = useSource(data.permitted);
  const withdrawn = permitted.state === 'read' ? permitted.value.withdrawn : [];
  if (withdrawn.length === 0) return null;
  return (
    <section class="sheet yours" aria-labelledby="yours-withdrawn">
      <h2 id="yours-withdrawn">{say('yours.withdrawn')}</h2>
      <p>{say('yours.withdrawnSays')}</p>
      <ul class="yours-list">
        {withdrawn.map((pattern) => (
          <li key={pattern}>
            <code>{pattern}</code>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => run(() => data.allowSites(withdrawn))}>
        {say('yours.allowAgain')}
      </button>
    </section>
  );
}
