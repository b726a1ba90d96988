import { useEffect, useState } from 'preact/hooks';
import type { Figures, MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { unhurried } from '../../../utils/recorder/slices.ts';
import { writeWindow } from '../../../utils/settings/times.ts';
import { moment } from '../../../utils/units.ts';
import type { Span } from '../../charts/span.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';

/** What is told of a stretch, in reading order. */
const METRICS = [
  'onlineAverage',
  'entries',
  'netFlow',
  'exits',
  'lossRate',
  'dwellPerEntry',
  'interactionRate',
  'comments',
  'likes',
  'gifts',
  'follows',
  'productClickers',
  'orders',
  'gmv',
  'conversion',
] as const satisfies readonly MetricId[];

/** Figures are computed once the stretch has stayed the same for so long: not at each step of a movement. */
const SETTLED_MS = 150;

function useSettled(span: Span | null): Span | null {
  const [settled, setSettled] = useState(span);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(span), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [span]);
  return settled;
}

/** The figures of a stretch; those of the one before until they are there. */
function useStretch(detail: BroadcastDetail, from: number | null, until: number | null): Figures | null {
  const [figures, setFigures] = useState<Figures | null>(null);
  useEffect(() => {
    if (from === null || until === null) return setFigures(null);
    const gone = new AbortController();
    const steps = detail.during(moment(from * 1000), moment(until * 1000));
    unhurried(steps, gone.signal).then(setFigures, (error: unknown) => {
      if (!gone.signal.aborted) throw error;
    });
    return () => gone.abort();
  }, [detail, from, until]);
  return figures;
}

interface Props {
  readonly detail: BroadcastDetail;
  readonly platform: PlatformInfo;
  readonly span: Span | null;
}

/** The figures of just what the timeline shows, with their bounds, beside those of the whole broadcast. */
export function StretchFigures({ detail, platform, span }: Props) {
  const { say, language } = useSay();
  const settled = useSettled(span);
  const [from, until] = [settled?.min ?? null, settled?.max ?? null];
  const figures = useStretch(detail, from, until);
  if (from === null || until === null) return <p class="quiet">{say('timeline.stretchHint')}</p>;
  const known = METRICS.filter((id) => 'figure' in detail.figures[id]);
  const name = say('timeline.stretch', {
    window: writeWindow(moment(from * 1000), moment(until * 1000), language),
  });
  return (
    <section>
      {figures && <CopyTable name={name} />}
      <table class="stretch" aria-live="polite">
        <caption>{name}</caption>
        {figures ? (
          <>
            <thead>
              <tr>
                <th scope="col">{say('timeline.metric')}</th>
                <th scope="col" class="number">
                  {say('timeline.here')}
                </th>
                <th scope="col" class="number">
                  {say('timeline.wholeBroadcast')}
                </th>
              </tr>
            </thead>
            <tbody>
              {known.map((id) => (
                <tr key={id}>
                  <th scope="row">{say(`metrics.${id}`)}</th>
                  <td class="number">
                    <FigureView id={id} known={figures[id]} platform={platform} shape="cell" />
                  </td>
                  <td class="number">
                    <FigureView id={id} known={detail.figures[id]} platform={platform} shape="cell" />
                  </td>
                </tr>
              ))}
            </tbody>
          </>
        ) : (
          <tbody>
            <tr>
              <td>{say(detail.complete ? 'timeline.nothingHeard' : 'timeline.readingLog')}</td>
            </tr>
          </tbody>
        )}
      </table>
    </section>
  );
}
