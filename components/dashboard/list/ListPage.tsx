import { useMemo } from 'preact/hooks';
import type { Listed } from '../../../utils/metrics/view.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Exchange } from '../exchange/Exchange.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { OpenCapture } from '../raw/OpenCapture.tsx';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { listCells } from './cells.ts';
import { type Choice, chosen, NO_CHOICE, whoseOf } from './choice.ts';
import { Empty } from './Empty.tsx';
import { Filters } from './Filters.tsx';
import { ListTable } from './ListTable.tsx';

interface Props {
  readonly data: DashboardData;
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
}

const NONE: readonly Listed[] = [];

/** All broadcasts. */
export function ListPage({ data, choice, setChoice }: Props) {
  const { say, language } = useSay();
  const { set } = useDefinitions();
  const preparing = useSource(data.preparing);
  const waiting = preparing.state === 'read' ? preparing.value : 0;
  const broadcasts = useSource(data.broadcasts);
  const all = broadcasts.state === 'read' ? broadcasts.value : NONE;
  const shown = useMemo(() => chosen(choice, all), [choice, all]);
  return (
    <>
      <div class="list-top">
        <PageTitle text={say('dashboard.broadcasts')} />
        {shown.length > 0 && (
          <CopyTable
            name={say('dashboard.broadcasts')}
            cells={() => listCells({ views: shown, platforms: data.platforms, language, set })}
          />
        )}
        <Exchange data={data} views={shown} imports />
      </div>
      <OpenCapture />
      {waiting > 0 && (
        <output class="quiet list-preparing">{say('list.preparing', { count: waiting })}</output>
      )}
      <Reading of={broadcasts}>
        {(views) =>
          views.length === 0 && waiting === 0 ? (
            <Empty platforms={data.platforms} />
          ) : (
            <List views={views} shown={shown} data={data} choice={choice} setChoice={setChoice} />
          )
        }
      </Reading>
    </>
  );
}

interface ListProps extends Props {
  readonly views: readonly Listed[];
  /** Those that are chosen, in order. */
  readonly shown: readonly Listed[];
}

function List({ views, shown, data, choice, setChoice }: ListProps) {
  const { say } = useSay();
  const whose = whoseOf(choice, views);
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
      ) : views.length === 0 ? null : (
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
