import { useMemo, useState } from 'preact/hooks';
import { OUTSIDE, type OutsideId } from '../../../utils/exchange/outside/outside.ts';
import { columnsFor, type OutsideColumns, outsideIn } from '../../../utils/exchange/outside/reading.ts';
import type { OrderTable } from '../../../utils/exchange/orders/table.ts';
import { portionsOf } from '../../../utils/metrics/outside.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { moment } from '../../../utils/units.ts';
import { useAmount } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { currencyAt, nameOfPlace, roomsOf } from './places.ts';
import { RoomChoice } from './RoomChoice.tsx';

interface Props {
  readonly data: DashboardData;
  readonly broadcasts: readonly Listed[];
  readonly table: OrderTable;
  readonly onDone: () => void;
}

const NO_COLUMNS: OutsideColumns = { time: '', hour: null, value: null };

/** What a report is taken for, to be put right, and which broadcasts its times are of. */
export function AskingOutside({ data, broadcasts, table, onDone }: Props) {
  const { say, language } = useSay();
  const { show, run } = useToast();
  const amount = useAmount();
  const rooms = roomsOf(broadcasts);
  const [place, setPlace] = useState(rooms[0]);
  const [what, setWhat] = useState<OutsideId>(() =>
    columnsFor(table.header, 'adSpend')?.value ? 'adSpend' : 'privateJoins',
  );
  const [chosen, setChosen] = useState<OutsideColumns | null>(null);
  const columns = useMemo(
    () => chosen ?? columnsFor(table.header, what) ?? NO_COLUMNS,
    [chosen, table, what],
  );
  const currency = place ? currencyAt(data.platforms, broadcasts, place) : 'CNY';
  const read = useMemo(() => {
    if (!place || columns.time === '') return null;
    const clock = currency === 'CNY' ? 'china' : 'local';
    return outsideIn(table, { ...place, ...columns, what, currency, clock });
  }, [table, place, columns, what, currency]);
  if (!place) return null;
  const aired = broadcasts.filter(
    ({ platform, room }) => room !== null && nameOfPlace({ platform, room }) === nameOfPlace(place),
  );
  const rows = read?.rows.map((row) => ({ ...row, editedAt: moment(0) })) ?? [];
  const parts = aired.map((own) => portionsOf(rows, own, aired)).filter((own) => own.length > 0);
  const sumOf = (values: readonly { readonly value: number }[]): string =>
    amount(
      values.reduce((sum, { value }) => sum + value, 0),
      what === 'adSpend' ? 'money' : 'count',
      { language, currency, short: false },
    );
  const bringIn = async (): Promise<void> => {
    if (!read) return;
    const undo = await data.putOutside(read.rows);
    show({ text: say('brought.imported', { count: read.rows.length }), undo });
    onDone();
  };
  const column = (part: keyof OutsideColumns, none: string | null) => (
    <ColumnChoice
      label={say(`brought.${part}`)}
      header={table.header}
      value={columns[part]}
      none={none}
      onChange={(name) => setChosen({ ...columns, [part]: part === 'time' ? (name ?? '') : name })}
    />
  );
  return (
    <div class="orders-asking">
      <div class="orders-fields">
        <RoomChoice
          platforms={data.platforms}
          label={say('brought.place')}
          rooms={rooms}
          place={place}
          onChange={setPlace}
        />
        <label>
          {say('brought.what')}
          <select
            value={what}
            onChange={({ currentTarget: { value } }) => {
              setWhat(OUTSIDE.find((each) => each === value) ?? what);
              setChosen(null);
            }}
          >
            {OUTSIDE.map((id) => (
              <option key={id} value={id}>
                {say(`brought.${id}`)}
              </option>
            ))}
          </select>
        </label>
        {column('time', columns.time === '' ? say('brought.none') : null)}
        {column('hour', say('brought.none'))}
        {column('value', what === 'privateJoins' ? say('brought.each') : say('brought.none'))}
      </div>
      {columns.time === '' && <p class="problem">{say('brought.noTime')}</p>}
      {read && (
        <output>
          {say('brought.found', { count: read.rows.length, sum: sumOf(read.rows), unread: read.unread })}{' '}
          {say('brought.belongs', { sum: sumOf(parts.flat()), count: parts.length })}
        </output>
      )}
      <div class="dialog-actions">
        <button
          type="button"
          class="primary"
          disabled={!read || read.rows.length === 0}
          onClick={() => run(bringIn)}
        >
          {say('orders.confirm')}
        </button>
      </div>
    </div>
  );
}
