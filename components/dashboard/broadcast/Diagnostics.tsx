import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { useState } from 'preact/hooks';
import type { Diagnostics as Counts } from '../../../utils/messages/messages.ts';
import { textOf, UNKNOWN, writeAmount } from '../../../utils/settings/numbers.ts';
import { writeTime, writeWindow } from '../../../utils/settings/times.ts';
import { healthOf } from '../../../utils/metrics/health/health.ts';
import { missingFor, unknownIn } from '../../../utils/metrics/health/report.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { kindIn } from '../../../utils/settings/words/kinds.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import { useNow } from '../../controls/useNow.ts';
import type { DashboardData } from '../data.ts';
import { HealthMark } from '../platforms/HealthMark.tsx';
import { useSource } from '../useSource.ts';

const COUNTS = ['frames', 'understood', 'broken', 'dropped', 'foreign'] as const satisfies (keyof Counts)[];

interface Props {
  readonly data: DashboardData;
  readonly detail: Pick<BroadcastDetail, 'recorders' | 'ended'>;
}

/** What each recorder of the broadcast made of its traffic. */
export function Diagnostics({ data, detail }: Props) {
  const { recorders, ended } = detail;
  const [open, setOpen] = useState(false);
  const { say, language } = useSay();
  const write = (value: number): string =>
    textOf(writeAmount(value, 'count', { language, currency: NO_CURRENCY, short: false }));
  const methods = unknownIn(recorders);
  const now = useNow();
  return (
    <details class="sheet diagnostics" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('dashboard.diagnostics')}</summary>
      <div class="table-head">
        <CopyTable name={say('dashboard.diagnostics')} />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('dashboard.recorder')}</th>
            <th scope="col">{say('health.state')}</th>
            <th scope="col">{say('dashboard.openedAt')}</th>
            <th scope="col">{say('dashboard.heard')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" class="number">
                {say(`dashboard.${count}`)}
              </th>
            ))}
            <th scope="col" class="number">
              {say('dashboard.unknownMessages')}
            </th>
            <th scope="col" class="number">
              {say('health.version')}
            </th>
          </tr>
        </thead>
        <tbody>
          {recorders.map(({ id, page, openedAt, arrival, from, until, diagnostics, version }) => (
            <tr key={id}>
              <th scope="row">{say(`common.${page}`)}</th>
              <td>
                <HealthMark health={healthOf({ page, arrival, diagnostics }, now, { ended })} />
              </td>
              <td>{writeTime(openedAt, 'dateTimeExact', language)}</td>
              <td>{from === null || until === null ? UNKNOWN : writeWindow(from, until, language)}</td>
              {COUNTS.map((count) => (
                <td key={count} class="number">
                  {write(diagnostics[count])}
                </td>
              ))}
              <td class="number">{write(Object.values(diagnostics.unknown).reduce((a, b) => a + b, 0))}</td>
              <td class="number">{version ?? UNKNOWN}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && <MissingKinds data={data} recorders={recorders} />}
      {methods.length > 0 && (
        <>
          <h3>{say('dashboard.unknownMethods')}</h3>
          <ul class="methods">
            {methods.map(([method, count]) => (
              <li key={method}>{say('dashboard.methodCount', { method, count: write(count) })}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** What used to come on such pages and did not come on these. */
function MissingKinds({ data, recorders }: Pick<Props, 'data'> & Pick<BroadcastDetail, 'recorders'>) {
  const { say, language } = useSay();
  const heard = useSource(data.heard);
  if (heard.state !== 'read') return null;
  const missing = recorders.flatMap(({ id }) => missingFor(heard.value, id));
  const kinds = [...new Set(missing.map(({ kind }) => kindIn(language, kind)))];
  if (kinds.length === 0) return null;
  return (
    <p class="health-partly">{say('health.partlySays', { kinds: kinds.join(say('dashboard.separator')) })}</p>
  );
}
