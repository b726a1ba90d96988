import { WINDOWS } from '../../../utils/exchange/orders/remembered.ts';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import type { Asked } from './asked.ts';
import type { Room } from './places.ts';
import { RoomChoice } from './RoomChoice.tsx';

const MINUTE = 60_000;
const WORDS = {
  0: 'orders.window_0',
  15: 'orders.window_15',
  60: 'orders.window_60',
  1440: 'orders.window_1440',
  20160: 'orders.window_20160',
} as const;

interface Props {
  readonly platforms: readonly PlatformInfo[];
  readonly rooms: readonly Room[];
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
}

/** Whose orders a file holds, how long after a broadcast they count to it, and of which products. */
export function Belonging({ platforms, rooms, asked, onChange }: Props) {
  const { say } = useSay();
  return (
    <div class="orders-fields">
      <RoomChoice
        platforms={platforms}
        label={say('orders.place')}
        rooms={rooms}
        place={asked.place}
        onChange={(place) => onChange({ ...asked, place })}
      />
      <label title={say('orders.windowSays')}>
        {say('orders.window')}
        <select
          value={asked.window}
          onChange={({ currentTarget: { value } }) => onChange({ ...asked, window: Number(value) })}
        >
          {WINDOWS.map((window) => (
            <option key={window} value={window}>
              {say(WORDS[(window / MINUTE) as keyof typeof WORDS])}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet orders-window">{say('orders.windowSays')}</p>
      <label class="orders-explained">
        <input
          type="checkbox"
          checked={asked.onlyExplained}
          onChange={({ currentTarget }) => onChange({ ...asked, onlyExplained: currentTarget.checked })}
        />
        {say('orders.onlyExplained')}
      </label>
    </div>
  );
}
