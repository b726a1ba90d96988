import { useMemo } from 'preact/hooks';
import { matchOrders } from '../../../utils/exchange/orders/match.ts';
import { isoDay, localZone } from '../../../utils/exchange/zone.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { duration } from '../../../utils/units.ts';
import { useAmount } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import type { Asked } from './asked.ts';
import type { OrdersRead } from './data.ts';
import { currencyAt, nameOfPlace } from './places.ts';

interface Props {
  readonly data: DashboardData;
  readonly read: OrdersRead;
  readonly asked: Asked;
  readonly broadcasts: readonly Listed[];
  readonly onImport: () => void;
}

/** More days than these say no more. */
const MOST_DAYS = 10;

/** What an import would change, and which broadcasts its orders are of. */
export function Preview({ data, read, asked, broadcasts, onImport }: Props) {
  const { say, language } = useSay();
  const { place, window, onlyExplained } = asked;
  const amount = useAmount();
  const currency = currencyAt(data.platforms, broadcasts, place);
  const { added, changed, same } = read.plan;
  const foreign = read.rows.filter((row) => row.currency !== currency).length;
  const { matched, unmatched } = useMemo(() => {
    const own = broadcasts.flatMap((each) =>
      each.room !== null && nameOfPlace({ platform: each.platform, room: each.room }) === nameOfPlace(place)
        ? [onlyExplained ? each : { ...each, products: [] }]
        : [],
    );
    return matchOrders(read.rows, own, duration(window));
  }, [read, place, window, onlyExplained, broadcasts]);
  const others = matched.reduce((sum, each) => sum + each.others, 0);
  const days = [
    ...Map.groupBy(unmatched, ({ paidAt, createdAt }) => isoDay(paidAt ?? createdAt, localZone())),
  ];
  const style = { language, currency, short: false };
  const news = added.length + changed.length;
  return (
    <section class="orders-preview" aria-label={say('orders.preview')}>
      <p>
        {say('orders.willChange', {
          added: added.length,
          changed: changed.length,
          same,
          unread: read.unread,
        })}
      </p>
      {matched.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('orders.matched')}</th>
              <th scope="col" class="number">
                {say('orders.orders')}
              </th>
              <th scope="col" class="number">
                {say('orders.gmv')}
              </th>
            </tr>
          </thead>
          <tbody>
            {matched.map(({ broadcast, orders, gmv }) => (
              <tr key={broadcast.key}>
                <th scope="row">
                  {nameOf(broadcast, say)} · {writeTime(broadcast.from, 'dateTime', language)}
                </th>
                <td class="number">{amount(orders, 'count', style)}</td>
                <td class="number">{amount(gmv, 'money', style)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others > 0 && <p class="quiet">{say('orders.otherProducts', { count: others })}</p>}
      {unmatched.length > 0 && (
        <p class="quiet">
          {say('orders.unmatched', { count: unmatched.length })}{' '}
          {days
            .slice(0, MOST_DAYS)
            .map(([day, rows]) => say('orders.unmatchedDay', { day, count: rows.length }))
            .join(say('dashboard.separator'))}
          {days.length > MOST_DAYS && '…'}
        </p>
      )}
      {foreign > 0 && <p class="problem">{say('orders.otherCurrency', { count: foreign, currency })}</p>}
      <div class="dialog-actions">
        {news === 0 && <span class="quiet">{say('orders.nothingNew')}</span>}
        <button type="button" class="primary" disabled={news === 0} onClick={onImport}>
          {say('orders.confirm')}
        </button>
      </div>
    </section>
  );
}
