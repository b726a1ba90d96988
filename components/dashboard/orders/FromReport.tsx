import { useState } from 'preact/hooks';
import { DEFINITIONS } from '../../../utils/metrics/definitions.ts';
import { type ToldNumber, toldNumbers } from '../../../utils/metrics/told-numbers.ts';
import { HIDDEN, useIsHidden } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { FileButton } from './FileButton.tsx';
import { useTableFile } from './useTableFile.ts';

interface Props {
  readonly data: DashboardData;
  readonly onChoose: (told: ToldNumber) => void;
}

/** The numbers of a report that the platform exports: a click checks one of them. */
export function FromReport({ data, onChoose }: Props) {
  const { say } = useSay();
  const isHidden = useIsHidden();
  const [lines, setLines] = useState<readonly ToldNumber[][] | null>(null);
  const [at, setAt] = useState(0);
  const { read, problem } = useTableFile(data, (table) => {
    setLines(table && toldNumbers(table));
    setAt(0);
  });
  const line = lines?.[at] ?? [];
  return (
    <div class="tally-report">
      <FileButton label={say('tally.choose')} onFile={read} />
      <output>
        {problem && <span class="problem">{problem}</span>}
        {lines &&
          (line.length === 0 ? say('tally.foundNothing') : say('tally.found', { count: line.length }))}
      </output>
      {lines && lines.length > 1 && (
        <label>
          {say('tally.row')}{' '}
          <select value={at} onChange={({ currentTarget: { value } }) => setAt(Number(value))}>
            {Array.from(lines.keys(), (index) => (
              <option key={`line ${index}`} value={index}>
                {index + 1}
              </option>
            ))}
          </select>
        </label>
      )}
      {line.length > 0 && (
        <ul class="tally-numbers">
          {line.map((told) => (
            <li key={`${told.name} ${told.metric}`}>
              <button type="button" title={say(`metrics.${told.metric}`)} onClick={() => onChoose(told)}>
                {told.name} <b>{isHidden(DEFINITIONS[told.metric].unit) ? HIDDEN : told.text}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
