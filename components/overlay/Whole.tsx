import {
  DEFINITIONS,
  GROUPS,
  type Group,
  type MetricId,
  metricsOf,
} from '../../utils/metrics/definitions.ts';
import type { ComponentChild } from 'preact';
import { summaryOf } from '../../utils/metrics/sets.ts';
import { useDefinitions } from '../controls/definitions.tsx';
import { FigureView } from '../controls/FigureView.tsx';
import { useSay } from '../controls/language.tsx';
import { usualIn } from '../../utils/alerts/than-usual.ts';
import type { OverlayProps } from './props.ts';

type Props = Pick<OverlayProps, 'whole' | 'reported' | 'alternatives' | 'usual' | 'platform'>;

/** The whole broadcast: the three metrics that summarise it, then every counter under its heading. */
export function Whole({ whole, reported, alternatives, usual, platform }: Props) {
  const { set } = useDefinitions();
  const summary = summaryOf(set);
  const figure = (id: MetricId, shape: 'tile' | 'row') => (
    <FigureView
      key={id}
      id={id}
      known={whole[id]}
      reported={reported[id]}
      alternatives={alternatives[id]}
      usual={usualIn(usual, id)}
      platform={platform}
      shape={shape}
    />
  );
  return (
    <div class="whole">
      <div class="summary">{summary.map((id) => figure(id, 'tile'))}</div>
      {GROUPS.map((group) => (
        <Counters
          key={group}
          group={group}
          summary={summary}
          whole={whole}
          platform={platform}
          row={(id) => figure(id, 'row')}
        />
      ))}
    </div>
  );
}

interface CountersProps extends Pick<Props, 'whole' | 'platform'> {
  readonly group: Group;
  /** What stands above, and is not said again. */
  readonly summary: readonly MetricId[];
  readonly row: (id: MetricId) => ComponentChild;
}

/** A group's figures that are known; a line says how the rest would be. */
function Counters({ group, summary, whole, platform, row }: CountersProps) {
  const { say } = useSay();
  const ids = metricsOf(group).filter(
    (id) => id !== 'online' && !summary.includes(id) && !DEFINITIONS[id].discreet,
  );
  const needsConsole = ids.some((id) => {
    const known = whole[id];
    return 'unknown' in known && known.unknown === 'needsConsole';
  });
  return (
    <section>
      <h3>{say(`overlay.${group}`)}</h3>
      {ids.filter((id) => 'figure' in whole[id]).map(row)}
      {group === 'commerce' && needsConsole && (
        <p class="wanting">
          {say('overlay.commerceNeedsConsole')}
          {platform.consoleUrl && (
            <a href={platform.consoleUrl} target="_blank" rel="noreferrer">
              {say('metrics.openConsole')}
            </a>
          )}
        </p>
      )}
    </section>
  );
}
