import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { PageTitle } from '../PageTitle.tsx';
import { Deleting } from './Deleting.tsx';
import { Holdings } from './Holdings.tsx';
import { Permitted } from './Permitted.tsx';
import { Withdrawn } from './Withdrawn.tsx';
import { SpaceSheet } from './SpaceSheet.tsx';

const NEVER = ['neverNames', 'neverText', 'neverAccount', 'neverOther'] as const;

/** What is stored, what never is, and the ways to be rid of it. */
export function YoursPage({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  return (
    <>
      <PageTitle text={say('yours.title')} />
      <p class="quiet">{say('yours.says')}</p>
      <Withdrawn data={data} />
      <Holdings data={data} />
      <section class="sheet yours" aria-labelledby="yours-never">
        <h2 id="yours-never">{say('yours.never')}</h2>
        <ul class="yours-list">
          {NEVER.map((word) => (
            <li key={word}>{say(`yours.${word}`)}</li>
          ))}
        </ul>
      </section>
      <Deleting data={data} />
      <SpaceSheet data={data} />
      <Permitted data={data} />
    </>
  );
}
