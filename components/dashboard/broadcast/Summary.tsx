import { useMemo } from 'preact/hooks';
import { atOnce } from '../../../utils/recorder/slices.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { summaryOf } from '../../../utils/metrics/sets.ts';
import type { BroadcastDetail, Listed } from '../../../utils/metrics/view.ts';
import { before, minutes } from '../../../utils/units.ts';
import { useAmount } from '../../controls/amounts.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData, PlatformInfo } from '../data.ts';
import { useSource } from '../useSource.ts';
import { earlierOf, usualOf } from './earlier.ts';

interface Props {
  readonly data: DashboardData;
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
}

const TEN = minutes(10);

/** The three metrics that sum a broadcast up: the whole, while live its last minutes, and what the room is used to. */
export function Summary({ data, detail, platform }: Props) {
  const { say } = useSay();
  const { set } = useDefinitions();
  const all = useSource(data.broadcasts);
  const earlier = useMemo(() => (all.state === 'read' ? earlierOf(detail, all.value) : null), [all, detail]);
  const [recent, former] = useMemo(() => {
    const [end, middle] = [detail.until, before(detail.until, TEN)];
    return detail.live
      ? [atOnce(detail.during(middle, end)), atOnce(detail.during(before(middle, TEN), middle))]
      : [null, null];
  }, [detail]);
  const parts = [
    { word: 'lastTen', figures: recent },
    { word: 'tenBefore', figures: former },
  ] as const;
  return (
    <section class="summary" aria-label={say('dashboard.summary')}>
      {summaryOf(set).map((id) => (
        <div key={id} class="summary-part">
          <Told id={id} detail={detail} platform={platform} shape="tile" />
          {id === 'interactionRate' && (
            <Told id="organicInteractionRate" detail={detail} platform={platform} shape="note" />
          )}
          <dl class="beside">
            {parts.map(
              ({ word, figures }) =>
                figures && (
                  <div key={word}>
                    <dt>{say(`timeline.${word}`)}</dt>
                    <dd>
                      <FigureView id={id} known={figures[id]} platform={platform} shape="cell" />
                    </dd>
                  </div>
                ),
            )}
            {earlier && <Earlier id={id} earlier={earlier} platform={platform} />}
          </dl>
          {earlier?.length === 0 && <p class="quiet">{say('timeline.noPrevious')}</p>}
        </div>
      ))}
    </section>
  );
}

interface EarlierProps {
  readonly id: MetricId;
  readonly earlier: readonly Listed[];
  readonly platform: PlatformInfo;
}

function Earlier({ id, earlier, platform }: EarlierProps) {
  const { say, language } = useSay();
  const amount = useAmount();
  const { define } = useDefinitions();
  const [previous] = earlier;
  const usual = usualOf(id, earlier);
  if (!previous) return null;
  return (
    <>
      <div>
        <dt>{say('timeline.previous')}</dt>
        <dd>
          <FigureView id={id} known={previous.figures[id]} platform={platform} shape="cell" />
        </dd>
      </div>
      {usual && (
        <div>
          <dt>{say('timeline.median', { count: usual.broadcasts })}</dt>
          <dd>
            {amount(usual.median, define(id).unit, {
              language,
              currency: platform.currency,
              short: true,
            })}
          </dd>
        </div>
      )}
    </>
  );
}

interface ToldProps {
  readonly id: MetricId;
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
  readonly shape: 'tile' | 'note';
}

/** A figure of the summary; what was called for is never counted without what was not beside it. */
const Told = ({ id, detail, platform, shape }: ToldProps) => (
  <FigureView
    id={id}
    known={detail.figures[id]}
    platform={platform}
    reported={detail.reported[id]}
    alternatives={detail.alternatives[id]}
    shape={shape}
  />
);
