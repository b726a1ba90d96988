import { nextOf } from '../../../utils/metrics/plan-against.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { usePlan } from './usePlan.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
}

/** What the run of show has next; nothing without one, or before it is known what was explained. */
export function NextProduct({ data, detail }: Props) {
  const { say } = useSay();
  const { plan } = usePlan(data, detail);
  if (!detail.complete || plan.state !== 'read' || plan.value.length === 0) return null;
  const next = nextOf(plan.value, detail.explained);
  if (!next) return <p class="plan-next">{say('plan.done')}</p>;
  const { name, item, at, price, note } = next;
  return (
    <p class="plan-next">
      {say('overlay.next', { item: [name || item, at, price, note].filter(Boolean).join(' · ') })}
    </p>
  );
}
