import type { Settings } from '../../../utils/settings/settings.ts';
import type { PlatformId } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { platformOf } from '../platforms.ts';
import { Section } from './Section.tsx';
import type { Change } from './change.ts';

interface Props {
  readonly settings: Settings;
  readonly change: Change;
  readonly platforms: readonly PlatformInfo[];
}

/** The user's own rooms; they are added on a broadcast's page. */
export function MyRooms({ settings, change, platforms }: Props) {
  const { say, language } = useSay();
  const named = (room: string): string => {
    const [platform = '', ...id] = room.split(':');
    return `${platformOf(platforms, platform as PlatformId).name[language]} ${id.join(':')}`;
  };
  return (
    <Section
      title={say('dashboard.myRooms')}
      says={say('dashboard.myRoomsSays')}
      reset={{ settings, change, of: ['myRooms'] }}
    >
      {settings.myRooms.length === 0 && <p class="quiet">{say('dashboard.noMyRooms')}</p>}
      <ul class="entries">
        {settings.myRooms.map((room) => (
          <li key={room}>
            <span>{named(room)}</span>
            <button
              type="button"
              aria-label={say('dashboard.takeOutNamed', { room: named(room) })}
              onClick={() =>
                change((now) => ({ ...now, myRooms: now.myRooms.filter((other) => other !== room) }))
              }
            >
              {say('dashboard.takeOut')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
