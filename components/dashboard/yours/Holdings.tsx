import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { textOf, UNKNOWN, writeAmount } from '../../../utils/settings/numbers.ts';
import { inARow } from '../../../utils/settings/sentences.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import type { Moment } from '../../../utils/units.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { writeSize } from '../../controls/size.ts';

/** Every table with its rows, size and oldest entry. */
export function Holdings({ data }: { readonly data: DashboardData }) {
  const { say, language } = useSay();
  const beside = useSource(data.beside);
  return (
    <section class="sheet yours" aria-labelledby="yours-tables">
      <div class="table-head">
        <h2 id="yours-tables">{say('yours.tables')}</h2>
        <CopyTable name={say('yours.tables')} />
      </div>
      <p class="quiet">{inARow(language, say('yours.tablesSay'), say('yours.receiptOf'))}</p>
      <Reading of={useSource(data.holdings)}>
        {(holdings) => (
          <table class="yours-table">
            <thead>
              <tr>
                <th scope="col">{say('yours.table')}</th>
                <th scope="col" class="number">
                  {say('yours.rows')}
                </th>
                <th scope="col" class="number">
                  {say('yours.size')}
                </th>
                <th scope="col" class="number">
                  {say('yours.oldest')}
                </th>
              </tr>
            </thead>
            <tbody>
              {holdings.map(({ table, rows, bytes, oldest }) => (
                <Row
                  key={table}
                  name={say(`yours.${table}`)}
                  code={table}
                  rows={rows}
                  bytes={bytes}
                  oldest={oldest}
                />
              ))}
              {beside.state === 'read' && (
                <Row
                  name={say('yours.beside', { count: beside.value.entries })}
                  code="storage.local"
                  rows={beside.value.entries}
                  bytes={beside.value.bytes}
                  oldest={null}
                />
              )}
            </tbody>
          </table>
        )}
      </Reading>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly code: string;
  readonly rows: number;
  readonly bytes: number;
  readonly oldest: Moment | null;
}

function Row({ name, code, rows, bytes, oldest }: RowProps) {
  const { language } = useSay();
  const style = { language, currency: NO_CURRENCY, short: false };
  return (
    <tr>
      <th scope="row">
        {name} <code>{code}</code>
      </th>
      <td class="number">{textOf(writeAmount(rows, 'count', style))}</td>
      <td class="number">{rows === 0 ? UNKNOWN : writeSize(bytes, language)}</td>
      <td class="number">{oldest === null ? UNKNOWN : writeTime(oldest, 'date', language)}</td>
    </tr>
  );
}
