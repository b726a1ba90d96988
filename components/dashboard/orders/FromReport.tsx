import { useState } from 'preact/hooks';
import { OrdersRefused, type OrdersReason } from '../../../utils/exchange/orders/refused.ts';
import { DEFINITIONS } from '../../../utils/metrics/definitions.ts';
import { type ToldNumber, toldNumbers } from '../../../utils/metrics/told-numbers.ts';
import { HIDDEN, useIsHidden } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { FileButton } from './FileButton.tsx';

interface Props {
  readonly data: DashboardData;
  readonly onChoose: (told: ToldNumber) => void;
}

/** The numbers of a report that the platform exports: a click checks one of them. */
export function FromReport({ data, onChoose }: Props) {
  const { say } = useSay();
  const { run } = useToast();
  const isHidden = useIsHidden();
  const [lines, setLines] = useState<readonly ToldNumber[][] | null>(null);
  const [at, setAt] = useState(0);
  const [refused, setRefused] = useState<OrdersReason | null>(null);
  const read = async (file: File): Promise<void> => {
    setLines(null);
    setRefused(null);
    setAt(0);
    try {
      setLines(toldNumbers(await data.readOrderTable(file)));
    } catch (error) {
      if (!(error instanceof OrdersRefused)) throw error;
      setRefused(error.reason);
    }
  };
  const line = lines?.[at] ?? [];
  return (
    <div class="tally-report">
      <FileButton label={say('tally.choose')} onFile={(file) => run(() => read(file))} />
      <output>
        {refused && <span class="problem">{say(`orders.refused_${refused}`)}</span>}
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
