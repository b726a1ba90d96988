import type { BroadcastView } from '../../../utils/metrics/view.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import type { Choice } from './choice.ts';
import { columnOf, type ColumnId, LIST_COLUMNS } from './columns.ts';
import { ListRow } from './ListRow.tsx';

interface Props {
  readonly views: readonly BroadcastView[];
  readonly data: DashboardData;
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
}

/** The broadcasts as a table; a heading sorts by its column, and again the other way round. */
export function ListTable({ views, data, choice, setChoice }: Props) {
  const { say } = useSay();
  const sort = (id: ColumnId): void => {
    const turned = choice.order === 'ascending' ? 'descending' : 'ascending';
    setChoice({ ...choice, by: id, order: id === choice.by ? turned : columnOf(id).first });
  };
  return (
    <div class="list-scroll">
      <table class="list sheet">
        <thead>
          <tr>
            {LIST_COLUMNS.map(({ id, word, metric }) => {
              const sorted = id === choice.by ? choice.order : null;
              return (
                <th
                  key={id}
                  scope="col"
                  class={metric || id === 'length' ? 'number' : undefined}
                  aria-sort={sorted ?? undefined}
                >
                  <button type="button" onClick={() => sort(id)}>
                    {say(word)}
                    {sorted && <Icon glyph={sorted === 'ascending' ? 'up' : 'down'} />}
                  </button>
                </th>
              );
            })}
            <th scope="col">
              <span class="unseen">{say('dashboard.keep')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <ListRow key={view.key} view={view} data={data} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
