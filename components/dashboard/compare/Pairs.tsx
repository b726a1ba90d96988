import { useId } from 'preact/hooks';
import { LEVEL } from '../../../utils/metrics/compare/compare.ts';
import { writeCoverage } from '../../../utils/settings/numbers.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import { PairRow } from './PairRow.tsx';
import type { Told } from './told.ts';

/** Each group against each: the difference, where it may lie, the verdict; and how a verdict is to be read. */
export function Pairs(told: Told) {
  const { say, language } = useSay();
  const title = useId();
  const { pairs } = told.result;
  return (
    <section class="sheet" aria-labelledby={title}>
      <div class="table-head">
        <h2 id={title}>{say('compare.pairs')}</h2>
        <CopyTable name={say('compare.pairs')} />
      </div>
      <div class="list-scroll">
        <table class="compare-table compare-pairs">
          <thead>
            <tr>
              <th scope="col">{say('compare.group')}</th>
              <th scope="col">{say('compare.verdict')}</th>
              <th scope="col" class="number">
                {say('compare.difference')}
              </th>
              <th scope="col" class="number">
                {say('compare.relative')}
              </th>
              <th scope="col" class="number">
                {say('compare.rounds')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <PairRow key={`${pair.base} ${pair.other}`} pair={pair} {...told} />
            ))}
          </tbody>
        </table>
      </div>
      <h3>{say('compare.how')}</h3>
      <ul class="compare-how">
        <li>{say('compare.holds', { pairs: pairs.length, level: writeCoverage(LEVEL, language) })}</li>
        <li>{say('compare.unit')}</li>
        <li>{say('compare.notCovered')}</li>
      </ul>
    </section>
  );
}
