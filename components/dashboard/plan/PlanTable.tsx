import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Explained } from '../../../utils/metrics/explained.ts';
import type { PlannedItem } from '../../../utils/metrics/plan.ts';
import { against } from '../../../utils/metrics/plan-against.ts';
import { useSay } from '../../controls/language.tsx';
import { PlanLine } from './PlanLine.tsx';

interface Props {
  readonly items: readonly PlannedItem[];
  /** Null while it is not known. */
  readonly explained: readonly Explained[] | null;
  readonly onChange: (items: readonly PlannedItem[]) => void;
}

const HEADS = ['name', 'at', 'length', 'price', 'note', 'began', 'took'] as const;

/** What was planned beside what came of it; every line can be changed, moved and taken out. */
export function PlanTable({ items, explained, onChange }: Props) {
  const { say } = useSay();
  const { matches, unplanned } = useMemo(() => against(items, explained ?? []), [items, explained]);
  const keys = keysOf(items);
  const body = useRef<HTMLTableSectionElement>(null);
  /** The line that was moved keeps the focus. */
  const moved = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const buttons = body.current?.rows[moved.current]?.querySelectorAll<HTMLElement>('button:not(:disabled)');
    buttons?.[0]?.focus();
    moved.current = null;
  }, [items]);
  const move = (index: number, to: number): void => {
    const item = items[index];
    if (!item || to < 0 || to >= items.length) return;
    moved.current = to;
    onChange(items.toSpliced(index, 1).toSpliced(to, 0, item));
  };
  return (
    <div class="list-scroll">
      <table class="explained plan-table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {say(`plan.${head}`)}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">{say('plan.order')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {matches.map((match, index) => (
            <PlanLine
              key={keys[index]}
              match={match}
              known={explained !== null}
              last={index === items.length - 1}
              first={index === 0}
              onChange={(planned) => onChange(items.with(index, planned))}
              onMove={(step) => move(index, index + step)}
              onRemove={() => onChange(items.toSpliced(index, 1))}
            />
          ))}
        </tbody>
      </table>
      {unplanned.length > 0 && (
        <p class="quiet plan-unplanned">
          {say('plan.unplanned', {
            items: [...new Set(unplanned.map(({ item }) => item))].join(say('dashboard.separator')),
          })}
        </p>
      )}
    </div>
  );
}

/** What lines are told apart by: a product may stand in a plan more than once. */
function keysOf(items: readonly PlannedItem[]): string[] {
  const seen = new Map<string, number>();
  return items.map(({ item, name }) => {
    const called = `${item} ${name}`;
    const times = (seen.get(called) ?? 0) + 1;
    seen.set(called, times);
    return `${called} ${times}`;
  });
}
