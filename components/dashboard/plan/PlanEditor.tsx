import { useId, useState } from 'preact/hooks';
import type { Explained } from '../../../utils/metrics/explained.ts';
import { planIn, type PlannedItem, planText } from '../../../utils/metrics/plan.ts';
import type { PlanPlace } from '../../../utils/store/schema.ts';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useToast } from '../toast.tsx';
import { PlanTable } from './PlanTable.tsx';

interface Props {
  readonly data: DashboardData;
  readonly place: PlanPlace;
  readonly items: readonly PlannedItem[];
  /** What came of it; nothing before the broadcast, null while it is not known. */
  readonly explained: readonly Explained[] | null;
}

/** A run of show to be pasted from a spreadsheet, and changed line by line. */
export function PlanEditor({ data, place, items, explained }: Props) {
  const { say } = useSay();
  const { run, show } = useToast();
  const store = (next: readonly PlannedItem[], told?: string): void =>
    run(async () => {
      const undo = await data.setPlan(place, next);
      if (told) show({ text: told, undo });
    });
  return (
    <>
      {items.length > 0 && <PlanTable items={items} explained={explained} onChange={store} />}
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
