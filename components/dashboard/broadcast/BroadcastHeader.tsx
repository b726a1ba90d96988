import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeCoverage } from '../../../utils/settings/numbers.ts';
import { writeDuration, writeTime, writeWindow } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import { Lamp } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { nameOf } from '../name.ts';
import { PageTitle } from '../PageTitle.tsx';

interface Props {
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
}

/** What broadcast this is, when it was, whether it goes on. */
export function BroadcastHeader({ detail, platform }: Props) {
  const { say, language } = useSay();
  const { from, until, room, broadcast, coverage } = detail;
  const facts = [
    platform.name[language],
    room && say('dashboard.roomId', { id: room }),
    broadcast && say('dashboard.broadcastId', { id: broadcast }),
  ].filter((fact) => fact !== null);
  return (
    <div class="broadcast-header">
      <PageTitle text={nameOf(detail, say)}>{detail.live && <Lamp lit size={20} />}</PageTitle>
      <p class="facts">
        <span title={writeTime(from, 'dateTimeExact', language)}>{writeWindow(from, until, language)}</span>
        <span>{writeDuration(between(from, until), language)}</span>
        <Ending detail={detail} />
        <span>{say('dashboard.covered', { share: writeCoverage(coverage, language) })}</span>
      </p>
      <p class="facts quiet">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </div>
  );
}

/** Going on, ended, or not heard to end. */
function Ending({ detail }: { readonly detail: BroadcastDetail }) {
  const { say } = useSay();
  if (detail.live) return <strong class="live">{say('dashboard.liveNow')}</strong>;
  if (detail.ended) return <span>{say('dashboard.ended')}</span>;
  return <span>{say('dashboard.interrupted')}</span>;
}
