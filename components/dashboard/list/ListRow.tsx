import { isoTime, localZone } from '../../../utils/exchange/zone.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { UNKNOWN, writeFigure } from '../../../utils/settings/numbers.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import { Lamp } from '../../controls/Icon.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useSay } from '../../controls/language.tsx';
import { Pieces } from '../../controls/Pieces.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { platformOf } from '../platforms.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { useToast } from '../toast.tsx';
import { Curve } from './Curve.tsx';
import { LIST_COLUMNS } from './columns.ts';

interface Props {
  readonly view: Listed;
  readonly data: DashboardData;
  /** Counted from 0. */
  readonly place: number;
}

/** A broadcast in the list. The whole row is its link, stretched by the style sheet. */
export function ListRow({ view, data, place }: Props) {
  const { say, language } = useSay();
  const { run } = useToast();
  const platform = platformOf(data.platforms, view.platform);
  const name = nameOf(view, say);
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row" class="list-title">
        <a href={hrefOf({ page: 'broadcast', key: view.key })}>{name}</a>
        <span class="quiet">
          {view.live ? (
            <span class="list-live">
              <Lamp lit size={12} /> {say('dashboard.liveNow')}
            </span>
          ) : (
            view.room !== name && view.room
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
      {LIST_COLUMNS.map(
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
  const known = view.figures[metric];
  if ('unknown' in known)
    return (
      <span class="quiet" title={say(`metrics.${known.unknown}`)}>
        {UNKNOWN}
      </span>
    );
  return (
    <Pieces of={writeFigure(define(metric), known.figure, { language, currency, short: false }).value} />
  );
}
