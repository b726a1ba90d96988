import {
  GROUPS,
  type Group,
  type MetricId,
  metricsOf,
  SUMMARY_METRICS,
} from '../../utils/metrics/definitions.ts';
import type { ComponentChild } from 'preact';
import { FigureView } from '../controls/FigureView.tsx';
import { useSay } from '../controls/language.tsx';
import type { OverlayProps } from './props.ts';

type Props = Pick<OverlayProps, 'whole' | 'reported' | 'platform'>;

/** What stands above the counters. */
const ABOVE: ReadonlySet<MetricId> = new Set(['online', ...SUMMARY_METRICS]);

/** The whole broadcast: the three metrics that summarise it, then every counter under its heading. */
export function Whole({ whole, reported, platform }: Props) {
  const figure = (id: MetricId, shape: 'tile' | 'row') => (
    <FigureView
      key={id}
      id={id}
      known={whole[id]}
      reported={reported[id]}
      platform={platform}
      shape={shape}
    />
  );
  return (
    <div class="whole">
      <div class="summary">{SUMMARY_METRICS.map((id) => figure(id, 'tile'))}</div>
      {GROUPS.map((group) => (
        <Counters
          key={group}
          group={group}
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
  readonly row: (id: MetricId) => ComponentChild;
}

/** A group's figures that are known; a line says how the rest would be. */
function Counters({ group, whole, platform, row }: CountersProps) {
  const { say } = useSay();
  const ids = metricsOf(group).filter((id) => !ABOVE.has(id));
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
