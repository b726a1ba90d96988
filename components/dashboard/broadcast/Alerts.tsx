import { LEAST_BROADCASTS } from '../../../utils/alerts/usual.ts';
import type { Alert } from '../../../utils/alerts/alert.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeAlert, writeChance, writeChange, writeTry } from '../../../utils/settings/alerts.ts';
import { textOf, writeAmount } from '../../../utils/settings/numbers.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import type { Span } from '../../charts/span.ts';
import { SeverityMark } from '../../controls/SeverityMark.tsx';
import { Jump } from './Jump.tsx';

interface Props {
  readonly detail: BroadcastDetail;
  readonly currency: string;
  readonly onShow: (span: Span) => void;
}

const COLUMNS = ['found', 'what', 'change', 'lasted', 'chance'] as const;

/** What stood out: when, by how much, how long, what to try, and how often chance would say the same. */
export function Alerts({ detail, currency, onShow }: Props) {
  const { say } = useSay();
  const { usual, alerts } = detail;
  const count = usual.broadcasts;
  return (
    <section class="sheet alerts" aria-labelledby="alerts">
      <div class="table-head">
        <h2 id="alerts">{say('alerts.heading')}</h2>
        {alerts.length > 0 && <CopyTable name={say('alerts.heading')} />}
      </div>
      {alerts.length === 0 ? (
        <p>{say('alerts.none')}</p>
      ) : (
        <div class="list-scroll">
          <table>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {say(`alerts.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {alerts.map((alert) => (
                <Row
                  key={`${alert.rule} ${alert.metric} ${alert.from}`}
                  alert={alert}
                  detail={detail}
                  currency={currency}
                  onShow={onShow}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="quiet">
        {count < LEAST_BROADCASTS
          ? say('alerts.tooFew', { least: LEAST_BROADCASTS, count })
          : say('alerts.compared', { count })}
      </p>
    </section>
  );
}

function Row({ alert, detail, currency, onShow }: Props & { readonly alert: Alert }) {
  const { say, language } = useSay();
  const { since, from, until, product, lossRates, severity } = alert;
  const style = { language, currency, short: false };
  const percent = (share: number): string => textOf(writeAmount(share, 'fraction', style));
  const length = writeDuration(between(since, until ?? detail.until), language);
  const lasts = detail.live ? 'goesOn' : 'toTheEnd';
  return (
    <tr>
      <td>
        <Jump
          time={writeTime(from, 'timeExact', language)}
          name={writeAlert(alert, style)}
          from={since}
          until={until ?? detail.until}
          onShow={onShow}
        />
        <small>{say('alerts.sinceTime', { time: writeTime(since, 'timeExact', language) })}</small>
      </td>
      <th scope="row">
        <SeverityMark severity={severity} /> {writeAlert(alert, style)}
        {product?.item && <small>{say('alerts.about', { item: product.item })}</small>}
        {lossRates && (
          <small>
            {say('alerts.lossRates', { before: percent(lossRates.before), now: percent(lossRates.now) })}
          </small>
        )}
        <small>{writeTry(alert, style)}</small>
      </th>
      <td>{writeChange(alert, style)}</td>
      <td>{until === null ? say(`alerts.${lasts}`, { length }) : length}</td>
      <td>{writeChance(alert.byChance, style)}</td>
    </tr>
  );
}
