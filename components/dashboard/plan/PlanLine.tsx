import type { Explained } from '../../../utils/metrics/explained.ts';
import { explainedFor } from '../../../utils/metrics/explanations.ts';
import type { PlannedItem } from '../../../utils/metrics/plan.ts';
import type { PlanMatch } from '../../../utils/metrics/plan-against.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';

interface Props {
  readonly match: PlanMatch<Explained>;
  /** Whether what came of it is known. */
  readonly known: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onChange: (planned: PlannedItem) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** A planned product, and when and for how long it was explained. */
export function PlanLine({ match, known, first, last, onChange, onMove, onRemove }: Props) {
  const { say, language } = useSay();
  const { planned, explained } = match;
  const [began] = explained;
  const name = planned.name || planned.item;
  const field = (part: 'name' | 'price' | 'note') => (
    <input
      type="text"
      maxLength={200}
      aria-label={`${say(`plan.${part}`)}: ${name}`}
      value={planned[part]}
      onChange={({ currentTarget }) => onChange({ ...planned, [part]: currentTarget.value.trim() })}
    />
  );
  return (
    <tr>
      <th scope="row">
        {field('name')}
        {planned.item && <small class="quiet">{planned.item}</small>}
      </th>
      <td>
        <input
          type="time"
          aria-label={`${say('plan.at')}: ${name}`}
          value={planned.at}
          onChange={({ currentTarget }) => onChange({ ...planned, at: currentTarget.value })}
        />
      </td>
      <td>
        <input
          type="number"
          min={1}
          max={600}
          aria-label={`${say('plan.length')}: ${name}`}
          value={planned.minutes ?? ''}
          onChange={({ currentTarget: { valueAsNumber } }) =>
            onChange({ ...planned, minutes: valueAsNumber > 0 ? valueAsNumber : null })
          }
        />
      </td>
      <td>{field('price')}</td>
      <td>{field('note')}</td>
      <td>
        {began
          ? writeTime(began.from, 'time', language)
          : known && <span class="quiet">{say('plan.notYet')}</span>}
      </td>
      <td>
        {began && writeDuration(explainedFor(explained), language)}
        {explained.length > 1 && ` · ${say('plan.times', { count: explained.length })}`}
      </td>
      <td class="plan-acts">
        <button
          type="button"
          aria-label={say('overlay.up', { name })}
          disabled={first}
          onClick={() => onMove(-1)}
        >
          <Icon glyph="up" />
        </button>
        <button
          type="button"
          aria-label={say('overlay.down', { name })}
          disabled={last}
          onClick={() => onMove(1)}
        >
          <Icon glyph="down" />
        </button>
        <button type="button" aria-label={say('overlay.remove', { name })} onClick={onRemove}>
          <Icon glyph="close" />
        </button>
      </td>
    </tr>
  );
}
