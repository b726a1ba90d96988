import { type Comparison, FEWEST_UNITS, type Verdict } from '../../../utils/metrics/compare/compare.ts';
import type { Pair } from '../../../utils/metrics/compare/pairs.ts';
import type { Style } from '../../../utils/settings/numbers.ts';
import type { Say } from '../../../utils/settings/words.ts';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useAmount, useIsHidden } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import { NO_CHANGE, writeDifference, type WrittenChange, writeRelative } from './amounts.ts';
import type { Told } from './told.ts';

/** Verdicts that the difference has a part in: before, it says nothing and is not shown. */
const TELLING: ReadonlySet<Verdict> = new Set(['higher', 'lower', 'noDifferenceYet']);

const SIDES = ['base', 'other'] as const;
type Side = (typeof SIDES)[number];

/** One group against another. */
export function PairRow({ pair, grouping, metric, currency }: Told & { readonly pair: Pair }) {
  const speech = useSay();
  const { say, language } = speech;
  const { define } = useDefinitions();
  const amount = useAmount();
  const isHidden = useIsHidden();
  const { unit } = define(metric);
  const style: Style = { language, currency, short: true };
  const names = { base: grouping.name(pair.base, speech), other: grouping.name(pair.other, speech) };
  const { base, other, rounds, verdict, difference, relative } = pair.comparison;
  const telling = TELLING.has(verdict);
  const write = (value: number): string => amount(value, unit, style);
  const told = telling && difference && !isHidden(unit);
  return (
    <tr>
      <th scope="row">
        {say('compare.against', names)}
        {telling && base.typical !== null && other.typical !== null && (
          <span class="quiet">
            {say('compare.typical', { other: write(other.typical), base: write(base.typical) })}
          </span>
        )}
      </th>
      <td>
        <strong>{say(`compare.${verdict}`, names)}</strong>
        <span class="quiet">
          {say(`compare.${verdict}Says`, {
            rounds,
            fewest: FEWEST_UNITS,
            missing: missingOf(names, pair.comparison, say),
          })}
        </span>
      </td>
      <ChangeCell of={told ? writeDifference(difference, unit, style, say) : NO_CHANGE} />
      <ChangeCell of={telling && relative ? writeRelative(relative, style, say) : NO_CHANGE} />
      <td class="number">{rounds}</td>
    </tr>
  );
}

/** How many broadcasts each group of a pair still needs. */
const missingOf = (names: Readonly<Record<Side, string>>, comparison: Comparison, say: Say): string =>
  SIDES.flatMap((side) => {
    const count = FEWEST_UNITS - comparison[side].units;
    return count > 0 ? say('compare.missingIn', { group: names[side], count }) : [];
  }).join(say('compare.separator'));

const ChangeCell = ({ of: { value, interval } }: { readonly of: WrittenChange }) => (
  <td class="number">
    {value}
    {value !== interval && <span class="quiet">{interval}</span>}
  </td>
);
