import { useState } from 'preact/hooks';
import type { Minute } from '../../utils/metrics/view.ts';
import { UNKNOWN, writeCoverage } from '../../utils/settings/numbers.ts';
import { writeTime } from '../../utils/settings/times.ts';
import { useSay } from '../controls/language.tsx';
import { writeCount } from './count.ts';
import type { Pane } from './panes.ts';

interface Props {
  readonly minutes: readonly Minute[];
  readonly panes: readonly Pane[];
}

/** The same minutes as a table, behind a disclosure: its rows exist only while it is open. */
export function MinuteTable({ minutes, panes }: Props) {
  const { say } = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details class="minutes" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('dashboard.asTable')}</summary>
      {open && <Rows minutes={minutes} panes={panes} />}
    </details>
  );
}

function Rows({ minutes, panes }: Props) {
  const { say, language } = useSay();
  const write = (value: number | null | undefined): string =>
    value === null || value === undefined ? UNKNOWN : writeCount(value, language);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('dashboard.minute')}</th>
          {panes.map(({ id }) => (
            <th key={id} scope="col" class="number">
              {say(`dashboard.pane_${id}`)}
            </th>
          ))}
          <th scope="col" class="number">
            {say('metrics.coverage')}
          </th>
        </tr>
      </thead>
      <tbody>
        {minutes.map((minute, index) => (
          <tr key={minute.from}>
            <th scope="row">{writeTime(minute.from, 'dateTime', language)}</th>
            {panes.map(({ id, values }) => (
              <td key={id} class="number">
                {write(values[index])}
              </td>
            ))}
            <td class="number">{writeCoverage(minute.coverage, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
