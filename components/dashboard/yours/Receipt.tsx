import { useState } from 'preact/hooks';
import { DICTIONARY } from '../../../utils/store/yours/dictionary.ts';
import type { Received } from '../../../utils/store/yours/receipt.ts';
import type { Text } from '../../../utils/settings/language.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';

interface Props {
  readonly data: Pick<DashboardData, 'receipt'>;
  readonly broadcast: BroadcastKey;
}

/** The privacy receipt of a broadcast: every field that is held of it, and what it means. */
export function Receipt({ data, broadcast }: Props) {
  const { say } = useSay();
  const { run } = useToast();
  const [received, setReceived] = useState<readonly Received[] | null>(null);
  const list = async (): Promise<void> => setReceived(await data.receipt(broadcast));
  return (
    <section class="sheet yours" aria-labelledby="yours-receipt">
      <h2 id="yours-receipt">{say('yours.receipt')}</h2>
      <p class="quiet">{say('yours.receiptSays')}</p>
      {received === null && (
        <button type="button" onClick={() => run(list)}>
          {say('yours.receiptShow')}
        </button>
      )}
      {received?.map((each) => (
        <Fields key={each.table} received={each} />
      ))}
    </section>
  );
}

function Fields({ received: { table, rows, fields } }: { readonly received: Received }) {
  const { say, language } = useSay();
  const meanings: Readonly<Record<string, Text | undefined>> = DICTIONARY[table];
  return (
    <table class="yours-fields">
      <caption>{say('yours.receiptTable', { table: say(`yours.${table}`), count: rows })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('yours.field')}</th>
          <th scope="col">{say('yours.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">
              <code>{field}</code>
            </th>
            <td>{meanings[field]?.[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
