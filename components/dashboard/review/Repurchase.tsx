import { useMemo } from 'preact/hooks';
import { boughtIn } from '../../../utils/metrics/across/buyers.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { Place } from '../compare/choice.ts';
import type { DashboardData } from '../data.ts';
import type { StoredOrders } from '../orders/data.ts';
import { currencyAt } from '../orders/places.ts';
import { Repurchases } from '../orders/Repurchases.tsx';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: DashboardData;
  /** The broadcasts of the place. */
  readonly there: readonly Listed[];
  readonly place: Place;
}

/** Which share of those who bought bought again, by the imported orders; without any, why nobody can tell. */
export function Repurchase({ data, ...of }: Props) {
  return (
    <Reading of={useSource(data.storedOrders)}>
      {(stored) => <Told stored={stored} platforms={data.platforms} {...of} />}
    </Reading>
  );
}

interface ToldProps extends Omit<Props, 'data'>, Pick<DashboardData, 'platforms'> {
  readonly stored: readonly StoredOrders[];
}

function Told({ stored, platforms, there, place }: ToldProps) {
  const { say } = useSay();
  const rooms = useMemo(
    () =>
      stored
        .filter(({ platform, room }) => platform === place.platform && (place.room ?? room) === room)
        .map((each) => ({ rows: each.rows, currency: currencyAt(platforms, there, each) })),
    [stored, platforms, there, place],
  );
  const bought = useMemo(() => boughtIn(rooms), [rooms]);
  if (rooms.length === 0) return <p class="quiet">{say('review.repurchase')}</p>;
  if (bought.buyers.length === 0) return <p class="quiet">{say('orders.noBuyers')}</p>;
  return (
    <dl class="beside">
      <Repurchases of={bought} />
    </dl>
  );
}
