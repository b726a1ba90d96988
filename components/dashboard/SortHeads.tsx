import { useSay } from '../controls/language.tsx';

/** The order of a table's rows: by which column, and which way. */
export interface Order<Key> {
  readonly key: Key;
  readonly rising: boolean;
}

interface HeadsProps<Key> extends Pick<Props<Key>, 'order' | 'onOrder'> {
  readonly heads: readonly (readonly [by: Key, name: string])[];
  readonly isNamed: (by: Key) => boolean;
}

/** The headings of a table that is sorted by any of its columns. */
export function SortHeads<Key extends string>({ heads, isNamed, order, onOrder }: HeadsProps<Key>) {
  return (
    <thead>
      <tr>
        {heads.map(([by, name]) => (
          <SortHead key={by} by={by} name={name} named={isNamed(by)} order={order} onOrder={onOrder} />
        ))}
      </tr>
    </thead>
  );
}

interface Props<Key> {
  readonly by: Key;
  readonly name: string;
  /** Of names and times, which begin at their beginning; of what is counted the most comes first. */
  readonly named: boolean;
  readonly order: Order<Key>;
  readonly onOrder: (order: Order<Key>) => void;
}

/** A column's heading, by which the table is sorted; once more turns it round. */
function SortHead<Key extends string>({ by, name, named, order, onOrder }: Props<Key>) {
  const { say } = useSay();
  const chosen = order.key === by;
  return (
    <th
      scope="col"
      class={named ? undefined : 'number'}
      aria-sort={chosen ? (order.rising ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        class="sort"
        title={say('timeline.sortBy', { name })}
        onClick={() => onOrder({ key: by, rising: chosen ? !order.rising : named })}
      >
        {name}
        <span aria-hidden="true">{chosen ? (order.rising ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
}
