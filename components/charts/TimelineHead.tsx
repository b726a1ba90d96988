import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { writeTime, writeWindow } from '../../utils/settings/times.ts';
import { moment } from '../../utils/units.ts';
import { useSay } from '../controls/language.tsx';
import type { Span } from './span.ts';
import { CLOSER, FARTHER, STEP, type Steering } from './steer.ts';

interface Props {
  readonly detail: BroadcastDetail;
  readonly pointed: number | null;
  readonly span: Span | null;
  readonly steering: Steering;
}

/** Over the panes: which minute is pointed at or which stretch is shown, and the ways about in it. */
export function TimelineHead({ detail, pointed, span, steering }: Props) {
  const { say, language } = useSay();
  const minute = pointed === null ? undefined : detail.minutes[pointed];
  const window = span && writeWindow(moment(span.min * 1000), moment(span.max * 1000), language);
  const { zoom, pan, reset } = steering;
  const buttons = [
    { word: 'closer', sign: '+', act: () => zoom(CLOSER), off: false },
    { word: 'farther', sign: '−', act: () => zoom(FARTHER), off: span === null },
    { word: 'earlier', sign: '←', act: () => pan(-STEP), off: span === null },
    { word: 'later', sign: '→', act: () => pan(STEP), off: span === null },
  ] as const;
  return (
    <figcaption class="timeline-head">
      <span class="timeline-time">{minute ? writeTime(minute.from, 'time', language) : window}</span>
      <span class="timeline-hint">
        {detail.gaps.length > 0 && (
          <span class="timeline-key">
            <i class="timeline-hatch" aria-hidden="true" /> {say('dashboard.gapKey')}
          </span>
        )}
        {!span && <span>{say('dashboard.zoomHint')}</span>}
        <span class="timeline-buttons">
          {buttons.map(({ word, sign, act, off }) => (
            <button
              key={word}
              type="button"
              aria-label={say(`timeline.${word}`)}
              title={say(`timeline.${word}`)}
              disabled={off}
              onClick={act}
            >
              <span aria-hidden="true">{sign}</span>
            </button>
          ))}
          <button type="button" disabled={span === null} onClick={reset}>
            {say('dashboard.zoomReset')}
          </button>
        </span>
      </span>
    </figcaption>
  );
}
