import { useMemo } from 'preact/hooks';
import { buyersOf, repurchase } from '../../../utils/metrics/across/buyers.ts';
import { isEnough } from '../../../utils/metrics/statistics/wilson.ts';
import { textOf, writeAmount } from '../../../utils/settings/numbers.ts';
import { days, later, moment } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { Place } from '../compare/choice.ts';
import type { DashboardData, PlatformInfo } from '../data.ts';
import { useSource } from '../useSource.ts';

const WITHIN = [
  { word: 'orders.repurchase7', within: days(7) },
  { word: 'orders.repurchase30', within: days(30) },
] as const;

interface Props {
  readonly data: DashboardData;
  readonly place: Place;
  readonly platform: PlatformInfo;
}

/** Which share of those who bought bought again, by the imported orders; without any, why nobody can tell. */
export function Repurchase({ data, place, platform }: Props) {
  const { say, language } = useSay();
  const stored = useSource(data.storedOrders);
  const shares = useMemo(() => {
    const rows = (stored.state === 'read' ? stored.value : [])
      .filter((each) => each.platform === place.platform && (place.room === null || each.room === place.room))
      .flatMap((each) => each.rows);
    const until = rows.map(({ createdAt }) => createdAt).reduce(later, moment(0));
    const buyers = buyersOf(rows, platform.currency);
    return buyers.length === 0
      ? null
      : WITHIN.map(({ word, within }) => ({ word, of: repurchase(buyers, within, until) }));
  }, [stored, place, platform]);
  if (!shares) return <p class="quiet">{say('review.repurchase')}</p>;
  const style = { language, currency: platform.currency, short: true };
  return (
    <dl class="beside">
      {shares.map(({ word, of: { some, all } }) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd>
            {isEnough(some, all) && <strong>{textOf(writeAmount(some / all, 'fraction', style))} </strong>}
            <span class="quiet">{say('orders.shareOf', { some, all })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
