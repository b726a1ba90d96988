import type { Mark } from '../../../../utils/metrics/marks.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { writeAlert } from '../../../../utils/settings/alerts.ts';
import { useSay } from '../../../controls/language.tsx';

/** What a mark tells, in words; nothing more than its kind where there is nothing. */
export function useNameOf(
  { alerts }: Pick<BroadcastDetail, 'alerts'>,
  currency: string,
): (mark: Mark) => string | null {
  const { language } = useSay();
  return ({ kind, from, what }) => {
    if (kind !== 'alert') return what;
    const alert = alerts.find((each) => each.from === from && each.rule === what);
    return alert ? writeAlert(alert, { language, currency, short: false }) : what;
  };
}
