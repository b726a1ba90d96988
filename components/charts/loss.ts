import type { LossSeries } from '../../utils/metrics/loss-series.ts';
import type { Minute } from '../../utils/metrics/view.ts';

/** Each minute's loss rate: that of the stretch that it begins in; both stand in the order of time. */
export function lossByMinute(minutes: readonly Minute[], series: LossSeries | null): (number | null)[] {
  const stretches = series?.stretches ?? [];
  let index = 0;
  return minutes.map(({ from, until }) => {
    const middle = (from + until) / 2;
    while (index < stretches.length && (stretches[index]?.until ?? 0) <= middle) index += 1;
    const stretch = stretches[index];
    return stretch && stretch.from <= middle ? stretch.rate : null;
  });
}
