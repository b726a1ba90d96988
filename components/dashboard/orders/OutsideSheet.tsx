import { idFor, OUTSIDE, type OutsideId } from '../../../utils/exchange/outside/outside.ts';
import { numberIn } from '../../../utils/metrics/told-numbers.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { minorOf } from '../../../utils/settings/currency.ts';
import { useIsHidden } from '../../controls/amounts.tsx';
import { useSay } from '../../controls/language.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import type { DashboardData } from '../data.ts';
import { platformIn } from '../platforms.ts';
import { useToast } from '../toast.tsx';
import { useSource } from '../useSource.ts';
import { OutsideField } from './OutsideField.tsx';
import { unitName } from './unit-name.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
  readonly currency: string;
}

const unitOf = (what: OutsideId): 'money' | 'count' => (what === 'adSpend' ? 'money' : 'count');

const SHOWN = ['adSpend', 'roi', 'privateJoins', 'privateJoinRate'] as const;

/** What no page tells of a broadcast: typed in here, or from a file, and what follows from it. */
export function OutsideSheet({ data, detail, currency }: Props) {
  const { say, language } = useSay();
  const { show, run } = useToast();
  const isHidden = useIsHidden();
  const stored = useSource(data.outside);
  const { key, platform, room, from, until } = detail;
  if (room === null) return <p class="quiet">{say('brought.noRoom')}</p>;
  const rows = stored.state === 'read' ? stored.value : [];
  const typed = (what: OutsideId): string => {
    const row = rows.find(({ id }) => id === idFor(key, what));
    return row ? String(row.value / (what === 'adSpend' ? minorOf(currency) : 1)) : '';
  };
  const put = async (what: OutsideId, value: number | null): Promise<void> => {
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
  const onText = (what: OutsideId, text: string): boolean => {
    const value = numberIn(text, unitOf(what), currency);
    const read = value !== null || text.trim() === '';
    if (read && text !== typed(what)) run(() => put(what, value));
    return read;
  };
  return (
    <section class="sheet tally">
      <p class="quiet">{say('brought.says')}</p>
      <div class="orders-fields">
        {OUTSIDE.map((what) => (
          <OutsideField
            key={what}
            label={say('tally.inUnit', {
              what: say(`brought.${what}`),
              unit: unitName(unitOf(what), currency, say, language),
            })}
            stored={typed(what)}
            hidden={isHidden(unitOf(what))}
            onText={(text) => onText(what, text)}
          />
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
