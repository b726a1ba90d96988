import { useState } from 'preact/hooks';
import { OrdersRefused, type OrdersReason } from '../../../utils/exchange/orders/refused.ts';
import type { OrderTable } from '../../../utils/exchange/orders/table.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { AskingOutside } from './AskingOutside.tsx';
import { FileButton } from './FileButton.tsx';
import { roomsOf } from './places.ts';
import { StoredOutside } from './StoredOutside.tsx';

interface Props {
  readonly data: DashboardData;
  readonly broadcasts: readonly Listed[];
}

/** Chooses a report of spending or a list of who joined, and shows what it comes to before it is brought in. */
export function ImportOutside({ data, broadcasts }: Props) {
  const { say } = useSay();
  const { run } = useToast();
  const [table, setTable] = useState<OrderTable | null>(null);
  const [refused, setRefused] = useState<OrdersReason | null>(null);
  const read = async (file: File): Promise<void> => {
    setTable(null);
    setRefused(null);
    try {
      setTable(await data.readOrderTable(file));
    } catch (error) {
      if (!(error instanceof OrdersRefused)) throw error;
      setRefused(error.reason);
    }
  };
  if (roomsOf(broadcasts).length === 0) return null;
  return (
    <section class="sheet orders-outside" aria-label={say('brought.fileTitle')}>
      <h2>{say('brought.fileTitle')}</h2>
      <p class="quiet">{say('brought.fileSays')}</p>
      <FileButton label={say('brought.choose')} onFile={(file) => run(() => read(file))} />
      <output>{refused && <span class="problem">{say(`orders.refused_${refused}`)}</span>}</output>
      {table && (
        <AskingOutside
          key={table.header.join()}
          data={data}
          broadcasts={broadcasts}
          table={table}
          onDone={() => setTable(null)}
        />
      )}
      <StoredOutside data={data} broadcasts={broadcasts} />
    </section>
  );
}
