import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { Choice } from './choice.ts';
import type { Column } from './columns.ts';

interface Props {
  readonly columns: readonly Column[];
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  /** The share of the broadcasts shown that is selected. */
  readonly ticked: number;
  readonly onTick: () => void;
}

/** The table's headings: each sorts by its column, and again the other way round; the first selects all. */
export function Head({ columns, choice, setChoice, ticked, onTick }: Props) {
  const { say } = useSay();
  const sort = ({ id, first }: Column): void => {
    const turned = choice.order === 'ascending' ? 'descending' : 'ascending';
    setChoice({ ...choice, by: id, order: id === choice.by ? turned : first });
  };
  return (
    <thead>
      <tr>
        <td class="list-tick">
          <label>
            <input
              type="checkbox"
              aria-label={say('list.selectAll')}
              checked={ticked === 1}
              indeterminate={ticked > 0 && ticked < 1}
              onChange={onTick}
            />
          </label>
        </td>
        {columns.map((column) => {
          const { id, word, metric } = column;
          const sorted = id === choice.by ? choice.order : null;
          return (
            <th
              key={id}
              scope="col"
              class={id === 'title' ? 'list-title' : metric || id === 'length' ? 'number' : undefined}
              aria-sort={sorted ?? undefined}
            >
              <button type="button" onClick={() => sort(column)}>
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
  );
}
