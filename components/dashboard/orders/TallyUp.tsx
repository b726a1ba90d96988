import { useMemo, useState } from 'preact/hooks';
import { DEFINITIONS, METRIC_IDS, type MetricId } from '../../../utils/metrics/definitions.ts';
import { SET_NAMES } from '../../../utils/metrics/says/set-names.ts';
import { tallyUp } from '../../../utils/metrics/tally-up.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { numberIn } from '../../../utils/metrics/told-numbers.ts';
import { textOf, writeChange } from '../../../utils/settings/numbers.ts';
import { HIDDEN, useAmount, useIsHidden } from '../../controls/amounts.tsx';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { FromReport } from './FromReport.tsx';
import { tallyCandidates } from './tally-windows.ts';
import { unitName } from './unit-name.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
  readonly currency: string;
}

/** More lines than these are no answer. */
const MOST = 6;

/** Holds the platform's own number against every definition and window, and names the nearest. */
export function TallyUp({ data, detail, currency }: Props) {
  const { say, language } = useSay();
  const amount = useAmount();
  const isHidden = useIsHidden();
  const [metric, setMetric] = useState<MetricId>('interactionRate');
  const [{ text, typed }, setNumber] = useState({ text: '', typed: true });
  const { unit } = DEFINITIONS[metric];
  const given = numberIn(text, unit, currency);
  const candidates = useMemo(() => tallyCandidates(detail, metric), [detail, metric]);
  const found = given === null ? null : tallyUp(given, candidates).slice(0, MOST);
  const style = { language, currency, short: false };
  const write = (value: number): string => amount(value, unit, style);
  const apart = (value: number): string =>
    isHidden(unit) ? HIDDEN : textOf(writeChange(value, unit, style));
  const nearest = found?.[0];
  // What one types oneself one has to see; what is taken from a report is an amount like any other.
  const secret = !typed && isHidden(unit);
  return (
    <div class="tally">
      <p class="quiet">{say('tally.says')}</p>
      <div class="orders-fields">
        <label>
          {say('tally.metric')}
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
          {say('tally.inUnit', { what: say('tally.number'), unit: unitName(unit, currency, say, language) })}
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={secret ? '' : text}
            placeholder={secret ? HIDDEN : undefined}
            onInput={({ currentTarget: { value } }) => setNumber({ text: value, typed: true })}
          />
        </label>
      </div>
      <FromReport
        data={data}
        onChoose={(told) => {
          setMetric(told.metric);
          setNumber({ text: told.text, typed: false });
        }}
      />
      <output>
        {found?.length === 0 && say('tally.nothing')}
        {nearest && (
          <>
            {say('tally.nearest', {
              set: SET_NAMES[nearest.set][language],
              window: say(`tally.window_${nearest.window}`),
              value: write(nearest.value),
              difference: apart(nearest.difference),
            })}{' '}
            {nearest.within && nearest.difference !== 0 && say('tally.within')}
          </>
        )}
      </output>
      {found && found.length > 0 && (
        <>
          <div class="table-head">
            <CopyTable name={say(`metrics.${metric}`)} />
          </div>
          <table aria-label={say(`metrics.${metric}`)}>
            <thead>
              <tr>
                <th scope="col">{say('tally.definitionSet')}</th>
                <th scope="col">{say('tally.windowName')}</th>
                <th scope="col" class="number">
                  {say('tally.value')}
                </th>
                <th scope="col" class="number">
                  {say('tally.difference')}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ set, window, value, difference, share }) => (
                <tr key={`${set} ${window}`}>
                  <th scope="row">{SET_NAMES[set][language]}</th>
                  <td>{say(`tally.window_${window}`)}</td>
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
        </>
      )}
    </div>
  );
}
