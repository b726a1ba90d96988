import { PLATFORMS } from '../../utils/platforms/registry.ts';
import type { Looks } from '../../utils/settings/settings.ts';
import { useSay } from '../controls/language.tsx';
import { useNow } from '../controls/useNow.ts';
import { platformIn } from '../dashboard/platforms.ts';
import { Spoken } from '../overlay/Spoken.tsx';
import type { Followed } from './follower.ts';
import { silenceOf } from './Silent.tsx';

interface Props {
  readonly followed: readonly Followed[];
  readonly looks: Looks;
}

/** What stands out in any of the rooms, or that one fell silent, read out by the room's title. */
export function SpokenRooms({ followed, looks }: Props) {
  const { say } = useSay();
  const now = useNow();
  const speaking = followed.flatMap(({ recorders, glance }) => {
    const [first] = recorders;
    if (!first) return [];
    return {
      name: recorders.find(({ title }) => title)?.title ?? say('common.room'),
      // Without how long: that would be news again and again.
      instead: silenceOf(recorders, now) === null ? undefined : say('live.fellSilent'),
      alerts: glance.alerts,
      status: 'counting' as const,
      platform: platformIn(PLATFORMS, recorders.find(({ currency }) => currency) ?? first),
      looks: { ...looks, view: 'operator' as const },
    };
  });
  return <Spoken of={speaking} />;
}
