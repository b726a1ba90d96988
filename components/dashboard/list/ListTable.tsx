import { useMemo, useRef } from 'preact/hooks';
import type { Listed } from '../../../utils/metrics/view.ts';
import type { DashboardData } from '../data.ts';
import type { Choice } from './choice.ts';
import type { Column } from './columns.ts';
import { Room } from '../Room.tsx';
import { useWindowed } from '../useWindowed.ts';
import { Head } from './Head.tsx';
import { ListRow } from './ListRow.tsx';
import { allOrNone, selected, type Selection } from './selection.ts';

interface Props {
  readonly views: readonly Listed[];
  readonly data: DashboardData;
  readonly columns: readonly Column[];
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
}

/** Columns that are there whatever is chosen: the ticks, the curve and what keeps a broadcast. */
const OTHERS = 3;

/** The broadcasts as a table. Of thousands only those in sight are drawn, the others have their room above and below. */
export function ListTable({ views, data, columns, choice, setChoice, selection, select }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, end, above, below } = useWindowed(views.length, body);
  const order = useMemo(() => views.map(({ key }) => key), [views]);
  const width = columns.length + OTHERS;
  return (
    <div class="list-scroll">
      <table class="list sheet" aria-rowcount={views.length + 1}>
        <Head
          columns={columns}
          choice={choice}
          setChoice={setChoice}
          ticked={order.filter((key) => selection.keys.has(key)).length / order.length}
          onTick={() => select(allOrNone(selection, order))}
        />
        <tbody ref={body}>
          <Room px={above} width={width} />
          {views.slice(first, end).map((view, index) => (
            <ListRow
              key={view.key}
              view={view}
              data={data}
              columns={columns}
              place={first + index}
              ticked={selection.keys.has(view.key)}
              onTick={(reach) => select(selected(selection, view.key, order, { reach }))}
            />
          ))}
          <Room px={below} width={width} />
        </tbody>
      </table>
    </div>
  );
}
