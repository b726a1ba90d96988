import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { between, later, minutes, type Moment, moment } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import { useNow } from '../../controls/useNow.ts';
import type { PlatformInfo } from '../data.ts';
import { Report } from './Report.tsx';

/** So long after its end a broadcast has just ended. */
const JUST = minutes(60);

interface Props {
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
}

/** First on the page of a broadcast that has just ended: its report is ready. */
export function ReportOffer({ detail, platform }: Props) {
  const { say } = useSay();
  const now = useNow();
  if (!detail.ended || !detail.complete || between(lastHeard(detail), now) > JUST) return null;
  return (
    <section class="report-offer" aria-label={say('report.ready')}>
      <p>
        <strong>{say('report.ready')}</strong> <span class="quiet">{say('report.readySays')}</span>
      </p>
      <Report detail={detail} platform={platform} label={say('report.open')} />
    </section>
  );
}

/** By this computer's clock: a recording that is replayed ended just now. */
const lastHeard = ({ recorders }: BroadcastDetail): Moment =>
  recorders.map(({ arrival }) => arrival).reduce(later, moment(0));
