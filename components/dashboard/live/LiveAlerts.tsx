import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeAlert, writeTry } from '../../../utils/settings/alerts.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { before, minutes } from '../../../utils/units.ts';
import { useTold } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import { SeverityMark } from '../../controls/SeverityMark.tsx';

interface Props {
  readonly detail: BroadcastDetail;
  readonly currency: string;
}

/** What is over is told for so long. */
const LATELY = minutes(30);

/** What stands out now, and what did lately; the newest first. */
export function LiveAlerts({ detail, currency }: Props) {
  const { say, language } = useSay();
  const style = { language, currency, short: false };
  const since = before(detail.until, LATELY);
  const alerts = useTold(detail)
    .alerts.filter(({ until }) => until === null || until > since)
    .toSorted((a, b) => b.from - a.from);
  return (
    <section class="live-alerts" aria-label={say('alerts.heading')}>
      <h3>{say('alerts.heading')}</h3>
      {alerts.length === 0 && <p class="quiet">{say('live.noAlerts')}</p>}
      <ul>
        {alerts.map((alert) => (
          <li key={`${alert.rule} ${alert.from}`} class={alert.until === null ? undefined : 'quiet'}>
            <SeverityMark severity={alert.severity} /> <time>{writeTime(alert.from, 'time', language)}</time>{' '}
            {writeAlert(alert, style)} {alert.until === null ? writeTry(alert, style) : say('live.over')}
          </li>
        ))}
      </ul>
    </section>
  );
}
