import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

/** What an update may do that the version before might not. */
export function Added({ data }: { readonly data: Pick<DashboardData, 'added' | 'seenAdded'> }) {
  const { say } = useSay();
  const { run } = useToast();
  const added = useSource(data.added);
  if (added.state !== 'read' || added.value.length === 0) return null;
  return (
    <section class="sheet yours" aria-labelledby="welcome-added">
      <h2 id="welcome-added">{say('welcome.added')}</h2>
      <ul class="yours-list">
        {added.value.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <p class="quiet">{say('welcome.addedSays')}</p>
      <button type="button" onClick={() => run(data.seenAdded)}>
        {say('welcome.seen')}
      </button>
    </section>
  );
}
