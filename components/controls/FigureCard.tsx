import { useRef } from 'preact/hooks';
import type { Figure, Known } from '../../utils/metrics/figure.ts';
import type { MetricId } from '../../utils/metrics/definitions.ts';
import { explain } from '../../utils/settings/explain.ts';
import { useSay } from './language.tsx';
import { useFloating } from './useFloating.ts';

interface Props {
  readonly id: string;
  readonly metric: MetricId;
  readonly known: Known;
  readonly reported: Figure | null;
  readonly currency: string;
  readonly consoleUrl: string | null;
}

/** How a figure came about. */
export function FigureCard({ id, metric, known, reported, currency, consoleUrl }: Props) {
  const { say, language } = useSay();
  const ref = useRef<HTMLDivElement>(null);

  useFloating(ref, false);
  const unknown = 'unknown' in known ? known.unknown : null;
  return (
    <div ref={ref} id={id} class="card" popover="manual" role="tooltip">
      <p class="card-name">{say(`metrics.${metric}`)}</p>
      <p class="card-says">{say(`metrics.${metric}Says`)}</p>
      {unknown && (
        <p class="card-unknown">
          {say(`metrics.${unknown}Says`)}
          {unknown === 'needsConsole' && consoleUrl && (
            <a class="card-link" href={consoleUrl} target="_blank" rel="noreferrer">
              {say('metrics.openConsole')}
            </a>
          )}
        </p>
      )}
      <dl class="card-facts">
        {explain(metric, known, reported, { language, currency, short: false }).map(({ name, text }) => (
          <div key={name}>
            <dt>{say(`metrics.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
