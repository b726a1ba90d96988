import { bringPageWords } from '../../utils/settings/words/pages.ts';
import type { Looks } from '../../utils/settings/settings.ts';
import { between } from '../../utils/units.ts';
import { AmountsHidden } from '../controls/amounts.tsx';
import { Icon, Lamp } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { platformIn } from '../dashboard/platforms.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';
import { AlertLine } from '../overlay/AlertLine.tsx';
import { RecentFor } from '../overlay/Body.tsx';
import { Tiles } from '../overlay/Tiles.tsx';
import type { Followed } from './follower.ts';
import { Silent } from './Silent.tsx';
import { SpokenRooms } from './SpokenRooms.tsx';

bringPageWords();

export interface MonitorProps {
  readonly followed: readonly Followed[];
  readonly looks: Looks;
  /** A newer version of the extension left the database. */
  readonly newer?: boolean;
  /** Puts it on top of all windows; null where it is there. */
  readonly onTop: (() => void) | null;
}

/** The figures of all rooms that are being counted, for beside or above other windows. */
export function Monitor({ followed, looks, newer, onTop }: MonitorProps) {
  const { say } = useSay();
  return (
    <AmountsHidden value={looks.hideAmounts}>
      <main class="monitor">
        <h1 class="unseen">{say('popup.recording')}</h1>
        {onTop && (
          <button type="button" class="monitor-top" onClick={onTop}>
            <Icon glyph="up" />
            {say('monitor.onTop')}
          </button>
        )}
        {followed.length === 0 && <p class="monitor-none">{say(newer ? 'newer.says' : 'popup.nothing')}</p>}
        {followed.map((one) => (
          <Room key={one.key} of={one} looks={looks} />
        ))}
        <SpokenRooms followed={followed} looks={looks} />
      </main>
    </AmountsHidden>
  );
}

function Room({ of, looks }: { readonly of: Followed; readonly looks: Looks }) {
  const { say, language } = useSay();
  const { glance, recorders } = of;
  const [first] = recorders;
  if (!first) return null;
  const platform = platformIn(PLATFORMS, recorders.find(({ currency }) => currency) ?? first);
  const title = recorders.find((one) => one.title)?.title ?? say('common.room');
  return (
    <article class="monitor-room">
      <h2>
        <Lamp lit />
        <span class="monitor-title">{title}</span>
        <span class="monitor-where">{platform.name[language]}</span>
      </h2>
      <Silent recorders={recorders} />
      <AlertLine
        alerts={glance.alerts}
        status="counting"
        platform={platform}
        looks={{ ...looks, view: 'operator' }}
      />
      <RecentFor heardFor={between(glance.from, glance.until)} />
      <Tiles {...glance} platform={platform} consoleSeen={glance.pages.has('console')} looks={looks} />
    </article>
  );
}
