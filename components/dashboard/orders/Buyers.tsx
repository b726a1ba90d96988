import { useMemo } from 'preact/hooks';
import type { OrderRow } from '../../../utils/exchange/orders/order.ts';
import {
  buyersOf,
  lifetimeValue,
  repurchase,
  type Share,
  tiersOf,
} from '../../../utils/metrics/across/buyers.ts';
import { isEnough } from '../../../utils/metrics/statistics/wilson.ts';
import { UNKNOWN } from '../../../utils/settings/numbers.ts';
import type { Unit } from '../../../utils/metrics/unit.ts';
import { days, later, moment } from '../../../utils/units.ts';
import { useAmount } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';

interface Props {
  readonly rows: readonly OrderRow[];
  readonly currency: string;
}

const DAY = days(1);

/** Who of a room's buyers came back, what they are worth, and the tiers they make. */
export function Buyers({ rows, currency }: Props) {
  const { say, language } = useSay();
  const amount = useAmount();
  const until = useMemo(
    () => rows.map(({ createdAt, paidAt }) => paidAt ?? createdAt).reduce(later, moment(0)),
    [rows],
  );
  const buyers = useMemo(() => buyersOf(rows, currency), [rows, currency]);
  if (buyers.length === 0) return <p class="quiet">{say('orders.noBuyers')}</p>;
  const write = (value: number, unit: Unit): string =>
    amount(value, unit, { language, currency, short: false });
  const share = ({ some, all }: Share): string =>
    isEnough(some, all) ? `${write(some / all, 'fraction')} · ` : `${UNKNOWN} `;
  const value = lifetimeValue(buyers);
  const shares = [
    { name: say('orders.repurchase7'), of: repurchase(buyers, days(7), until) },
    { name: say('orders.repurchase30'), of: repurchase(buyers, days(30), until) },
  ];
  return (
    <>
      <dl class="orders-facts">
        <div>
          <dt>{say('orders.buyers')}</dt>
          <dd>{write(buyers.length, 'count')}</dd>
        </div>
        {shares.map(({ name, of }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {share(of)}
              <span class="quiet">{say('orders.shareOf', { some: of.some, all: of.all })}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('orders.lifetimeValue')}</dt>
          <dd>{value === null ? UNKNOWN : write(value, 'money')}</dd>
        </div>
      </dl>
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
          {tiersOf(buyers, until).map(({ tier, buyers: count, recency, frequency, money }) => (
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
