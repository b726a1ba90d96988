import { useMemo, useState } from 'preact/hooks';
import { DEFINITIONS, METRIC_IDS, type MetricId } from '../../../utils/metrics/definitions.ts';
import { SET_NAMES } from '../../../utils/metrics/says/set-names.ts';
import { tallyUp } from '../../../utils/metrics/tally-up.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { minorDigits } from '../../../utils/exchange/orders/amount.ts';
import { textOf, writeAmount, writeChange } from '../../../utils/settings/numbers.ts';
import { useSay } from '../../controls/language.tsx';
import { tallyCandidates } from './tally-windows.ts';

interface Props {
  readonly detail: BroadcastDetail;
  readonly currency: string;
}

/** More lines than these are no answer. */
const MOST = 6;

/** Holds the platform's own number against every definition and window, and names the nearest. */
export function TallyUp({ detail, currency }: Props) {
  const { say, language } = useSay();
  const [metric, setMetric] = useState<MetricId>('interactionRate');
  const [text, setText] = useState('');
  const { unit } = DEFINITIONS[metric];
  const scale = unit === 'fraction' ? 0.01 : unit === 'money' ? 10 ** minorDigits(currency) : 1;
  const given = text.trim() === '' ? null : Number(text.replaceAll(/[,，%]/g, '')) * scale;
  const candidates = useMemo(() => tallyCandidates(detail, metric), [detail, metric]);
  const found = given === null || Number.isNaN(given) ? null : tallyUp(given, candidates).slice(0, MOST);
  const style = { language, currency, short: false };
  const write = (value: number): string => textOf(writeAmount(value, unit, style));
  const apart = (value: number): string => textOf(writeChange(value, unit, style));
  const nearest = found?.[0];
  return (
    <div class="tally">
      <p class="quiet">{say('orders.tallySays')}</p>
      <div class="orders-fields">
        <label>
          {say('orders.tallyMetric')}
          <select
            value={metric}
            onChange={({ currentTarget: { value } }) => {
              const id = METRIC_IDS.find((each) => each === value);
              if (id) setMetric(id);
            }}
          >
            {METRIC_IDS.map((id) => (
              <option key={id} value={id}>
                {say(`metrics.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('orders.tallyNumber')} ({say(`orders.tallyUnit_${unit}`)})
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onInput={({ currentTarget: { value } }) => setText(value)}
          />
        </label>
      </div>
      <output>
        {found?.length === 0 && say('orders.tallyNothing')}
        {nearest && (
          <>
            {say('orders.tallyNearest', {
              set: SET_NAMES[nearest.set][language],
              window: say(`orders.window_${nearest.window}`),
              value: write(nearest.value),
              difference: apart(nearest.difference),
            })}{' '}
            {nearest.within && nearest.difference !== 0 && say('orders.tallyWithin')}
          </>
        )}
      </output>
      {found && found.length > 0 && (
        <table aria-label={say(`metrics.${metric}`)}>
          <thead>
            <tr>
              <th scope="col">{say('orders.definitionSet')}</th>
              <th scope="col">{say('orders.windowName')}</th>
              <th scope="col" class="number">
                {say('orders.value')}
              </th>
              <th scope="col" class="number">
                {say('orders.difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ set, window, value, difference, share }) => (
              <tr key={`${set} ${window}`}>
                <th scope="row">{SET_NAMES[set][language]}</th>
                <td>{say(`orders.window_${window}`)}</td>
                <td class="number">{write(value)}</td>
                <td class="number">
                  {apart(difference)}
                  {share !== null && unit !== 'fraction' && (
                    <span class="quiet"> {textOf(writeChange(share, 'fraction', style))}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
