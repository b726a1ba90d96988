import { useRef, useState } from 'preact/hooks';
import { headerKey, mappingBy, presetFor } from '../../../utils/exchange/orders/mapping.ts';
import { OrdersRefused, type OrdersReason } from '../../../utils/exchange/orders/refused.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { Asking } from './Asking.tsx';
import type { Asked } from './asked.ts';
import { nameOfPlace, roomsOf } from './places.ts';

interface Props {
  readonly data: DashboardData;
  readonly broadcasts: readonly Listed[];
}

/** Chooses a file of orders, asks what it needs to know of it, and shows what would change before it does. */
export function ImportOrders({ data, broadcasts }: Props) {
  const { say } = useSay();
  const { run } = useToast();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refused, setRefused] = useState<OrdersReason | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const rooms = roomsOf(broadcasts);

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setAsked(null);
    setRefused(null);
    try {
      const table = await data.readOrderTable(file);
      const remembered = await data.rememberedOrders();
      const before = remembered.files[headerKey(table.header)];
      const preset = presetFor(table.header);
      const room =
        rooms.find((each) => before && nameOfPlace(each) === nameOfPlace(before)) ??
        rooms.find(({ platform }) => platform === preset?.platform) ??
        rooms[0];
      if (!room) return;
      const mapping = before?.mapping ?? (preset ? mappingBy(preset, table.header) : {});
      setAsked({ table, preset, mapping, place: room, window: remembered.window });
    } catch (error) {
      if (!(error instanceof OrdersRefused)) throw error;
      setRefused(error.reason);
    }
  };

  if (rooms.length === 0) return <p class="sheet">{say('orders.noPlace')}</p>;
  return (
    <section class="sheet" aria-label={say('orders.choose')}>
      <div
        class="dialog-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          run(() => read(event.dataTransfer?.files[0]));
        }}
      >
        <p class="quiet">{say('orders.drop')}</p>
        <input
          ref={field}
          class="unseen"
          type="file"
          tabIndex={-1}
          accept=".csv,.xlsx,.txt"
          aria-label={say('orders.choose')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            run(() => read(file));
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
        <button type="button" class={asked ? undefined : 'primary'} onClick={() => field.current?.click()}>
          {say('orders.choose')}
        </button>
      </div>
      <output>{refused && <span class="problem">{say(`orders.refused_${refused}`)}</span>}</output>
      {asked && (
        <Asking
          data={data}
          broadcasts={broadcasts}
          rooms={rooms}
          asked={asked}
          onChange={setAsked}
          onDone={() => setAsked(null)}
        />
      )}
    </section>
  );
}
