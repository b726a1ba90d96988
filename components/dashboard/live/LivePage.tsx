import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../../utils/settings/settings.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { AmountsSwitch } from '../AmountsSwitch.tsx';
import { useSay } from '../../controls/language.tsx';
import type { Followed } from '../../monitor/follower.ts';
import { SpokenRooms } from '../../monitor/SpokenRooms.tsx';
import { useAlertNotices } from '../../monitor/useAlertNotices.ts';
import type { DashboardData } from '../data.ts';
import { PageTitle } from '../PageTitle.tsx';
import { Reading } from '../Reading.tsx';
import { PlanAhead } from '../plan/PlanAhead.tsx';
import { useToast } from '../toast.tsx';
import { Unfold } from '../Unfold.tsx';
import { useSource } from '../useSource.ts';
import { Enlarged } from './Enlarged.tsx';
import { LiveRoom } from './LiveRoom.tsx';
import { goByKeys } from './go.ts';
import { useFullScreen } from './useFullScreen.ts';

const NOBODY: readonly Followed[] = [];

/** Every room that is being counted, for the second monitor; one of them enlarged. */
export function LivePage({ data }: { readonly data: DashboardData }) {
  return (
    <Reading of={useSource(data.settings)}>{(settings) => <Live data={data} settings={settings} />}</Reading>
  );
}

function Live({ data, settings }: { readonly data: DashboardData; readonly settings: Settings }) {
  const { say } = useSay();
  const { run } = useToast();
  const source = useMemo(() => data.followed(settings), [data, settings]);
  const read = useSource(source);
  const followed = read.state === 'read' ? read.value : NOBODY;
  useAlertNotices(followed, settings);
  const page = useRef<HTMLDivElement>(null);
  const rooms = useRef<HTMLElement>(null);
  const fullScreen = useFullScreen(page);
  const [chosen, setChosen] = useState<BroadcastKey | null>(null);
  const only = followed.length === 1 ? followed[0] : undefined;
  const enlarged = followed.find(({ key }) => key === chosen) ?? only;

  const going = useRef({ back: () => {}, show: false });
  // Once one is enlarged, going on shows the next.
  going.current = { back: () => setChosen(null), show: enlarged !== undefined };
  const several = followed.length > 1;
  useEffect(() => {
    const gone = new AbortController();
    if (rooms.current) goByKeys(rooms.current, () => going.current, gone.signal);
    return () => gone.abort();
  }, [several]);
  return (
    <div ref={page} class="live-page">
      <div class="live-head">
        <PageTitle text={say('live.title')} />
        {fullScreen.on && <AmountsSwitch data={data} />}
        <button
          type="button"
          class="primary"
          aria-pressed={fullScreen.on}
          onClick={() => run(fullScreen.turn)}
        >
          {say(fullScreen.on ? 'live.leaveFullScreen' : 'live.fullScreen')}
        </button>
      </div>
      {followed.length === 0 && <p class="empty">{say('live.none')}</p>}
      {several && <p class="quiet">{say('live.keys')}</p>}
      <div class={enlarged ? 'live-rooms live-rooms-aside' : 'live-rooms'}>
        {enlarged && <Enlarged key={enlarged.key} data={data} of={enlarged} looks={settings} />}
        {several && (
          <section ref={rooms} class="live-grid" aria-label={say('live.rooms')}>
            {followed.map((one) => (
              <LiveRoom
                key={one.key}
                of={one}
                looks={settings}
                chosen={one === enlarged}
                onChoose={() => setChosen(one.key === chosen ? null : one.key)}
              />
            ))}
          </section>
        )}
      </div>
      <SpokenRooms followed={followed} looks={settings} />
      {!fullScreen.on && (
        <Unfold name="plan-ahead" title={say('plan.ahead')}>
          <PlanAhead data={data} />
        </Unfold>
      )}
    </div>
  );
}
