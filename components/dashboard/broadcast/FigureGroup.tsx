import type { ComponentChildren } from 'preact';
import { usualIn } from '../../../utils/alerts/than-usual.ts';
import type { Figure, Known, Unknown } from '../../../utils/metrics/figure.ts';
import type { Group, MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { type Style, textOf } from '../../../utils/settings/numbers.ts';
import { useFigure } from '../../controls/amounts.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { othersOf } from '../groups.ts';

interface Props {
  readonly group: Group;
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
  readonly children?: ComponentChildren;
}

type Write = (figure: Figure) => string;

/** A group's figures, what the platform says beside them; those not known in one line for each reason. */
export function FigureGroup({ group, detail, platform, children }: Props) {
  const { say, language } = useSay();
  const { set, define } = useDefinitions();
  const write = useFigure();
  const known: MetricId[] = [];
  const missing = new Map<Unknown, MetricId[]>();
  for (const id of othersOf(group, set)) {
    const of = detail.figures[id];
    if ('figure' in of || detail.reported[id]) known.push(id);
    else missing.set(of.unknown, [...(missing.get(of.unknown) ?? []), id]);
  }
  const style: Style = { language, currency: platform.currency, short: false };
  const writing =
    (id: MetricId): Write =>
    (figure) => {
      const { value, bounds } = write(define(id), figure, style);
      return bounds === null ? textOf(value) : `${textOf(value)} · ${bounds}`;
    };
  return (
    <section class="sheet group" style={{ gridArea: group }}>
      <h2>{say(`dashboard.${group}`)}</h2>
      <ul class="figures">
        {known.map((id) => {
          const reported = detail.reported[id];
          const own = detail.figures[id];
          const filled = 'figure' in own && own.figure.fromOrders === true;
          const ordered = filled ? undefined : detail.ordered[id];
          const byOrders = ordered && besides(own, ordered, writing(id));
          const beside = reported && besides(own, reported, writing(id));
          return (
            <li key={id}>
              <FigureView
                id={id}
                known={detail.figures[id]}
                platform={platform}
                reported={reported}
                alternatives={detail.alternatives[id]}
                usual={usualIn(detail.usual.than, id)}
                shape="row"
              />
              {filled && <span class="reported">{say('orders.filled')}</span>}
              {byOrders && <span class="reported">{say('orders.beside', { value: byOrders })}</span>}
              {beside && <span class="reported">{say('dashboard.reportedBeside', { value: beside })}</span>}
            </li>
          );
        })}
      </ul>
      {[...missing].map(([reason, ids]) => (
        <p key={reason} class="missing" title={say(`metrics.${reason}Says`)}>
          {say('dashboard.missing', {
            reason: say(`metrics.${reason}`),
            names: ids.map((id) => say(`metrics.${id}`)).join(say('dashboard.separator')),
          })}{' '}
          {reason === 'needsConsole' && platform.consoleUrl && (
            <a href={platform.consoleUrl} target="_blank" rel="noreferrer">
              {say('metrics.openConsole')}
            </a>
          )}
        </p>
      ))}
      {children}
    </section>
  );
}

/** What else is said of a figure, where that is not just what the figure says. */
function besides(known: Known, other: Figure, write: Write): string | null {
  const text = write(other);
  return 'figure' in known && write(known.figure) === text ? null : text;
}
