import { hrefOf } from '../../../utils/messages/routes.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { PageTitle } from '../PageTitle.tsx';
import { Added } from './Added.tsx';
import { Selling } from './Selling.tsx';
import { TryOut } from './TryOut.tsx';

const DOES = ['doesRead', 'doesStore', 'doesSend', 'doesOperate'] as const;

/** What opens once the extension is installed: what it is, where it may look, and a room to try it with. */
export function WelcomePage({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  return (
    <>
      <PageTitle text={say('welcome.title')} />
      <Added data={data} />
      <section class="sheet yours" aria-labelledby="welcome-does">
        <h2 id="welcome-does">{say('welcome.does')}</h2>
        <ul class="yours-list">
          {DOES.map((word) => (
            <li key={word}>{say(`welcome.${word}`)}</li>
          ))}
        </ul>
        <p class="welcome-risk">{say('welcome.risk')}</p>
        <a href={hrefOf({ page: 'data' })}>{say('welcome.yours')}</a>
      </section>
      <Selling data={data} />
      <TryOut data={data} />
    </>
  );
}
