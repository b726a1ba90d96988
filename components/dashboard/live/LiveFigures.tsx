import { useMemo } from 'preact/hooks';
import { atOnce } from '../../../utils/recorder/slices.ts';
import { usualIn } from '../../../utils/alerts/than-usual.ts';
import { chosenIn } from '../../../utils/metrics/chosen.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeThanUsual } from '../../../utils/settings/alerts.ts';
import type { Looks } from '../../../utils/settings/settings.ts';
import { before, minutes } from '../../../utils/units.ts';
import { useIsHidden } from '../../controls/amounts.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';

interface Props {
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
  readonly looks: Pick<Looks, 'figures'>;
}

const WINDOW = minutes(10);

/** What an operator watches who chose nothing. */
const FIGURES: readonly MetricId[] = [
  'online',
  'netFlow',
  'entriesPerMinute',
  'lossRate',
  'interactionRate',
  'commentsPerMinute',
  'orders',
  'gmv',
];

/** The last ten minutes, each figure with what it was at the same time of earlier broadcasts. */
export function LiveFigures({ detail, platform, looks }: Props) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  const isHidden = useIsHidden();
  const recent = useMemo(() => atOnce(detail.during(before(detail.until, WINDOW), detail.until)), [detail]);
  if (!recent) return null;
  const style = { language, currency: platform.currency, short: true };
  return (
    <section class="live-figures" aria-label={say('live.recent')}>
      {(chosenIn(looks.figures) ?? FIGURES).map((id) => {
        const usual = usualIn(detail.usual.than, id);
        const told = usual && !isHidden(define(id).unit);
        return (
          <div key={id} class="live-figure">
            <FigureView id={id} known={recent[id]} usual={usual} platform={platform} />
            {told && <p class={`live-usual live-${usual.verdict}`}>{writeThanUsual(usual, style)}</p>}
          </div>
        );
      })}
    </section>
  );
}
