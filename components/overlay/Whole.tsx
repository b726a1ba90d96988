import { type MetricId, SUMMARY_METRICS } from '../../utils/metrics/ids.ts';
import type { Figures } from '../../utils/metrics/view.ts';
import { FigureView } from '../controls/FigureView.tsx';
import { useSay } from '../controls/language.tsx';
import type { OverlayProps } from './props.ts';
import { GROUPS } from './tiles.ts';

type Props = Pick<OverlayProps, 'whole' | 'reported' | 'platform'>;

const needsConsole = (figures: Figures, id: MetricId): boolean => {
  const known = figures[id];
  return 'unknown' in known && known.unknown === 'needsConsole';
};

/** The whole broadcast: the three metrics that summarise it, then every counter under its heading. */
export function Whole({ whole, reported, platform }: Props) {
  const { say } = useSay();
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
      {GROUPS.map(({ name, ids }) => {
        const wanting: readonly MetricId[] =
          name === 'commerce' ? ids.filter((id) => needsConsole(whole, id)) : [];
        const shown = ids.filter((id) => !wanting.includes(id));
        return (
          <section key={name}>
            <h3>{say(`overlay.${name}`)}</h3>
            {shown.map((id) => figure(id, 'row'))}
            {wanting.length > 0 && (
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
      })}
    </div>
  );
}
