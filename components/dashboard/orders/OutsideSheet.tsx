import { idFor, OUTSIDE, type OutsideId } from '../../../utils/exchange/outside/outside.ts';
import { DEFINITIONS } from '../../../utils/metrics/definitions.ts';
import { numberIn } from '../../../utils/metrics/told-numbers.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { minorOf } from '../../../utils/settings/currency.ts';
import { HIDDEN, useIsHidden } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import type { DashboardData } from '../data.ts';
import { platformIn } from '../platforms.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
  readonly currency: string;
}

const SHOWN = ['adSpend', 'roi', 'privateJoins', 'privateJoinRate'] as const;

/** What no page tells of a broadcast: typed in here, or from a file, and what follows from it. */
export function OutsideSheet({ data, detail, currency }: Props) {
  const { say } = useSay();
  const { show, run } = useToast();
  const isHidden = useIsHidden();
  const stored = useSource(data.outside);
  const { key, platform, room, from, until } = detail;
  if (room === null) return <p class="quiet">{say('brought.noRoom')}</p>;
  const rows = stored.state === 'read' ? stored.value : [];
  const unitOf = (what: OutsideId): number => (what === 'adSpend' ? minorOf(currency) : 1);
  const typed = (what: OutsideId): string => {
    const row = rows.find(({ id }) => id === idFor(key, what));
    return row ? String(row.value / unitOf(what)) : '';
  };
  const isSecret = (what: OutsideId): boolean => isHidden(DEFINITIONS[what].unit) && typed(what) !== '';
  const shown = (what: OutsideId): string => (isSecret(what) ? '' : typed(what));
  const put = async (what: OutsideId, text: string): Promise<void> => {
    const value = numberIn(text, what === 'adSpend' ? 'money' : 'count', currency);
    if (text === typed(what) || (value === null && text.trim() !== '')) return;
    const undo = await data.putOutside([
      {
        id: idFor(key, what),
        platform,
        room,
        what,
        from,
        until,
        value: value ?? 0,
        currency: what === 'adSpend' ? currency : null,
        broadcast: key,
        deleted: value === null,
      },
    ]);
    show({ text: say('brought.saved'), undo });
  };
  return (
    <section class="sheet tally">
      <p class="quiet">{say('brought.says')}</p>
      <div class="orders-fields">
        {OUTSIDE.map((what) => (
          <label key={what}>
            {say(`brought.${what}`)} ({say(`tally.unit_${what === 'adSpend' ? 'money' : 'count'}`)})
            <input
              key={`${typed(what)} ${isSecret(what)}`}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={shown(what)}
              placeholder={isSecret(what) ? HIDDEN : undefined}
              onChange={({ currentTarget: { value } }) => run(() => put(what, value))}
            />
          </label>
        ))}
      </div>
      <ul class="figures">
        {SHOWN.map((id) => (
          <li key={id}>
            <FigureView
              id={id}
              known={detail.figures[id]}
              platform={platformIn(data.platforms, detail)}
              shape="row"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
