import { GROUPS } from '../../../utils/metrics/definitions.ts';
import { marksOf } from '../../../utils/metrics/marks.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { Span } from '../../charts/span.ts';
import { useTold } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData, PlatformInfo } from '../data.ts';
import { SalesTable } from '../orders/SalesTable.tsx';
import { OutsideSheet } from '../orders/OutsideSheet.tsx';
import { TallyUp } from '../orders/TallyUp.tsx';
import { RawTraffic } from '../raw/RawTraffic.tsx';
import { Unfold } from '../Unfold.tsx';
import { Receipt } from '../yours/Receipt.tsx';
import { Alerts } from './Alerts.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { FigureGroup } from './FigureGroup.tsx';
import { Funnel } from './Funnel.tsx';
import { Gaps } from './Gaps.tsx';
import { Joining } from './Joining.tsx';
import { Marks } from './marks/Marks.tsx';
import { Shifts } from './Shifts.tsx';
import { Topics } from './Topics.tsx';
import { Wording } from './Wording.tsx';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
  readonly onShow: (span: Span) => void;
}

/** What is told once the whole log has been read, each behind its heading. */
export function FromLog({ data, detail: whole, platform, onShow }: Props) {
  const { say } = useSay();
  const detail = useTold(whole);
  return (
    <>
      {detail.shifts.length > 1 && (
        <Unfold name="shifts" title={`${say('shifts.heading')} · ${detail.shifts.length}`}>
          <Shifts detail={detail} platform={platform} onShow={onShow} />
        </Unfold>
      )}
      <Unfold name="marks" title={`${say('marks.heading')} · ${marksOf(detail).length}`}>
        <Marks data={data} detail={detail} platform={platform} />
      </Unfold>
      <Wording data={data} detail={detail} />
      <Unfold name="alerts" title={`${say('alerts.heading')} · ${detail.alerts.length}`}>
        <Alerts detail={detail} currency={platform.currency} onShow={onShow} />
      </Unfold>
      <Unfold name="funnel" title={say('timeline.funnel')}>
        <Funnel detail={detail} platform={platform} />
      </Unfold>
      <Unfold name="topics" title={say('topics.title')}>
        <Topics detail={detail} />
      </Unfold>
      <Unfold name="figures" title={say('timeline.rates')}>
        <div class="groups">
          {GROUPS.map((group) => (
            <FigureGroup key={group} group={group} detail={detail} platform={platform}>
              {group === 'quality' && <Gaps gaps={detail.gaps} />}
            </FigureGroup>
          ))}
        </div>
      </Unfold>
      {detail.sales.length > 0 && (
        <Unfold name="sales" title={say('orders.products')}>
          <SalesTable sales={detail.sales} currency={platform.currency} />
        </Unfold>
      )}
      <Unfold name="outside" title={say('brought.title')}>
        <OutsideSheet data={data} detail={detail} currency={platform.currency} />
      </Unfold>
      <Unfold name="tally" title={say('tally.title')}>
        <TallyUp data={data} detail={detail} currency={platform.currency} />
      </Unfold>
      <Unfold name="details" title={say('timeline.details')}>
        <RawTraffic data={data} detail={detail} />
        <Joining data={data} detail={detail} />
        <Diagnostics data={data} detail={detail} />
        <Receipt data={data} broadcast={detail.key} />
      </Unfold>
    </>
  );
}
