import { useId } from 'preact/hooks';
import { FEWEST_UNITS } from '../../../utils/metrics/compare/compare.ts';
import type { Unit } from '../../../utils/metrics/compare/rounds.ts';
import { UNKNOWN } from '../../../utils/settings/numbers.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useAmount } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import type { Told } from './told.ts';

/** Each group: how many broadcasts, their mean, whether they are enough. */
export function Groups({ result: { groups, floors }, grouping, metric, currency }: Told) {
  const speech = useSay();
  const { say, language } = speech;
  const { define } = useDefinitions();
  const amount = useAmount();
  const title = useId();
  const mean = (units: readonly Unit[]): string => {
    if (units.length === 0) return UNKNOWN;
    const value = units.reduce((sum, unit) => sum + unit.value, 0) / units.length;
    return amount(value, define(metric).unit, { language, currency, short: true });
  };
  return (
    <section class="sheet" aria-labelledby={title}>
      <div class="table-head">
        <h2 id={title}>
          {say('compare.groups')} · {define(metric).name[language]}
        </h2>
        {groups.size > 0 && <CopyTable name={say('compare.groups')} />}
      </div>
      {groups.size === 0 && <p class="quiet">{say('compare.noGroup')}</p>}
      {groups.size > 0 && (
        <table class="compare-table">
          <thead>
            <tr>
              <th scope="col">{grouping.title(speech)}</th>
              <th scope="col" class="number">
                {say('compare.count')}
              </th>
              <th scope="col" class="number">
                {say('compare.mean')}
              </th>
              <th scope="col">{say('compare.state')}</th>
            </tr>
          </thead>
          <tbody>
            {[...groups].map(([group, units]) => (
              <tr key={group}>
                <th scope="row">{grouping.name(group, speech)}</th>
                <td class="number">{units.length}</td>
                <td class="number">{mean(units)}</td>
                <td class="quiet">
                  {units.length < FEWEST_UNITS
                    ? say('compare.short', { count: FEWEST_UNITS - units.length })
                    : say('compare.enough')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {groups.size === 1 && <p class="quiet">{say('compare.oneGroup')}</p>}
      {floors > 0 && <p class="quiet">{say('compare.floors', { count: floors })}</p>}
    </section>
  );
}
