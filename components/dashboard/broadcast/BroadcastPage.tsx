import { useMemo } from 'preact/hooks';
import { GROUPS, type MetricId } from '../../../utils/metrics/definitions.ts';
import { summaryOf } from '../../../utils/metrics/sets.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { Timeline } from '../../charts/Timeline.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData, PlatformInfo } from '../data.ts';
import { platformOf } from '../platforms.ts';
import { Reading } from '../Reading.tsx';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { RawTraffic } from '../raw/RawTraffic.tsx';
import { useSource } from '../useSource.ts';
import { Alerts } from './Alerts.tsx';
import { Actions } from './Actions.tsx';
import { BroadcastHeader } from './BroadcastHeader.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { ExplainedTable } from './ExplainedTable.tsx';
import { FigureGroup } from './FigureGroup.tsx';
import { Gaps } from './Gaps.tsx';
import { Joining } from './Joining.tsx';
import { Marks } from './marks/Marks.tsx';
import { Restarted } from './Restarted.tsx';
import { Tags } from './Tags.tsx';

interface Props {
  readonly data: DashboardData;
  readonly broadcast: BroadcastKey;
}

/** One broadcast: what happened, when, all its figures, how well it was heard. */
export function BroadcastPage({ data, broadcast }: Props) {
  const { say } = useSay();
  const source = useMemo(() => data.detail(broadcast), [data, broadcast]);
  return (
    <>
      <a class="back" href={hrefOf({ page: 'list' })}>
        ← {say('dashboard.back')}
      </a>
      <Reading of={useSource(source)}>
        {(detail) =>
          detail ? <Detail data={data} detail={detail} /> : <p class="empty">{say('dashboard.gone')}</p>
        }
      </Reading>
    </>
  );
}

function Detail({ data, detail }: { readonly data: DashboardData; readonly detail: BroadcastDetail }) {
  const { say } = useSay();
  const { set } = useDefinitions();
  const platform = platformOf(data.platforms, detail.platform);
  return (
    <>
      <div class="broadcast-top">
        <BroadcastHeader detail={detail} platform={platform} />
        <Actions data={data} detail={detail} />
      </div>
      <Tags data={data} detail={detail} />
      <Restarted data={data} detail={detail} />
      <section class="summary" aria-label={say('dashboard.summary')}>
        {summaryOf(set).map((id) => (
          <div key={id} class="summary-part">
            <Told id={id} detail={detail} platform={platform} shape="tile" />
            {id === 'interactionRate' && (
              <Told id="organicInteractionRate" detail={detail} platform={platform} shape="note" />
            )}
          </div>
        ))}
      </section>
      <section class="sheet" aria-label={say('dashboard.timeline')}>
        <Timeline detail={detail} />
      </section>
      <Marks data={data} detail={detail} platform={platform} />
      <Alerts detail={detail} currency={platform.currency} />
      <ExplainedTable explained={detail.explained} platform={platform} />
      <div class="groups">
        {GROUPS.map((group) => (
          <FigureGroup key={group} group={group} detail={detail} platform={platform}>
            {group === 'quality' && <Gaps gaps={detail.gaps} />}
          </FigureGroup>
        ))}
      </div>
      <RawTraffic data={data} detail={detail} />
      <Joining data={data} detail={detail} />
      <Diagnostics data={data} detail={detail} />
    </>
  );
}

interface ToldProps {
  readonly id: MetricId;
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
  readonly shape: 'tile' | 'note';
}

/** A figure of the summary; what was called for is never counted without what was not beside it. */
const Told = ({ id, detail, platform, shape }: ToldProps) => (
  <FigureView
    id={id}
    known={detail.figures[id]}
    platform={platform}
    reported={detail.reported[id]}
    alternatives={detail.alternatives[id]}
    shape={shape}
  />
);
