import { useMemo, useState } from 'preact/hooks';
import { isoDay, localZone } from '../../../utils/exchange/zone.ts';
import { moment } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { nameOfPlace, type Room, roomsOf } from '../orders/places.ts';
import { RoomChoice } from '../orders/RoomChoice.tsx';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { PlanEditor } from './PlanEditor.tsx';

/** The run of show of a broadcast that is still to come: of a room that is known, on a day. */
export function PlanAhead({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  return (
    <Reading of={useSource(data.broadcasts)}>
      {(views) => {
        const rooms = roomsOf(views);
        return rooms.length === 0 ? (
          <p class="quiet">{say('plan.noRooms')}</p>
        ) : (
          <Ahead data={data} rooms={rooms} />
        );
      }}
    </Reading>
  );
}

interface AheadProps {
  readonly data: DashboardData;
  readonly rooms: readonly Room[];
}

function Ahead({ data, rooms }: AheadProps) {
  const { say } = useSay();
  const [name, setName] = useState(rooms[0] && nameOfPlace(rooms[0]));
  const [day, setDay] = useState(() => isoDay(moment(Date.now()), localZone()));
  const chosen = rooms.find((each) => nameOfPlace(each) === name) ?? rooms[0];
  const place = useMemo(() => chosen && { platform: chosen.platform, room: chosen.room, day }, [chosen, day]);
  if (!chosen || !place) return null;
  return (
    <section class="sheet plan">
      <p class="quiet">{say('plan.aheadSays')}</p>
      <div class="plan-place">
        <RoomChoice
          platforms={data.platforms}
          label={say('common.room')}
          rooms={rooms}
          place={chosen}
          onChange={(room) => setName(nameOfPlace(room))}
        />
        <label>
          {say('plan.day')}
          <input
            type="date"
            required
            value={day}
            onChange={({ currentTarget: { value } }) => value && setDay(value)}
          />
        </label>
      </div>
      <Planned key={`${nameOfPlace(place)} ${day}`} data={data} place={place} />
    </section>
  );
}

function Planned({ data, place }: Pick<Parameters<typeof PlanEditor>[0], 'data' | 'place'>) {
  const source = useMemo(() => data.plan(place), [data, place]);
  return (
    <Reading of={useSource(source)}>
      {(items) => <PlanEditor data={data} place={place} items={items} explained={[]} />}
    </Reading>
  );
}
