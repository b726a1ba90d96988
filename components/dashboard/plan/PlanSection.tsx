import type { Explained } from '../../../utils/metrics/explained.ts';
import { sumOf } from '../../../utils/metrics/plan-against.ts';
import type { PlannedItem } from '../../../utils/metrics/plan.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Reading } from '../Reading.tsx';
import { PlanEditor } from './PlanEditor.tsx';
import { usePlan } from './usePlan.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
}

/** The broadcast's run of show, held against what came of it. */
export function PlanSection({ data, detail }: Props) {
  const { say } = useSay();
  const { place, plan } = usePlan(data, detail);
  const explained = detail.complete ? detail.explained : null;
  if (!place) return <p class="quiet">{say('plan.noRoom')}</p>;
  return (
    <section class="sheet plan">
      <p class="quiet">{say('plan.says', { day: place.day })}</p>
      <Reading of={plan}>
        {(items) => (
          <>
            <PlanSum items={items} explained={explained} />
            <PlanEditor data={data} place={place} items={items} explained={explained} />
          </>
        )}
      </Reading>
    </section>
  );
}

interface SumProps {
  readonly items: readonly PlannedItem[];
  /** Null while it is not known. */
  readonly explained: readonly Explained[] | null;
}

/** How much of a run of show was kept, in a sentence; nothing without one. */
function PlanSum({ items, explained }: SumProps) {
  const { say } = useSay();
  if (items.length === 0) return null;
  if (!explained) return <output class="quiet">{say('timeline.readingLog')}</output>;
  return <p>{say('plan.sum', sumOf(items, explained))}</p>;
}
