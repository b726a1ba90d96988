import { isoTime, localZone } from '../../../utils/exchange/zone.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { UNKNOWN } from '../../../utils/settings/numbers.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import { useFigure } from '../../controls/amounts.tsx';
import { Lamp } from '../../controls/Icon.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useSay } from '../../controls/language.tsx';
import { Pieces } from '../../controls/Pieces.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { platformIn } from '../platforms.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { useToast } from '../toast.tsx';
import { Curve } from './Curve.tsx';
import type { Column } from './columns.ts';

interface Props {
  readonly view: Listed;
  readonly data: DashboardData;
  readonly columns: readonly Column[];
  /** Counted from 0. */
  readonly place: number;
  readonly ticked: boolean;
  /** With whether all rows from the last one are to be reached. */
  readonly onTick: (reach: boolean) => void;
}

/** A broadcast in the list. A click anywhere in the row opens it, as its link does. */
export function ListRow({ view, data, columns, place, ticked, onTick }: Props) {
  const { say, language } = useSay();
  const { run } = useToast();
  const platform = platformIn(data.platforms, view);
  const name = nameOf(view, say);
  const href = hrefOf({ page: 'broadcast', key: view.key });
  return (
    <tr
      aria-rowindex={place + 2}
      class={ticked ? 'list-ticked' : undefined}
      onClick={({ target }) => {
        if (target instanceof Element && !target.closest('a, button, label')) location.hash = href;
      }}
    >
      <td class="list-tick">
        <label>
          <input
            type="checkbox"
            aria-label={say('list.select', { title: name })}
            checked={ticked}
            onClick={({ shiftKey }) => onTick(shiftKey)}
          />
        </label>
      </td>
      <th scope="row" class="list-title">
        <a href={href}>{name}</a>
        <span class="quiet">
          {view.live ? (
            <span class="list-live">
              <Lamp lit size={12} /> {say('dashboard.liveNow')}
            </span>
          ) : (
            [...(view.room !== name && view.room !== null ? [view.room] : []), ...view.tags].join(' · ')
          )}
        </span>
      </th>
      <td>{platform.name[language]}</td>
      <td>
        <time
          dateTime={isoTime(view.from, localZone())}
          title={writeTime(view.from, 'dateTimeExact', language)}
        >
          {writeTime(view.from, 'dateTime', language)}
        </time>
      </td>
      <td class="number">{writeDuration(between(view.from, view.until), language)}</td>
      {columns.map(
        ({ metric }) =>
          metric && (
            <td key={metric} class="number">
              <Cell view={view} metric={metric} currency={platform.currency} />
            </td>
          ),
      )}
      <td>
        <Curve of={view.curve} />
      </td>
      <td class="list-keep">
        {!view.mine && (
          <button
            type="button"
            aria-pressed={view.kept}
            aria-label={say('dashboard.keepNamed', { title: name })}
            onClick={() => run(() => data.keep(view.key, !view.kept))}
          >
            {say(view.kept ? 'dashboard.kept' : 'dashboard.keep')}
          </button>
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  readonly view: Listed;
  readonly metric: MetricId;
  readonly currency: string;
}

/** A figure of the list. It is explained on the broadcast's page: here it would be in the way of the row's link. */
function Cell({ view, metric, currency }: CellProps) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  const write = useFigure();
  const known = view.figures[metric];
  if ('unknown' in known)
    return (
      <span class="quiet" title={say(`metrics.${known.unknown}`)}>
        {UNKNOWN}
      </span>
    );
  return <Pieces of={write(define(metric), known.figure, { language, currency, short: false }).value} />;
}
