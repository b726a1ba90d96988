import type { Listed } from '../../../utils/metrics/view.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { earlier, later } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { platformOf } from '../platforms.ts';
import { useToast } from '../toast.tsx';
import { Buyers } from './Buyers.tsx';
import type { StoredOrders as Stored } from './data.ts';
import { currencyAt, nameOfPlace, roomsOf } from './places.ts';

interface Props {
  readonly data: DashboardData;
  readonly broadcasts: readonly Listed[];
  readonly stored: readonly Stored[];
}

/** The orders that are there, room by room, and what they tell of its buyers. */
export function StoredOrders({ data, broadcasts, stored }: Props) {
  const { say, language } = useSay();
  const { show, run } = useToast();
  const rooms = roomsOf(broadcasts);
  const remove = async (place: Stored): Promise<void> => {
    const undo = await data.removeOrders(place);
    show({ text: say('orders.removed', { count: place.rows.length }), undo });
  };
  if (stored.length === 0) return <p class="quiet">{say('orders.nothingStored')}</p>;
  return (
    <>
      <h2>{say('orders.stored')}</h2>
      {stored.map((place) => {
        const title = rooms.find((room) => nameOfPlace(room) === nameOfPlace(place))?.title ?? place.room;
        const times = place.rows.map(({ createdAt }) => createdAt);
        const platform = platformOf(data.platforms, place.platform);
        return (
          <section key={nameOfPlace(place)} class="sheet" aria-label={title}>
            <div class="orders-place">
              <h3>
                {title} · {platform.name[language]}
              </h3>
              <span class="quiet">
                {say('orders.storedCount', {
                  count: place.rows.length,
                  from: writeTime(times.reduce(earlier), 'dateTime', language),
                  until: writeTime(times.reduce(later), 'dateTime', language),
                })}
              </span>
              <button type="button" onClick={() => run(() => remove(place))}>
                {say('orders.remove')}
              </button>
            </div>
            <Buyers rows={place.rows} currency={currencyAt(data.platforms, broadcasts, place)} />
          </section>
        );
      })}
    </>
  );
}
