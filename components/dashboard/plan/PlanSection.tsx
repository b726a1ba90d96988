import { useId, useState } from 'preact/hooks';
import { planIn, type PlannedItem, planText } from '../../../utils/metrics/plan.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { PlanPlace } from '../../../utils/store/schema.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { Reading } from '../Reading.tsx';
import { useToast } from '../toast.tsx';
import { PlanTable } from './PlanTable.tsx';
import { usePlan } from './usePlan.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
}

/** The broadcast's run of show: pasted from a spreadsheet, changed, and held against what came of it. */
export function PlanSection({ data, detail }: Props) {
  const { say } = useSay();
  const { place, plan } = usePlan(data, detail);
  if (!place) return <p class="quiet">{say('plan.noRoom')}</p>;
  return (
    <section class="sheet plan">
      <p class="quiet">{say('plan.says', { day: place.day })}</p>
      <Reading of={plan}>
        {(items) => <Plan data={data} detail={detail} place={place} items={items} />}
      </Reading>
    </section>
  );
}

interface PlanProps extends Props {
  readonly place: PlanPlace;
  readonly items: readonly PlannedItem[];
}

function Plan({ data, detail, place, items }: PlanProps) {
  const { say } = useSay();
  const { run, show } = useToast();
  const store = (next: readonly PlannedItem[], told?: string): void =>
    run(async () => {
      const undo = await data.setPlan(place, next);
      if (told) show({ text: told, undo });
    });
  return (
    <>
      {items.length > 0 && <PlanTable items={items} explained={detail.explained} onChange={store} />}
      <Paste
        text={planText(items)}
        empty={items.length === 0}
        onPlan={(next) => store(next, say('plan.read', { count: next.length }))}
      />
    </>
  );
}

interface PasteProps {
  /** What is there already, to be changed as text. */
  readonly text: string;
  readonly empty: boolean;
  readonly onPlan: (plan: readonly PlannedItem[]) => void;
}

function Paste({ text, empty, onPlan }: PasteProps) {
  const { say } = useSay();
  const field = useId();
  const [typed, setTyped] = useState<string | null>(empty ? '' : null);
  if (typed === null)
    return (
      <span class="actions-row">
        <button type="button" onClick={() => setTyped(text)}>
          {say('plan.asText')}
        </button>
        <button type="button" class="danger" onClick={() => onPlan([])}>
          {say('plan.clear')}
        </button>
      </span>
    );
  return (
    <form
      class="plan-paste"
      onSubmit={(event) => {
        event.preventDefault();
        setTyped(null);
        onPlan(planIn(typed));
      }}
    >
      <label for={field}>{say('plan.paste')}</label>
      <textarea
        id={field}
        rows={6}
        required
        value={typed}
        placeholder={say('plan.example')}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="primary">
        {say('plan.take')}
      </button>
    </form>
  );
}
