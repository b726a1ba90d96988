import type { ProductSales } from '../../../utils/metrics/sold-products.ts';
import type { Unit } from '../../../utils/metrics/unit.ts';
import { useAmount } from '../../controls/amounts.tsx';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';

interface Props {
  readonly sales: readonly ProductSales[];
  readonly currency: string;
}

/** What each product sold in a broadcast, by imported orders. */
export function SalesTable({ sales, currency }: Props) {
  const { say, language } = useSay();
  const amount = useAmount();
  const write = (value: number, unit: Unit): string =>
    amount(value, unit, { language, currency, short: false });
  return (
    <>
      <div class="table-head">
        <CopyTable name={say('orders.products')} />
      </div>
      <div class="list-scroll">
        <table class="explained">
          <thead>
            <tr>
              <th scope="col">{say('orders.product')}</th>
              {(['orders', 'count', 'gmv', 'refunded', 'refundRate'] as const).map((name) => (
                <th key={name} scope="col" class="number">
                  {say(`orders.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sales.map(({ product, orders, count, amount: paid, refunded }) => (
              <tr key={product}>
                <th scope="row">{product === '' ? '–' : product}</th>
                <td class="number">{write(orders, 'count')}</td>
                <td class="number">{write(count, 'count')}</td>
                <td class="number">{write(paid, 'money')}</td>
                <td class="number">{write(refunded, 'money')}</td>
                <td class="number">{paid > 0 ? write(refunded / paid, 'fraction') : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
