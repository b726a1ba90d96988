import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import type { Looks } from '../../../utils/settings/settings.ts';
import { Lamp } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { Followed } from '../../monitor/follower.ts';
import { Silent } from '../../monitor/Silent.tsx';
import { AlertLine } from '../../overlay/AlertLine.tsx';
import { Tiles } from '../../overlay/Tiles.tsx';
import { platformIn } from '../platforms.ts';

interface Props {
  readonly of: Followed;
  readonly looks: Looks;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A room at a glance; its heading enlarges it. */
export function LiveRoom({ of, looks, chosen, onChoose }: Props) {
  const { say, language } = useSay();
  const { glance, recorders } = of;
  const [first] = recorders;
  if (!first) return null;
  const platform = platformIn(PLATFORMS, recorders.find(({ currency }) => currency) ?? first);
  return (
    <article class="live-room sheet">
      <h2>
        <button type="button" class="live-choose" aria-pressed={chosen} onClick={onChoose}>
          <Lamp lit />
          <span class="live-name">{recorders.find(({ title }) => title)?.title ?? say('common.room')}</span>
          <span class="quiet">{platform.name[language]}</span>
        </button>
      </h2>
      <Silent recorders={recorders} />
      <AlertLine
        alerts={glance.alerts}
        status="counting"
        platform={platform}
        looks={{ ...looks, view: 'operator' }}
      />
      <Tiles {...glance} platform={platform} consoleSeen={glance.pages.has('console')} looks={looks} />
    </article>
  );
}
