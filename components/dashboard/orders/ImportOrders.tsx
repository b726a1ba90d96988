import { useState } from 'preact/hooks';
import { headerKey, mappingBy, presetFor } from '../../../utils/exchange/orders/mapping.ts';
import type { OrderTable } from '../../../utils/exchange/orders/table.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Asking } from './Asking.tsx';
import type { Asked } from './asked.ts';
import { FileButton } from './FileButton.tsx';
import { nameOfPlace, roomsOf } from './places.ts';
import { useTableFile } from './useTableFile.ts';

interface Props {
  readonly data: DashboardData;
  readonly broadcasts: readonly Listed[];
}

/** Chooses a file of orders, asks what it needs to know of it, and shows what would change before it does. */
export function ImportOrders({ data, broadcasts }: Props) {
  const { say } = useSay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const rooms = roomsOf(broadcasts);
  const askFor = async (table: OrderTable | null): Promise<void> => {
    setAsked(null);
    if (!table) return;
    const { window, onlyExplained, files } = await data.rememberedOrders();
    const before = files[headerKey(table.header)];
    const preset = presetFor(table.header);
    const room =
      rooms.find((each) => before && nameOfPlace(each) === nameOfPlace(before)) ??
      rooms.find(({ platform }) => platform === preset?.platform) ??
      rooms[0];
    if (!room) return;
    const mapping = before?.mapping ?? (preset ? mappingBy(preset, table.header) : {});
    setAsked({ table, preset, mapping, place: room, window, onlyExplained });
  };
  const { read, problem } = useTableFile(data, askFor);

  if (rooms.length === 0) return <p class="sheet">{say('orders.noPlace')}</p>;
  return (
    <section class="sheet" aria-label={say('orders.choose')}>
      <div
        class="dialog-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer?.files ?? [];
          if (file) read(file);
        }}
      >
        <p class="quiet">{say('orders.drop')}</p>
        <FileButton label={say('orders.choose')} primary={!asked} onFile={read} />
      </div>
      <output>{problem && <span class="problem">{problem}</span>}</output>
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
