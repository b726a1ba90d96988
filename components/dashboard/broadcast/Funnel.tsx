import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';

/** From those whom the room was shown to, to those who bought; each with its rate over the stage before. */
const STAGES = [
  { persons: 'impressionViewers', rate: null },
  { persons: 'uniqueViewers', rate: 'viewRate' },
  { persons: 'productViewers', rate: 'productViewRate' },
  { persons: 'productClickers', rate: 'productClickRate' },
  { persons: 'buyers', rate: 'clickConversion' },
] as const satisfies readonly { readonly persons: MetricId; readonly rate: MetricId | null }[];

interface Props {
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
}

/** The five figures and four rates: persons only, and why a stage was not observed. */
export function Funnel({ detail, platform }: Props) {
  const { say } = useSay();
  const widest = Math.max(...STAGES.map(({ persons }) => sizeIn(detail, persons)));
  return (
    <>
      <p class="quiet">{say('timeline.funnelSays')}</p>
      <ol class="funnel">
        {STAGES.map(({ persons, rate }) => (
          <li key={persons}>
            {rate && (
              <span class="funnel-rate">
                <FigureView
                  id={rate}
                  known={detail.figures[rate]}
                  platform={platform}
                  reported={detail.reported[rate]}
                  shape="row"
                />
              </span>
            )}
            <Stage id={persons} detail={detail} platform={platform} widest={widest} />
          </li>
        ))}
      </ol>
    </>
  );
}

const sizeIn = ({ figures }: BroadcastDetail, id: MetricId): number => {
  const known = figures[id];
  return 'figure' in known ? (known.figure.value ?? known.figure.low ?? 0) : 0;
};

interface StageProps extends Props {
  readonly id: MetricId;
  readonly widest: number;
}

function Stage({ id, detail, platform, widest }: StageProps) {
  const { say } = useSay();
  const known = detail.figures[id];
  if ('unknown' in known) {
    const { unknown } = known;
    return (
      <p class="funnel-stage funnel-unseen">
        <strong>{say(`metrics.${id}`)}</strong> {say('timeline.stageNotObserved')} ·{' '}
        {say(`metrics.${unknown}Says`)}{' '}
        {unknown === 'needsConsole' && platform.consoleUrl && (
          <a href={platform.consoleUrl} target="_blank" rel="noreferrer">
            {say('metrics.openConsole')}
          </a>
        )}
      </p>
    );
  }
  return (
    <div class="funnel-stage">
      <span
        class="funnel-bar"
        aria-hidden="true"
        style={{ width: `${widest > 0 ? (100 * sizeIn(detail, id)) / widest : 0}%` }}
      />
      <FigureView id={id} known={known} platform={platform} reported={detail.reported[id]} shape="row" />
    </div>
  );
}
