import { useId, useMemo, useState } from 'preact/hooks';
import { localZone } from '../../../utils/exchange/zone.ts';
import { FEWEST_IN_CELL, type HeatCell, heatMap, WEEK } from '../../../utils/metrics/review/heat.ts';
import { type Indicator, INDICATORS } from '../../../utils/metrics/review/indicators.ts';
import { HEAT_WEEKS } from '../../../utils/metrics/review/reviewed.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useAmount } from '../../controls/amounts.tsx';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import { weekday } from '../compare/groupings.ts';

const USUAL = INDICATORS.find(({ metric }) => metric === 'onlineAverage') as Indicator;

interface Props {
  readonly views: readonly Listed[];
  readonly currency: string;
}

/** An indicator by the day of the week and the hour: a table whose cells are shaded by what they say. */
export function HeatTable({ views, currency }: Props) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  const amount = useAmount();
  const [title, choice] = [useId(), useId()];
  const [indicator, setIndicator] = useState(USUAL);
  const { hours, days } = useMemo(() => heatMap(views, indicator, localZone()), [views, indicator]);
  const { unit } = define(indicator.metric);
  const write = (value: number): string => amount(value, unit, { language, currency, short: true });
  const named = hours.map((hour) => say('review.hour', { hour }));
  // A cell's count would make a text of its number.
  const copied = (): string[][] => [
    [say('review.weekday'), ...named],
    ...days.map((row, index) => [
      weekday(index + 1, language),
      ...row.map(({ value }) => (value === null ? '' : write(value))),
    ]),
  ];
  return (
    <section class="sheet" aria-labelledby={title}>
      <div class="review-heat-head">
        <h2 id={title}>{say('review.heat')}</h2>
        <CopyTable name={say('review.heat')} cells={copied} />
        <span>
          <label for={choice}>{say('review.heatMetric')}</label>{' '}
          <select
            id={choice}
            value={indicator.metric}
            onChange={({ currentTarget }) =>
              setIndicator(INDICATORS.find(({ metric }) => metric === currentTarget.value) ?? USUAL)
            }
          >
            {INDICATORS.map(({ metric }) => (
              <option key={metric} value={metric}>
                {say(`metrics.${metric}`)}
              </option>
            ))}
          </select>
        </span>
      </div>
      <p class="quiet">{say('review.heatSays', { weeks: HEAT_WEEKS, fewest: FEWEST_IN_CELL })}</p>
      <div class="review-heat-frame">
        <table class="review-heat">
          <caption>
            {say(`metrics.${indicator.metric}`)}
            {indicator.adds === 'sum' && ` · ${say('review.heatAmount')}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('review.weekday')}</th>
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {say('review.hour', { hour })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((cells, index) => (
              <tr key={WEEK[index]}>
                <th scope="row">{weekday(index + 1, language)}</th>
                {cells.map((cell, hour) => (
                  <Cell key={hours[hour]} of={cell} write={write} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({
  of: { value, count, heat },
  write,
}: {
  readonly of: HeatCell;
  readonly write: (value: number) => string;
}) {
  const { say } = useSay();
  if (value === null)
    return (
      <td class="quiet">
        {count > 0 && say('review.tooFew')}
        {count > 0 && <small>{say('review.cellCount', { count })}</small>}
      </td>
    );
  return (
    <td class="review-warm" style={{ '--heat': `${Math.round(heat * 100)}%` }}>
      {write(value)}
      <small>{say('review.cellCount', { count })}</small>
    </td>
  );
}
