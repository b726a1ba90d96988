import type { Place } from '../../../utils/store/orders.ts';
import { useSay } from '../../controls/language.tsx';
import { nameOfPlace, type Room } from './places.ts';

interface Props {
  readonly rooms: readonly Room[];
  readonly place: Place;
  readonly onChange: (room: Room) => void;
}

/** Which room a file is of. */
export function RoomChoice({ rooms, place, onChange }: Props) {
  const { say } = useSay();
  return (
    <label>
      {say('orders.place')}
      <select
        value={nameOfPlace(place)}
        onChange={({ currentTarget: { value } }) => {
          const room = rooms.find((each) => nameOfPlace(each) === value);
          if (room) onChange(room);
        }}
      >
        {rooms.map((room) => (
          <option key={nameOfPlace(room)} value={nameOfPlace(room)}>
            {room.title} · {room.platform}
          </option>
        ))}
      </select>
    </label>
  );
}
