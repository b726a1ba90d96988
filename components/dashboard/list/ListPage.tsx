import type { BroadcastView } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Exchange } from '../exchange/Exchange.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { type Choice, chosen, NO_CHOICE, whoseOf } from './choice.ts';
import { Empty } from './Empty.tsx';
import { Filters } from './Filters.tsx';
import { ListTable } from './ListTable.tsx';

interface Props {
  readonly data: DashboardData;
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
}

/** All broadcasts. */
export function ListPage({ data, choice, setChoice }: Props) {
  const { say } = useSay();
  const broadcasts = useSource(data.broadcasts);
  const views = broadcasts.state === 'read' ? chosen(choice, broadcasts.value) : [];
  return (
    <>
      <div class="list-top">
        <PageTitle text={say('dashboard.broadcasts')} />
        <Exchange data={data} views={views} imports />
      </div>
      <Reading of={broadcasts}>
        {(all) =>
          all.length === 0 ? (
            <Empty platforms={data.platforms} />
          ) : (
            <List views={all} data={data} choice={choice} setChoice={setChoice} />
          )
        }
      </Reading>
    </>
  );
}

function List({ views, data, choice, setChoice }: Props & { readonly views: readonly BroadcastView[] }) {
  const { say } = useSay();
  const whose = whoseOf(choice, views);
  const shown = chosen(choice, views);
  return (
    <>
      <Filters
        choice={choice}
        setChoice={setChoice}
        whose={whose}
        platforms={data.platforms}
        count={shown.length}
      />
      {whose === 'others' && <p class="quiet">{say('dashboard.othersSay')}</p>}
      {shown.length > 0 ? (
        <ListTable views={shown} data={data} choice={choice} setChoice={setChoice} />
      ) : (
        <p class="empty">
          {say('dashboard.noMatch')}{' '}
          <button type="button" onClick={() => setChoice({ ...NO_CHOICE, whose: 'all' })}>
            {say('dashboard.clearFilters')}
          </button>
        </p>
      )}
    </>
  );
}
