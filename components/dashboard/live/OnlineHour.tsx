import { byMinute } from '../../../utils/alerts/by-minute.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { textOf, writeAmount } from '../../../utils/settings/numbers.ts';
import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { useSay } from '../../controls/language.tsx';
import { BOX, runsOf } from '../../controls/Spark.tsx';

const MINUTES = 60;

/** How viewers online went in the last hour, minute by minute. */
export function OnlineHour({ detail }: { readonly detail: BroadcastDetail }) {
  const { say, language } = useSay();
  const values = byMinute('online', detail.minutes, detail.from).slice(-MINUTES);
  const known = values.filter((value) => value !== null);
  const runs = runsOf(values);
  if (runs.length === 0) return null;
  const write = (value: number): string =>
    textOf(writeAmount(Math.round(value), 'count', { language, currency: NO_CURRENCY, short: true }));
  const told = say('live.online', {
    minutes: values.length,
    low: write(Math.min(...known)),
    high: write(Math.max(...known)),
  });
  return (
    <figure class="live-online">
      <figcaption>{told}</figcaption>
      <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} preserveAspectRatio="none" aria-hidden="true">
        {runs.map((points) => (
          <polyline key={points} points={points} vector-effect="non-scaling-stroke" />
        ))}
      </svg>
    </figure>
  );
}
