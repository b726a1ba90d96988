import { useState } from 'preact/hooks';
import type { OrderTable } from '../../../utils/exchange/orders/table.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { AskingOutside } from './AskingOutside.tsx';
import { FileButton } from './FileButton.tsx';
import { roomsOf } from './places.ts';
import { StoredOutside } from './StoredOutside.tsx';
import { useTableFile } from './useTableFile.ts';

interface Props {
  readonly data: DashboardData;
  readonly broadcasts: readonly Listed[];
}

/** Chooses a report of spending or a list of who joined, and shows what it comes to before it is brought in. */
export function ImportOutside({ data, broadcasts }: Props) {
  const { say } = useSay();
  const [table, setTable] = useState<OrderTable | null>(null);
  const { read, problem } = useTableFile(data, setTable);
  if (roomsOf(broadcasts).length === 0) return null;
  return (
    <section class="sheet orders-outside" aria-label={say('brought.fileTitle')}>
      <h2>{say('brought.fileTitle')}</h2>
      <p class="quiet">{say('brought.fileSays')}</p>
      <FileButton label={say('brought.choose')} onFile={read} />
      <output>{problem && <span class="problem">{problem}</span>}</output>
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
