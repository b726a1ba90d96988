import { useState } from 'preact/hooks';
import type { Minute } from '../../utils/metrics/view.ts';
import { type Style, UNKNOWN, writeCoverage } from '../../utils/settings/numbers.ts';
import { writeTime } from '../../utils/settings/times.ts';
import { CopyTable } from '../controls/CopyTable.tsx';
import { useSay } from '../controls/language.tsx';
import { writeValue } from './count.ts';
import { type LineId, type Pane, styleOf } from './panes.ts';

interface Props {
  readonly minutes: readonly Minute[];
  readonly panes: readonly Pane[];
  readonly style: Omit<Style, 'short'>;
}

/** The same minutes as a table, behind a disclosure: its rows exist only while it is open. */
export function MinuteTable({ minutes, panes, style }: Props) {
  const { say } = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details class="minutes" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('dashboard.asTable')}</summary>
      {open && (
        <>
          <CopyTable name={say('dashboard.asTable')} />
          <Rows minutes={minutes} panes={panes} style={style} />
        </>
      )}
    </details>
  );
}

function Rows({ minutes, panes, style }: Props) {
  const { say, language } = useSay();
  const lines = panes.flatMap((pane) => pane.lines);
  const write = (id: LineId, value: number | null | undefined): string =>
    value === null || value === undefined ? UNKNOWN : writeValue(value, styleOf(id).unit, style);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('dashboard.minute')}</th>
          {lines.map(({ id }) => (
            <th key={id} scope="col" class="number">
              {say(`timeline.${id}`)}
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
            {lines.map(({ id, values }) => (
              <td key={id} class="number">
                {write(id, values[index])}
              </td>
            ))}
            <td class="number">{writeCoverage(minute.coverage, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
