import { Lamp } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';

/** What to do while nothing has been recorded. */
export function Empty({ platforms }: { readonly platforms: readonly PlatformInfo[] }) {
  const { say, language } = useSay();
  const names = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    platforms.map(({ name }) => name[language]),
  );
  return (
    <div class="empty empty-first">
      <Lamp lit={false} size={40} />
      <h2>{say('dashboard.noneYet')}</h2>
      <p>{say('dashboard.noneYetSays', { platforms: names })}</p>
      <a href={hrefOf({ page: 'definitions' })}>{say('dashboard.whatItCounts')}</a>
    </div>
  );
}
