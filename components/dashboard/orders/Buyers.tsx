import { useMemo } from 'preact/hooks';
import { boughtIn, lifetimeValue, type RoomOrders, tiersOf } from '../../../utils/metrics/across/buyers.ts';
import { UNKNOWN } from '../../../utils/settings/numbers.ts';
import type { Unit } from '../../../utils/metrics/unit.ts';
import { days } from '../../../utils/units.ts';
import { useAmount } from '../../controls/amounts.tsx';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import { Repurchases } from './Repurchases.tsx';

const DAY = days(1);

/** Who of a room's buyers came back, what they are worth, and the tiers they make. */
export function Buyers({ rows, currency }: RoomOrders) {
  const { say, language } = useSay();
  const amount = useAmount();
  const bought = useMemo(() => boughtIn([{ rows, currency }]), [rows, currency]);
  const { buyers } = bought;
  if (buyers.length === 0) return <p class="quiet">{say('orders.noBuyers')}</p>;
  const write = (value: number, unit: Unit): string =>
    amount(value, unit, { language, currency, short: false });
  const value = lifetimeValue(buyers);
  return (
    <>
      <dl class="orders-facts">
        <div>
          <dt>{say('orders.buyers')}</dt>
          <dd>{write(buyers.length, 'count')}</dd>
        </div>
        <Repurchases of={bought} />
        <div>
          <dt>{say('orders.lifetimeValue')}</dt>
          <dd>{value === null ? UNKNOWN : write(value, 'money')}</dd>
        </div>
      </dl>
      <CopyTable name={say('orders.tier')} />
      <table class="orders-tiers">
        <thead>
          <tr>
            <th scope="col">{say('orders.tier')}</th>
            {(['buyers', 'recency', 'frequency', 'money'] as const).map((name) => (
              <th key={name} scope="col" class="number">
                {say(`orders.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tiersOf(bought).map(({ tier, buyers: count, recency, frequency, money }) => (
            <tr key={tier}>
              <th scope="row">{say(`orders.tier_${tier}`)}</th>
              <td class="number">{write(count, 'count')}</td>
              <td class="number">
                {say('orders.daysAgo', { days: write(Math.round(recency / DAY), 'number') })}
              </td>
              <td class="number">{write(frequency, 'number')}</td>
              <td class="number">{write(money, 'money')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{say('orders.buyersSay')}</p>
    </>
  );
}
