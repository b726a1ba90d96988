import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { Cut } from '../../../utils/exchange/cuts/cut.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { Timeline } from '../../charts/Timeline.tsx';
import type { Span } from '../../charts/span.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { platformIn } from '../platforms.ts';
import { Reading } from '../Reading.tsx';
import { hrefOf, type Stretch } from '../../../utils/messages/routes.ts';
import { ReportOffer } from '../report/ReportOffer.tsx';
import { Unfold } from '../Unfold.tsx';
import { useSource } from '../useSource.ts';
import { Actions } from './Actions.tsx';
import { BroadcastHeader } from './BroadcastHeader.tsx';
import { ExplainedTable } from './ExplainedTable.tsx';
import { PlanSection } from '../plan/PlanSection.tsx';
import { Cuts } from '../replay/Cuts.tsx';
import { ReplayDrop } from '../replay/ReplayDrop.tsx';
import { ReplayPanel } from '../replay/ReplayPanel.tsx';
import { TakeCut } from '../replay/TakeCut.tsx';
import { useReplay } from '../replay/useReplay.ts';
import { Restarted } from './Restarted.tsx';
import { StretchFigures } from './StretchFigures.tsx';
import { Summary } from './Summary.tsx';
import { Tags } from './Tags.tsx';
import { FromLog } from './FromLog.tsx';

interface Props {
  readonly data: DashboardData;
  readonly broadcast: BroadcastKey;
  /** The stretch that the timeline shows first; null for the whole. */
  readonly at: Stretch | null;
}

/** One broadcast: what happened, when, all its figures, how well it was heard. */
export function BroadcastPage({ data, broadcast, at }: Props) {
  const { say } = useSay();
  const source = useMemo(() => data.detail(broadcast), [data, broadcast]);
  return (
    <>
      <a class="back" href={hrefOf({ page: 'list' })}>
        ← {say('dashboard.back')}
      </a>
      <Reading of={useSource(source)}>
        {(detail) =>
          detail ? (
            <Detail data={data} detail={detail} at={at} />
          ) : (
            <p class="empty">{say('dashboard.gone')}</p>
          )
        }
      </Reading>
    </>
  );
}

interface DetailProps extends Pick<Props, 'data' | 'at'> {
  readonly detail: BroadcastDetail;
}

function Detail({ data, detail, at }: DetailProps) {
  const { say } = useSay();
  const platform = platformIn(data.platforms, detail);
  const [asked, setAsked] = useState<Span | null>(at && { min: at.from / 1000, max: at.until / 1000 });
  const replay = useReplay(detail.from);
  const [taken, setTaken] = useState<readonly Cut[]>([]);
  const timeline = useRef<HTMLElement>(null);
  const show = useCallback((span: Span): void => {
    setAsked(span);
    timeline.current?.scrollIntoView({ block: 'start' });
  }, []);
  useEffect(() => {
    if (at) timeline.current?.scrollIntoView({ block: 'start' });
  }, [at]);
  return (
    <>
      <ReportOffer detail={detail} platform={platform} />
      <div class="broadcast-top">
        <BroadcastHeader detail={detail} platform={platform} />
        <Actions data={data} detail={detail} />
      </div>
      <Tags data={data} detail={detail} />
      <Restarted data={data} detail={detail} />
      <Summary data={data} detail={detail} platform={platform} />
      <ReplayDrop onOpen={replay.open}>
        <section ref={timeline} class="sheet" aria-label={say('dashboard.timeline')}>
          <Timeline
            detail={detail}
            currency={platform.currency}
            asked={asked}
            seen={replay.seen}
            onPick={replay.seek}
          >
            {(span) => (
              <>
                <StretchFigures detail={detail} platform={platform} span={span} />
                {span && <TakeCut span={span} onTake={(cut) => setTaken([...taken, cut])} />}
              </>
            )}
          </Timeline>
        </section>
        {replay.file && (
          <section class="sheet" aria-label={say('replay.title')}>
            <ReplayPanel detail={detail} replay={replay} />
          </section>
        )}
      </ReplayDrop>
      <Unfold name="plan" title={say('plan.title')}>
        <PlanSection data={data} detail={detail} />
      </Unfold>
      <Unfold name="replay" title={say('replay.title')}>
        <section class="sheet">
          {!replay.file && <ReplayPanel detail={detail} replay={replay} />}
          <Cuts detail={detail} replay={replay} taken={taken} />
        </section>
      </Unfold>
      <ExplainedTable explained={detail.explained} platform={platform} onShow={show} />
      {detail.complete ? (
        <FromLog data={data} detail={detail} platform={platform} onShow={show} />
      ) : (
        <output class="quiet reading-log">{say('timeline.readingLog')}</output>
      )}
    </>
  );
}
