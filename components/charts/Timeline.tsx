import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import './timeline.css';
import './lanes.css';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { type Moment, moment } from '../../utils/units.ts';
import { useIsHidden, useTold } from '../controls/amounts.tsx';
import { useSay } from '../controls/language.tsx';
import { lanesOf } from './bands.ts';
import { wholeOf } from './chart.ts';
import { describe } from './describe.ts';
import { Lanes } from './Lanes.tsx';
import { MinuteTable } from './MinuteTable.tsx';
import { PaneLabel } from './PaneLabel.tsx';
import { paneStyle, panesOf, styleOf } from './panes.ts';
import { Scrubber } from './Scrubber.tsx';
import { pickByClick } from './pick.ts';
import { around, type Span } from './span.ts';
import { steerByKeys, steerByWheel } from './steer.ts';
import { TimelineHead } from './TimelineHead.tsx';
import { minuteAt, trackOf } from './track.ts';
import { useChart } from './useChart.ts';

interface Props {
  readonly detail: BroadcastDetail;
  readonly currency: string;
  /** A stretch to show as soon as it is another object than before. */
  readonly asked?: Span | null;
  /** Where the crosshair stands as a recording goes on. */
  readonly seen?: Moment | null;
  /** A place on the time axis was clicked. */
  readonly onPick?: (at: Moment) => void;
  /** What stands under the panes about the stretch that is zoomed into. */
  readonly children?: (span: Span | null) => ComponentChildren;
}

/** A broadcast over time: a pane for each series, all on one axis, what lasted as bands over them. */
export function Timeline({ detail, currency, asked = null, seen = null, onPick, children }: Props) {
  const { say, language } = useSay();
  const figure = useRef<HTMLElement>(null);
  const ref = useRef<HTMLDivElement>(null);
  const isHidden = useIsHidden();
  const drawing = useMemo(
    () => ({
      track: trackOf(detail.minutes),
      panes: panesOf(detail).filter(({ lines }) => !lines.some(({ id }) => isHidden(styleOf(id).unit))),
      gaps: detail.gaps,
    }),
    [detail, isHidden],
  );
  const style = useMemo(() => ({ language, currency }), [language, currency]);
  const told = useTold(detail);
  const lanes = useMemo(() => lanesOf(told, { ...style, short: false }), [told, style]);
  const charted = useChart(ref, drawing, style, asked);
  const { chart, pointed, span } = charted;
  const latest = useRef(charted);
  latest.current = charted;
  const whole = wholeOf(drawing);
  const picked = useRef(onPick);
  picked.current = onPick;

  useEffect(() => {
    const gone = new AbortController();
    const [root, plots] = [figure.current, ref.current];
    if (root && plots && chart) {
      steerByKeys(root, () => latest.current, gone.signal);
      steerByWheel(plots, () => latest.current, chart.timeAt, gone.signal);
      pickByClick(plots, (x) => picked.current?.(moment(chart.timeAt(x) * 1000)), gone.signal);
    }
    return () => gone.abort();
  }, [chart]);

  useEffect(() => {
    const minute = seen === null ? null : minuteAt(drawing.track, seen / 1000);
    if (minute !== null) chart?.point(minute);
  }, [chart, drawing, seen]);

  if (drawing.panes.length === 0) return <p class="timeline-empty">{say('dashboard.timelineEmpty')}</p>;
  return (
    <figure ref={figure} class="timeline" tabIndex={-1}>
      <TimelineHead detail={detail} pointed={pointed} span={span} steering={charted} />
      <Lanes lanes={lanes} shown={span ?? whole} onShow={(band) => chart?.show(around(band, whole))} />
      <div ref={ref} role="img" aria-label={describe(detail, drawing.panes, style, say)}>
        {drawing.panes.map((pane, index) => {
          const { group } = paneStyle(pane.id);
          const before = drawing.panes[index - 1];
          return (
            <div key={pane.id} class="timeline-pane" data-group={group}>
              <PaneLabel
                pane={pane}
                pointed={pointed}
                style={style}
                heading={before && paneStyle(before.id).group === group ? null : say(`timeline.${group}`)}
                lossSeries={detail.lossSeries}
                entriesTold={'figure' in detail.figures.entries}
              />
              <div
                data-pane={pane.id}
                data-lines={pane.lines.map(({ id }) => id).join(' ')}
                class="timeline-plot"
              />
            </div>
          );
        })}
      </div>
      <Scrubber
        minutes={detail.minutes}
        panes={drawing.panes}
        pointed={pointed}
        span={span}
        style={style}
        onPoint={(minute) => chart?.point(minute)}
      />
      <p class="timeline-note">{say('timeline.keys')}</p>
      {children?.(span)}
      <MinuteTable minutes={detail.minutes} panes={drawing.panes} style={style} />
    </figure>
  );
}
