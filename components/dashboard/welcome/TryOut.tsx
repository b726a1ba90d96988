import { useEffect, useRef, useState } from 'preact/hooks';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { summaryOf } from '../../../utils/metrics/sets.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeCoverage } from '../../../utils/settings/numbers.ts';
import { Timeline } from '../../charts/Timeline.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { platformOf } from '../platforms.ts';
import { useToast } from '../toast.tsx';

/** Figures that every room has, beside those that sum a broadcast up. */
const MORE = ['onlinePeak', 'comments', 'orders', 'gmv'] as const;

/** The room that is built in, replayed when asked for. */
export function TryOut({ data }: { readonly data: DashboardData }) {
  const { say, language } = useSay();
  const { run } = useToast();
  const [done, setDone] = useState<number | null>(null);
  const [detail, setDetail] = useState<BroadcastDetail | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    setDone(0);
    try {
      const tried = await data.tryOut({ signal, progress: setDone });
      if (!signal.aborted) setDetail(tried);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      setDone(null);
    }
  };
  return (
    <section class="sheet yours" aria-labelledby="welcome-try">
      <h2 id="welcome-try">{say('welcome.try')}</h2>
      <p class="quiet">{say('welcome.trySays')}</p>
      <button type="button" disabled={done !== null} onClick={() => run(start)}>
        {say(detail ? 'welcome.tryAgain' : 'welcome.tryStart')}
      </button>
      {/* Each step of it read out would be a stream of percentages. */}
      <output class="quiet" aria-live="off">
        {done !== null && say('welcome.trying', { done: writeCoverage(done, language) })}
      </output>
      {detail && <Tried data={data} detail={detail} />}
    </section>
  );
}

function Tried({ data, detail }: { readonly data: DashboardData; readonly detail: BroadcastDetail }) {
  const { say } = useSay();
  const platform = platformOf(data.platforms, detail.platform);
  const [beforeList = '', afterList = ''] = say('welcome.tried', { list: '\n' }).split('\n');
  return (
    <div class="welcome-tried">
      <div class="welcome-figures">
        {[...summaryOf('roomtally'), ...MORE].map((id) => (
          <FigureView key={id} id={id} known={detail.figures[id]} platform={platform} shape="tile" />
        ))}
      </div>
      <Timeline detail={detail} currency={platform.currency} asked={null}>
        {() => null}
      </Timeline>
      <p>
        {beforeList}
        <a href={hrefOf({ page: 'list' })}>{say('dashboard.broadcasts')}</a>
        {afterList}
      </p>
    </div>
  );
}
