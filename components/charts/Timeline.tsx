import { useMemo, useRef } from 'preact/hooks';
import './timeline.css';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { UNKNOWN } from '../../utils/settings/numbers.ts';
import { writeTime } from '../../utils/settings/times.ts';
import { useSay } from '../controls/language.tsx';
import { writeCount } from './count.ts';
import { describe } from './describe.ts';
import { MinuteTable } from './MinuteTable.tsx';
import { highest, type Pane, PANE_STYLES, panesOf } from './panes.ts';
import { trackOf } from './track.ts';
import { useChart } from './useChart.ts';

/** A broadcast over time: one pane for each series, all on one axis, and the same minutes as a table. */
export function Timeline({ detail }: { readonly detail: BroadcastDetail }) {
  const { say, language } = useSay();
  const ref = useRef<HTMLDivElement>(null);
  const drawing = useMemo(
    () => ({ track: trackOf(detail.minutes), panes: panesOf(detail), gaps: detail.gaps }),
    [detail],
  );
  const { pointed, zoomed, reset } = useChart(ref, drawing, language);
  const minute = pointed === null ? undefined : detail.minutes[pointed];

  if (drawing.panes.length === 0) return <p class="timeline-empty">{say('dashboard.timelineEmpty')}</p>;
  return (
    <figure class="timeline">
      <figcaption class="timeline-head">
        <span class="timeline-time">{minute && writeTime(minute.from, 'time', language)}</span>
        <span class="timeline-hint">
          {detail.gaps.length > 0 && (
            <span class="timeline-key">
              <i class="timeline-hatch" aria-hidden="true" /> {say('dashboard.gapKey')}
            </span>
          )}
          {zoomed ? (
            <button type="button" onClick={reset}>
              {say('dashboard.zoomReset')}
            </button>
          ) : (
            say('dashboard.zoomHint')
          )}
        </span>
      </figcaption>
      <div ref={ref} role="img" aria-label={describe(detail, drawing.panes, say, language)}>
        {drawing.panes.map((pane) => (
          <div key={pane.id} class="timeline-pane">
            <PaneLabel pane={pane} pointed={pointed} />
            <div data-pane={pane.id} class="timeline-plot" />
          </div>
        ))}
      </div>
      <MinuteTable minutes={detail.minutes} panes={drawing.panes} />
    </figure>
  );
}

/** A pane's name with the value under the crosshair, or with its highest while there is none. */
function PaneLabel({ pane, pointed }: { readonly pane: Pane; readonly pointed: number | null }) {
  const { say, language } = useSay();
  const write = (count: number): string => writeCount(count, language);
  const value = pointed === null ? null : (pane.values[pointed] ?? null);
  const top = highest(pane.tops);
  return (
    <div class="timeline-label" style={{ '--series': `var(${PANE_STYLES[pane.id].ink})` }}>
      <span class="timeline-name">{say(`dashboard.pane_${pane.id}`)}</span>
      <span class="timeline-value" data-exact={pointed === null ? undefined : true}>
        {pointed === null
          ? top && say('dashboard.paneTop', { value: write(top.value) })
          : value === null
            ? UNKNOWN
            : write(value)}
      </span>
    </div>
  );
}
