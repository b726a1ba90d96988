import { useRef } from 'preact/hooks';
import type { Listed } from '../../../utils/metrics/view.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import type { Choice } from './choice.ts';
import { columnOf, type ColumnId, LIST_COLUMNS } from './columns.ts';
import { ListRow } from './ListRow.tsx';
import { useWindowed } from './useWindowed.ts';

interface Props {
  readonly views: readonly Listed[];
  readonly data: DashboardData;
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
}

/**
 * The broadcasts as a table; a heading sorts by its column, and again the other way round. Of thousands only those
 * in sight are drawn, the others have their room above and below.
 */
export function ListTable({ views, data, choice, setChoice }: Props) {
  const { say } = useSay();
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, end, above, below } = useWindowed(views.length, body);
  const sort = (id: ColumnId): void => {
    const turned = choice.order === 'ascending' ? 'descending' : 'ascending';
    setChoice({ ...choice, by: id, order: id === choice.by ? turned : columnOf(id).first });
  };
  return (
    <div class="list-scroll">
      <table class="list sheet" aria-rowcount={views.length + 1}>
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
            <th scope="col">{say('list.curve')}</th>
            <th scope="col">
              <span class="unseen">{say('dashboard.keep')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Room px={above} />
          {views.slice(first, end).map((view, index) => (
            <ListRow key={view.key} view={view} data={data} place={first + index} />
          ))}
          <Room px={below} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not drawn. */
function Room({ px }: { readonly px: number }) {
  if (px === 0) return null;
  return (
    <tr class="list-room" aria-hidden="true">
      <td colSpan={LIST_COLUMNS.length + 2} style={{ height: `${px}px` }}>
        {'\u00a0'}
      </td>
    </tr>
  );
}
