import { useMemo, useState } from 'preact/hooks';
import type { Listed, Listing } from '../../../utils/metrics/view.ts';
import { useFigure } from '../../controls/amounts.tsx';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Exchange } from '../exchange/Exchange.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { OpenCapture } from '../raw/OpenCapture.tsx';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { listCells } from './cells.ts';
import { type Choice, chosen, unfiltered, whoseOf } from './choice.ts';
import { Columns } from './Columns.tsx';
import { columnsShown } from './columns.ts';
import { Empty } from './Empty.tsx';
import { Filters } from './Filters.tsx';
import { ListTable } from './ListTable.tsx';
import { Selected } from './Selected.tsx';
import { NOTHING_SELECTED } from './selection.ts';

interface Props {
  readonly data: DashboardData;
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
}

const NONE: readonly Listed[] = [];

/** All broadcasts. */
export function ListPage({ data, choice, setChoice }: Props) {
  const { say } = useSay();
  const preparing = useSource(data.preparing);
  const waiting = preparing.state === 'read' ? preparing.value : 0;
  const listing = useSource(data.listing);
  const all = listing.state === 'read' ? listing.value.views : NONE;
  const shown = useMemo(() => chosen(choice, all), [choice, all]);
  return (
    <>
      <div class="list-top">
        <PageTitle text={say('dashboard.broadcasts')} />
        <OpenCapture />
        <Exchange data={data} views={shown} imports />
      </div>
      {waiting > 0 && (
        <output class="quiet list-preparing">{say('list.preparing', { count: waiting })}</output>
      )}
      <Reading of={listing}>
        {(read) =>
          read.views.length === 0 && waiting === 0 ? (
            <Empty platforms={data.platforms} />
          ) : (
            <List listing={read} shown={shown} data={data} choice={choice} setChoice={setChoice} />
          )
        }
      </Reading>
    </>
  );
}

interface ListProps extends Props {
  readonly listing: Listing;
  /** Those that are chosen, in order. */
  readonly shown: readonly Listed[];
}

function List({ listing: { views, whole }, shown, data, choice, setChoice }: ListProps) {
  const { say, language } = useSay();
  const { set } = useDefinitions();
  const write = useFigure();
  const settings = useSource(data.settings);
  const days = (settings.state === 'read' ? settings.value : DEFAULT_SETTINGS).retention.others;
  const chosenColumns = settings.state === 'read' ? settings.value.columns : null;
  const columns = useMemo(() => columnsShown(chosenColumns), [chosenColumns]);
  const [selection, select] = useState(NOTHING_SELECTED);
  // What is filtered out is not acted upon.
  const taken = useMemo(() => shown.filter(({ key }) => selection.keys.has(key)), [shown, selection]);
  const whose = whoseOf(choice, views);
  return (
    <>
      <Filters
        views={views}
        choice={choice}
        setChoice={setChoice}
        platforms={data.platforms}
        found={whole ? shown.length : null}
      >
        <Columns data={data} chosen={chosenColumns} />
        {shown.length > 0 && (
          <CopyTable
            name={say('dashboard.broadcasts')}
            cells={() =>
              listCells({ views: shown, columns, platforms: data.platforms, language, set, write })
            }
          />
        )}
      </Filters>
      {whose === 'others' && <p class="quiet">{say('dashboard.othersSay', { days })}</p>}
      {shown.length > 0 ? (
        <ListTable
          views={shown}
          data={data}
          columns={columns}
          choice={choice}
          setChoice={setChoice}
          selection={selection}
          select={select}
        />
      ) : views.length === 0 || !whole ? null : (
        <p class="empty">
          {say('dashboard.noMatch')}{' '}
          <button type="button" onClick={() => setChoice({ ...unfiltered(choice), whose: 'all' })}>
            {say('dashboard.clearFilters')}
          </button>
        </p>
      )}
      {taken.length > 0 && <Selected data={data} views={taken} onClear={() => select(NOTHING_SELECTED)} />}
    </>
  );
}
