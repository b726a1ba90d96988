import { useEffect, useState } from 'preact/hooks';
import { headerKey, isEnough } from '../../../utils/exchange/orders/mapping.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import type { Asked } from './asked.ts';
import type { OrdersRead } from './data.ts';
import { Columns } from './Columns.tsx';
import { currencyAt, type Room } from './places.ts';
import { Preview } from './Preview.tsx';
import { Belonging } from './Belonging.tsx';

interface Props {
  readonly data: DashboardData;
  readonly broadcasts: readonly Listed[];
  readonly rooms: readonly Room[];
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
  readonly onDone: () => void;
}

/** What a file is taken for, to be put right, and what it would change. */
export function Asking({ data, broadcasts, rooms, asked, onChange, onDone }: Props) {
  const { say, language } = useSay();
  const { show, run } = useToast();
  const [read, setRead] = useState<OrdersRead | null>(null);
  const [done, setDone] = useState(0);
  const { table, preset, mapping, place, window, onlyExplained } = asked;
  const currency = currencyAt(data.platforms, broadcasts, place);

  useEffect(() => {
    setRead(null);
    if (!isEnough(mapping)) return undefined;
    const gone = new AbortController();
    const slices = { signal: gone.signal, progress: setDone };
    run(async () => {
      try {
        setRead(
          await data.readOrders(table, { preset: preset?.id ?? null, mapping, place, currency }, slices),
        );
      } catch (error) {
        if (!gone.signal.aborted) throw error;
      }
    });
    return () => gone.abort();
  }, [data, run, table, preset, mapping, place, currency]);

  const bringIn = async (): Promise<void> => {
    if (!read) return;
    const { platform, room } = place;
    await data.rememberOrders((before) => ({
      window,
      onlyExplained,
      files: { ...before.files, [headerKey(table.header)]: { mapping, platform, room } },
    }));
    const undo = await data.importOrders(read.rows);
    const count = read.plan.added.length + read.plan.changed.length;
    show({ text: say('orders.imported', { count }), undo });
    onDone();
  };

  const count = table.rows.length;
  return (
    <div class="orders-asking">
      <p>
        {preset
          ? say('orders.known', { name: preset.name[language], count })
          : say('orders.unknown', { count })}
      </p>
      <Belonging platforms={data.platforms} rooms={rooms} asked={asked} onChange={onChange} />
      <details open={!preset}>
        <summary>{say('orders.columns')}</summary>
        <Columns table={table} mapping={mapping} onChange={(next) => onChange({ ...asked, mapping: next })} />
      </details>
      {!isEnough(mapping) && <p class="problem">{say('orders.needs')}</p>}
      {isEnough(mapping) && !read && (
        <output class="quiet">{say('orders.reading', { done: `${Math.round(done * 100)}%` })}</output>
      )}
      {read && (
        <Preview
          data={data}
          read={read}
          asked={asked}
          broadcasts={broadcasts}
          onImport={() => run(bringIn)}
        />
      )}
    </div>
  );
}
