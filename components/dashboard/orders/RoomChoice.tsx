import type { Place } from '../../../utils/store/orders.ts';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { platformOf } from '../platforms.ts';
import { nameOfPlace, type Room } from './places.ts';

interface Props {
  readonly platforms: readonly PlatformInfo[];
  readonly label: string;
  readonly rooms: readonly Room[];
  readonly place: Place;
  readonly onChange: (room: Room) => void;
}

/** Which room a file is of. */
export function RoomChoice({ platforms, label, rooms, place, onChange }: Props) {
  const { language } = useSay();
  return (
    <label>
      {label}
      <select
        value={nameOfPlace(place)}
        onChange={({ currentTarget: { value } }) => {
          const room = rooms.find((each) => nameOfPlace(each) === value);
          if (room) onChange(room);
        }}
      >
        {rooms.map((room) => (
          <option key={nameOfPlace(room)} value={nameOfPlace(room)}>
            {room.title} · {platformOf(platforms, room.platform).name[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
