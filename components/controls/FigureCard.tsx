import { useRef } from 'preact/hooks';
import type { UsualFact } from '../../utils/alerts/than-usual.ts';
import type { MetricId } from '../../utils/metrics/definitions.ts';
import type { Figure, Known } from '../../utils/metrics/figure.ts';
import type { Alternative } from '../../utils/metrics/figures.ts';
import { definitionOf, ownerOf } from '../../utils/metrics/sets.ts';
import { SIGN_IDS } from '../../utils/events/signs.ts';
import { type Style, textOf, writeAmount } from '../../utils/settings/numbers.ts';
import { writeThanUsual } from '../../utils/settings/alerts.ts';
import { explain, writeExactly } from '../../utils/settings/explain.ts';
import { HIDDEN, useIsHidden } from './amounts.tsx';
import { useDefinitions } from './definitions.tsx';
import { useSay } from './language.tsx';
import { useFloating } from './useFloating.ts';

interface Props {
  readonly id: string;
  readonly metric: MetricId;
  readonly known: Known;
  readonly reported: Figure | null;
  readonly alternatives: readonly Alternative[];
  readonly usual: UsualFact | null;
  readonly currency: string;
  readonly consoleUrl: string | null;
}

/** How a figure came about. */
export function FigureCard(props: Props) {
  const { id, metric, known, reported, alternatives, usual, currency, consoleUrl } = props;
  const { say, language } = useSay();
  const { set, define, onDefinition } = useDefinitions();
  const ref = useRef<HTMLDivElement>(null);

  useFloating(ref, false);
  const unknown = 'unknown' in known ? known.unknown : null;
  const definition = define(metric);
  // A rate of amounts may be told; the amounts may not.
  const secret = Object.values(definition.parts ?? {}).some(useIsHidden());
  const style = { language, currency, short: false };
  return (
    <div ref={ref} id={id} class="card" popover="manual" role="tooltip">
      <p class="card-name">{say(`metrics.${metric}`)}</p>
      <p class="card-says">{say(`says.${ownerOf(metric, set)}:${metric}`)}</p>
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
        {explain(definition, known, reported, style).map(({ name, text }) => (
          <div key={name}>
            <dt>{say(`metrics.${name}`)}</dt>
            <dd>{name === 'calculation' && secret ? HIDDEN : text}</dd>
          </div>
        ))}
        {usual && (
          <div>
            <dt>{say('alerts.thanUsual')}</dt>
            <dd>{writeThanUsual(usual, style)}</dd>
          </div>
        )}
      </dl>
      <Signs known={known} style={style} />
      <Parts known={known} style={style} />
      {alternatives.length > 0 && (
        <>
          <p class="card-heading">{say('metrics.otherSets')}</p>
          <dl class="card-facts">
            {alternatives.map((other) => (
              <div key={other.set}>
                <dt>{say(`sets.${other.set}`)}</dt>
                <dd>{writeExactly(definitionOf(metric, other.set), other.known, style)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p class="card-foot">
        {set !== 'roomtally' && <span>{say(`sets.${set}`)}</span>}
        <button type="button" class="card-link" onClick={() => onDefinition(metric)}>
          {say('metrics.openDefinition')}
        </button>
      </p>
    </div>
  );
}

/** The rules that signed the comments of a figure, and how many each. */
function Signs({ known, style }: { readonly known: Known; readonly style: Style }) {
  const { say } = useSay();
  const signs = 'figure' in known ? (known.figure.signs ?? {}) : {};
  const fired = SIGN_IDS.flatMap((sign) => (signs[sign] ? [{ sign, count: signs[sign] }] : []));
  if (fired.length === 0) return null;
  return (
    <>
      <p class="card-heading">{say('metrics.rulesFired')}</p>
      <dl class="card-facts">
        {fired.map(({ sign, count }) => (
          <div key={sign}>
            <dt>{say(`signs.${sign}`)}</dt>
            <dd>{textOf(writeAmount(count, 'count', style))}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Sources may be many: the first tell what there is to tell. */
const MOST_PARTS = 8;

/** What a figure is made of, by the platform's own names. */
function Parts({ known, style }: { readonly known: Known; readonly style: Style }) {
  const parts = Object.entries('figure' in known ? (known.figure.parts ?? {}) : {});
  if (parts.length === 0) return null;
  return (
    <dl class="card-facts">
      {parts.slice(0, MOST_PARTS).map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{textOf(writeAmount(count, 'count', style))}</dd>
        </div>
      ))}
    </dl>
  );
}
